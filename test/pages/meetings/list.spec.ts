import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, openStep } from './support.js';

/* 会议 (MT6): what one may know of, narrowed and taken away. */

let test: TestApplication;
let sunlei: Browser;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
  await apply(sunlei, { title: '甲专题会议' });
  const approved = await apply(sunlei, { title: '乙专题会议', starts: '14:00' });
  const secret = await apply(sunlei, { title: '丙专题会议', starts: '16:00', label: 'WORK_SECRET' });
  const zhoumin = await test.browser('zhoumin');
  for (const id of [approved, secret]) {
    await zhoumin.get(`/approvals/${await openStep(test, id)}`);
    await zhoumin.submit('', {}, '同意');
  }
});
afterAll(() => test.close());

const titles = (browser: Browser) =>
  browser
    .$('tbody tr td:first-child a')
    .toArray()
    .map((one) => browser.$(one).text());

it('narrows by nothing at first: every choice says all, and no field is called optional', async () => {
  await sunlei.get('/meetings');
  const neutral = sunlei
    .$('select option[value=""]')
    .toArray()
    .map((one) => sunlei.$(one).text());
  expect(new Set(neutral)).toEqual(new Set(['全部']));
  expect(sunlei.$('label small').length).toBe(0);
});

it('shows the applicant all of his, the newest first', async () => {
  await sunlei.get('/meetings');
  expect(titles(sunlei)).toEqual(['丙专题会议', '乙专题会议', '甲专题会议']);
  expect(sunlei.text).toContain('共 3 项');
});

it('hides what is not to be known, also from count, search and file', async () => {
  const hewei = await test.browser('hewei');
  await hewei.get('/meetings?q=专题');
  expect(titles(hewei)).toEqual(['乙专题会议']);
  expect(hewei.text).toContain('共 1 项');
  expect((await hewei.bytes('/meetings/export?format=csv')).toString()).not.toContain('丙专题会议');
  const niu = await test.browser('niuchunsheng');
  await niu.get('/meetings?role=INVITED');
  expect(titles(niu)).toEqual(['丙专题会议', '乙专题会议']);
});

it('narrows by state, words and day, and says what it could not read', async () => {
  await sunlei.get('/meetings?state=SUBMITTED');
  expect(titles(sunlei)).toEqual(['甲专题会议']);
  await sunlei.get(`/meetings?q=${encodeURIComponent('%')}`);
  expect(titles(sunlei)).toEqual([]);
  await sunlei.get('/meetings?from=2026-11-28');
  expect(sunlei.text).toContain('没有符合条件的会议');
  await sunlei.get('/meetings?state=NONE&sort=x;drop');
  expect(sunlei.text).toContain('看不懂');
  expect(titles(sunlei)).toHaveLength(3);
});

it('narrows by words of the host unit’s name', async () => {
  await sunlei.get('/meetings?unit=政府办');
  expect(titles(sunlei)).toHaveLength(3);
  await sunlei.get('/meetings?unit=财政局');
  expect(titles(sunlei)).toEqual([]);
  expect(sunlei.valueOf('unit')).toBe('财政局');
  await sunlei.get(`/meetings?unit=${encodeURIComponent('%')}`);
  expect(titles(sunlei)).toEqual([]);
});

it('pages by key', async () => {
  for (let n = 1; n <= 20; n++) await apply(sunlei, { title: `草稿${n}` }, '保存草稿');
  await sunlei.get('/meetings?sort=oldest');
  const first = titles(sunlei);
  expect(first).toHaveLength(20);
  await sunlei.follow('下一页');
  expect(titles(sunlei)).toHaveLength(3);
  await sunlei.follow('上一页');
  expect(titles(sunlei)).toEqual(first);
});

it('is a file for spreadsheets', async () => {
  const csv = (await sunlei.bytes('/meetings/export?format=csv&state=SUBMITTED')).toString();
  expect(csv).toContain('"编号","会议","类型"');
  expect(csv).toContain('甲专题会议');
  expect((await sunlei.bytes('/meetings/export?format=xlsx')).subarray(0, 2).toString()).toBe('PK');
});
