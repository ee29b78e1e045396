import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { Measured } from '../../print/measure.js';
import { textOf } from '../../print/text-of.js';
import { ids } from '../minutes/support.js';
import { approved } from './support.js';

describe('座次', () => {
  let app: TestApplication;
  let sun: Browser;
  let id: string;
  const page = () => `/meetings/${id}/seating`;
  const seats = () =>
    sun
      .$('main ol li b')
      .toArray()
      .map((one) => sun.$(one).text());

  beforeAll(async () => {
    app = await startApplication();
    sun = await app.browser('sunlei');
    id = await approved(app, sun, { nonVoting: '马红' });
  });
  afterAll(() => app.close());

  test('follows rank, the chair in the middle, and leaves staff out', async () => {
    await sun.get(`/meetings/${id}/people`);
    await sun.follow('座次');
    const order = seats();
    expect(order).toHaveLength(5);
    expect(order[2]).toBe('高书岚');
    expect(order).not.toContain('林晓');
  });

  test('is arranged by number, two never on one seat, and set back to rank', async () => {
    const [niu, qian] = (await ids(app, 'niuchunsheng', 'qiankeqin')) as [string, string];
    await sun.get(page());
    await sun.submit('保存座次', { perRow: '9', [`seat:${niu}`]: '2', [`seat:${qian}`]: '2' });
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('2 号座位同时排了');
    await sun.submit('保存座次', { perRow: '3', [`seat:${niu}`]: '3', [`seat:${qian}`]: '7' });
    expect(sun.flash).toBe('座次已排定。');
    expect(seats()[2]).toBe('牛春生');
    expect(sun.text).toContain('第 3 排');
    expect(sun.text).toContain('空位');
    await sun.submit(page(), {}, '按位次重排');
    expect(sun.text).not.toContain('空位');
    const niuchunsheng = await app.browser('niuchunsheng');
    await niuchunsheng.get(page());
    expect(niuchunsheng.$('form input[name^="seat:"]').length).toBe(0);
    await niuchunsheng.get(`/meetings/${id}/recusals`);
    await niuchunsheng.send(page(), { perRow: '2' });
    expect(niuchunsheng.status).toBe(403);
  });

  test('is printed as a plan, with a folded card for everybody seated; and the guide tells it', async () => {
    const plan = await sun.bytes(`${page()}/paper`);
    const text = await textOf(plan);
    for (const words of ['座次图', '高书岚', '牛春生', '马红']) expect(text).toContain(words);
    expect((await (await Measured.read(Uint8Array.from(plan))).size(1)).width).toBeCloseTo(420, 0);
    const cards = await Measured.read(Uint8Array.from(await sun.bytes(`${page()}/cards`)));
    expect(cards.pages).toBe(5);
    const ink = await cards.ink(1, { left: 0, top: 0, right: 210, bottom: 148 }, 'any');
    expect(ink).toBeDefined();
    const guide = await sun.bytes(`/meetings/${id}/guide/paper`);
    expect((await (await Measured.read(Uint8Array.from(guide))).size(1)).width).toBeCloseTo(148, 0);
    for (const words of ['指南', '冬春农田水利建设任务', '列席：马红', '第1排：', '会场纪律'])
      expect(await textOf(guide)).toContain(words);
    expect((await cards.lines(1)).map((line) => line.text).join('')).toContain('高书岚');
  });
});
