import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { textOf } from '../../print/text-of.js';
import { approved } from './support.js';

/* 概况, 筹备检查, 办理过程 and 日程 (MT8, MT20, MT28, WB4). */

let test: TestApplication;
let sunlei: Browser;
let id: string;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
  id = await approved(test, sunlei);
});
afterAll(() => test.close());

it('shows the meeting with strip, facts, agenda and marks', async () => {
  await sunlei.get(`/meetings/${id}`);
  expect(sunlei.h1).toContain('冬春农田水利建设专题会议');
  expect(sunlei.$('.life .done')).toHaveLength(2);
  expect(sunlei.$('.life [aria-current="step"]').text()).toContain('筹备');
  expect(sunlei.$('.mark').text()).toContain('内部');
  for (const word of ['任务分解表', '高书岚（副县长）', '09:00', '邵立群']) expect(sunlei.text).toContain(word);
});

it('says what is owed by whom until when', async () => {
  await sunlei.get(`/meetings/${id}/readiness`);
  expect(sunlei.text).toContain('第 1 项缺材料：冬春农田水利建设任务');
  expect(sunlei.text).toContain('由牛春生在 11月25日（周三）17:30 前办理');
  expect(sunlei.text).toContain('会议通知未签发');
});

it('prints what is owed on one sheet, the open things first', async () => {
  await sunlei.get(`/meetings/${id}/readiness`);
  expect(sunlei.$('a[href$="/readiness/paper"]').text()).toBe('打印筹备检查单');
  const lines = (await textOf(await sunlei.bytes(`/meetings/${id}/readiness/paper`))).replace(/\s/g, '');
  expect(lines).toContain('筹备检查单');
  expect(lines.indexOf('会议通知未签发')).toBeLessThan(lines.indexOf('已备'));
  expect(lines).toContain('牛春生');
  expect((await (await test.browser('yuanshuai')).get(`/meetings/${id}/readiness/paper`)).status).toBe(403);
});

it('tells every act in words', async () => {
  await sunlei.get(`/meetings/${id}/history`);
  for (const word of ['提交申请', '审批同意', '周敏', '申请获批']) expect(sunlei.text).toContain(word);
});

it('stands in the calendar of those who take part', async () => {
  const niu = await test.browser('niuchunsheng');
  await niu.get('/calendar');
  expect(niu.text).toContain('09:00–10:30 冬春农田水利建设专题会议');
  await niu.get('/calendar?view=month&date=2026-12-01');
  expect(niu.text).not.toContain('冬春农田水利建设专题会议');
  await niu.get('/calendar?view=year&date=2026-2-30');
  expect(niu.text).toContain('看不懂');
  const he = await test.browser('hewei');
  await he.get('/calendar');
  expect(he.text).not.toContain('冬春农田水利建设专题会议');
});

it('is not there for administrators and under wrong addresses', async () => {
  const admin = await test.browser('yuanshuai');
  expect((await admin.get(`/meetings/${id}`)).status).toBe(403);
  for (const path of ['/meetings/0000000000000000', '/meetings/9223372036854775808', '/meetings/%2e%2e'])
    expect((await sunlei.get(path)).status).toBe(404);
});
