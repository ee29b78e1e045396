import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, topic } from './support.js';

/* 申请会议 (MT7). It is Tuesday 2026-11-24, 10:00. */

let test: TestApplication;
let sunlei: Browser;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
});
afterAll(() => test.close());

const stateOf = async (id: string) =>
  (await test.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]))[0]?.state;

it('saves a draft from a type and a title', async () => {
  const id = await apply(
    sunlei,
    {
      ...Object.fromEntries(Object.keys(topic).map((key) => [key, ''])),
      type: 'STUDY',
      title: '初稿',
      label: 'INTERNAL',
    },
    '保存草稿',
  );
  expect(sunlei.path).toBe(`/meetings/${id}/application`);
  expect(sunlei.flash).toBe('草稿已保存');
  expect(sunlei.valueOf('title')).toBe('初稿');
  expect(await stateOf(id)).toBe('DRAFT');
});

it('submits, and the approver has it to do', async () => {
  const id = await apply(sunlei);
  expect(sunlei.errors).toEqual([]);
  expect(sunlei.path).toBe(`/meetings/${id}`);
  expect(sunlei.flash).toContain('已提交审批');
  expect(await stateOf(id)).toBe('SUBMITTED');
  const zhoumin = await test.browser('zhoumin');
  await zhoumin.get('/approvals');
  expect(zhoumin.text).toContain('冬春农田水利建设专题会议');
});
