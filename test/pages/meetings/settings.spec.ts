import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, openStep } from './support.js';

/* 会议类型 and 审批流程 (AD1, AD2): versions from a day on; a meeting keeps the one it was submitted under. */

let test: TestApplication;
let admin: Browser;
let sunlei: Browser;

beforeAll(async () => {
  test = await startApplication();
  admin = await test.browser('yuanshuai');
  sunlei = await test.browser('sunlei');
});
afterAll(() => test.close());

it('shows the four types with their numbers and basis', async () => {
  await admin.get('/admin/types');
  for (const word of ['日常工作会议', '专题会议', '专题研究会议', '联席会议', '5 个工作日', 'S2.K3'])
    expect(admin.text).toContain(word);
});

it('changes a type for meetings submitted from then on', async () => {
  const before = await apply(sunlei);
  await admin.get('/admin/types/TOPIC');
  await admin.submit('/admin/types/TOPIC', { leadDays: '3', basis: '本机关会议管理办法第八条' }, '查看将有的变化');
  expect(admin.$('table').first().text()).toMatch(/通知提前.*2.*3/s);
  expect(admin.text).toContain('1 个审批或筹备中的会议沿用');
  expect(await test.rows("SELECT 1 AS x FROM meeting_type_version WHERE type = 'TOPIC'")).toHaveLength(1);
  await admin.submit('/admin/types/TOPIC', {}, '返回修改');
  expect(admin.valueOf('leadDays')).toBe('3');
  await admin.submit('/admin/types/TOPIC', {}, '查看将有的变化');
  await admin.submit('/admin/types/TOPIC', {}, '保存为新版本');
  expect(admin.flash).toContain('第 2 版');
  const after = await apply(sunlei, { starts: '14:00' });
  expect(after).toBe('');
  expect(sunlei.errors.join()).toContain('须提前 3 个工作日');
  const [kept] = await test.rows<{ leadDays: number }>(
    'SELECT v.leadDays FROM meeting m JOIN meeting_type_version v ON v.id = m.typeVersionId WHERE m.id = ?',
    [before],
  );
  expect(kept!.leadDays).toBe(2);
});

it('refuses what does not go together, and keeps it', async () => {
  await admin.get('/admin/types/ROUTINE');
  await admin.submit(
    '/admin/types/ROUTINE',
    { replyDays: '9', effectiveFrom: '2026-11-01', leadDays: '两天' },
    '查看将有的变化',
  );
  expect(admin.status).toBe(422);
  expect(admin.valueOf('leadDays')).toBe('两天');
  await admin.submit(
    '/admin/types/ROUTINE',
    { replyDays: '9', effectiveFrom: '2026-11-01', leadDays: '1' },
    '查看将有的变化',
  );
  expect(admin.errors.join()).toContain('不能早于今天');
  expect(admin.errors.join()).toContain('回复截止');
});

it('changes who approves', async () => {
  await admin.get('/admin/approval-flows');
  expect(admin.text).toContain('主办单位负责人 → 办公室负责人 → 分管领导');
  await admin.get('/admin/approval-flows/ROUTINE');
  await admin.submit('/admin/approval-flows/ROUTINE', { approver: ['PERSON', '', ''], person: ['丁若谷', '', ''] });
  expect(admin.flash).toContain('第 2 版');
  const id = await apply(sunlei, { type: 'ROUTINE', starts: '15:00' });
  const ding = await test.browser('dingruogu');
  await ding.get(`/approvals/${await openStep(test, id)}`);
  expect(ding.text).toContain('指定审批人');
  await admin.get('/admin/approval-flows/ROUTINE');
  await admin.submit('/admin/approval-flows/ROUTINE', { approver: ['', '', ''] });
  expect(admin.errors.join()).toContain('至少要有一步审批');
});

it('lets two approve at once: both have to agree, and the return of one ends it for the other', async () => {
  await admin.get('/admin/approval-flows/TOPIC');
  const steps = { approver: ['PERSON', 'PERSON', ''], person: ['丁若谷', '周敏', ''], together: ['', '1', ''] };
  await admin.submit('/admin/approval-flows/TOPIC', steps);
  expect(admin.$('table').text()).toContain('指定审批人、指定审批人（同时）');
  const [ding, zhou] = [await test.browser('dingruogu'), await test.browser('zhoumin')];
  const stepsOf = (id: string) =>
    test.rows<{ id: string; state: string }>(
      'SELECT id, state FROM approval_step WHERE meetingId = ? ORDER BY position',
      [id],
    );
  const decide = async (browser: Browser, step: string, button: string, opinion = '') => {
    await browser.get(`/approvals/${step}`);
    await browser.submit(`/approvals/${step}`, { opinion }, button);
  };
  const stateOf = async (id: string) =>
    (await test.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]))[0]!.state;
  const agreed = await apply(sunlei, { date: '2026-12-17' });
  const [first, second] = await stepsOf(agreed);
  expect([first!.state, second!.state]).toEqual(['OPEN', 'OPEN']);
  await decide(zhou, second!.id, '同意');
  expect(await stateOf(agreed)).toBe('SUBMITTED');
  await ding.get(`/approvals/${first!.id}`);
  expect(ding.$('.path').text()).toMatch(/丁若谷.*正在审批.*（同时）指定审批人 周敏.*同意/);
  await decide(ding, first!.id, '同意');
  expect(await stateOf(agreed)).toBe('PREPARING');

  const returned = await apply(sunlei, { date: '2026-12-18' });
  const [open, other] = await stepsOf(returned);
  await ding.get(`/approvals/${open!.id}`);
  await decide(zhou, other!.id, '退回修改', '请补充预算');
  expect((await stepsOf(returned)).map(({ state }) => state)).toEqual(['DROPPED', 'RETURNED']);
  expect(await test.rows('SELECT 1 AS x FROM todo WHERE subjectId = ? AND doneAt IS NULL', [open!.id])).toEqual([]);
  await ding.submit(`/approvals/${open!.id}`, {}, '同意');
  expect(ding.status).toBe(422);
  expect(await stateOf(returned)).toBe('RETURNED');
});

it('is the system administrator’s', async () => {
  expect((await sunlei.get('/admin/types')).status).toBe(403);
  expect((await admin.get('/admin/types/NONE')).status).toBe(404);
});
