import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { Measured } from '../../print/measure.js';
import { textOf } from '../../print/text-of.js';
import { ids, itemsOf } from '../minutes/support.js';
import { approved } from './support.js';

describe('专家库', () => {
  let app: TestApplication;
  let sun: Browser, he: Browser;
  let yan: string;

  beforeAll(async () => {
    app = await startApplication();
    sun = await app.browser('sunlei');
    he = await app.browser('hewei');
    [yan] = (await ids(app, 'yanwen')) as [string];
  });
  afterAll(() => app.close());

  test('is kept by the office, found by field, and says nothing of relations to others', async () => {
    await sun.get('/equipment');
    await sun.follow('专家库');
    await sun.follow('严雯');
    await sun.submit(`/experts/${yan}`, { field: '', relations: '' });
    expect(sun.status).toBe(422);
    await sun.submit(`/experts/${yan}`, { field: '水利工程', relations: '市水利规划院' });
    expect(sun.flash).toBe('已保存。');
    await sun.submit(`/experts/${yan}`, { field: '水利工程与防洪' });
    expect(sun.text).toContain('市水利规划院');
    await sun.get(`/experts?q=${encodeURIComponent('防洪')}`);
    expect(sun.text).toContain('严雯');
    expect(sun.text).not.toContain('汤立言');
    await he.get(`/experts/${yan}`);
    expect(he.text).toContain('水利工程与防洪');
    expect(he.text).not.toContain('市水利规划院');
    await he.send(`/experts/${yan}`, { field: '他' });
    expect(he.status).toBe(403);
    const [staff] = await ids(app, 'hewei');
    expect((await sun.get(`/experts/${staff}`)).status).toBe(404);
  });

  test('holds commitments signed on paper, and lets nobody sign for another', async () => {
    await sun.get(`/experts/${yan}`);
    await sun.submit('登记书面承诺', { signedOn: '2026-11-25', validUntil: '2027-11-24' });
    expect(sun.errors.join()).toContain('不能晚于今天');
    await sun.submit('登记书面承诺', { signedOn: '2026-11-20', validUntil: '2027-11-19' });
    expect(sun.text).toContain('书面签署');
    await he.get(`/experts/${yan}`);
    await he.send(`/experts/${yan}/signature`, {});
    expect(he.status).toBe(403);
  });

  test('gives experts to a meeting, with a letter that says items and arrival', async () => {
    const id = await approved(app, sun);
    const [first] = (await itemsOf(app, id)) as [string];
    await sun.get(`/meetings/${id}/people`);
    await sun.follow('专家');
    const [staff] = await ids(app, 'hewei');
    await sun.send(`/meetings/${id}/experts`, { personId: staff! });
    expect(sun.errors.join()).toContain('请从专家库选择专家');
    await sun.submit('邀请', { personId: yan, itemIds: [first] });
    expect(sun.flash).toBe('已列入参会人员。');
    expect(sun.text).toContain('严雯');
    expect(sun.text).not.toContain('没有有效的保密承诺');
    expect(await textOf(await sun.bytes(`/meetings/${id}/experts/${yan}/letter`))).toContain('约09:00（第1项）');
    expect((await he.get(`/meetings/${id}/experts/${yan}/letter`)).status).toBe(404);
    await sun.get(`/experts/${yan}`);
    expect(sun.text).toContain('冬春农田水利建设专题会议');
  });

  test('prints the letter in the form of letters', async () => {
    const id = await approved(app, sun, { experts: '许怀谷', title: '信函样式会议' });
    const [xu] = await ids(app, 'xuhuaigu');
    const pdf = await sun.bytes(`/meetings/${id}/experts/${xu}/letter`);
    const text = await textOf(pdf);
    for (const words of ['会议邀请函', '许怀谷：', '第1项冬春农田水利建设任务', '专家保密承诺书'])
      expect(text).toContain(words);
    const paper = await Measured.read(Uint8Array.from(pdf));
    expect((await paper.ink(1, { left: 10, top: 262, right: 200, bottom: 297 }, 'red'))?.bottom).toBeCloseTo(277, 0);
  });
});
