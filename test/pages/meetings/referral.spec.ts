import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, openStep } from './support.js';

/* 转请与加签, and what becomes of an approval that nobody decides (MT10, S6.I1). */

let test: TestApplication;
let sunlei: Browser;
let zhoumin: Browser;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
  zhoumin = await test.browser('zhoumin');
});
afterAll(() => test.close());

const stateOf = async (id: string) =>
  (await test.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]))[0]!.state;
const stepsOf = (id: string) =>
  test.rows<{ id: string; name: string; userName: string; state: string }>(
    `SELECT s.id, p.name, p.userName, s.state FROM approval_step s JOIN person p ON p.id = s.approverId
     WHERE s.meetingId = ? ORDER BY s.round, s.position`,
    [id],
  );
async function decide(browser: Browser, step: string, button: string, opinion = '') {
  await browser.get(`/approvals/${step}`);
  await browser.submit(`/approvals/${step}`, { opinion }, button);
}

it('is given on to somebody else, who decides in the approver’s stead; the path says so', async () => {
  const id = await apply(sunlei);
  const step = await openStep(test, id);
  await zhoumin.get(`/approvals/${step}`);
  await zhoumin.follow('请他人审批（转请、加签）');
  await zhoumin.submit(`/approvals/${step}/referral`, { who: '丁若谷', reason: '' }, '转请审批');
  expect(zhoumin.errors.join()).toContain('请写明为什么');
  expect(zhoumin.text).toContain('丁若谷');
  await zhoumin.submit(`/approvals/${step}/referral`, { reason: '我赴省里开会' }, '转请审批');
  expect(zhoumin.flash).toContain('已转请');
  expect((await stepsOf(id)).map(({ name, state }) => [name, state])).toEqual([
    ['周敏', 'REFERRED'],
    ['丁若谷', 'OPEN'],
  ]);
  await zhoumin.get('/approvals');
  expect(zhoumin.text).not.toContain('请于');
  const ding = await test.browser('dingruogu');
  const given = await openStep(test, id);
  await ding.get(`/approvals/${given}`);
  expect(ding.$('.path').text()).toMatch(/周敏.*已转请他人.*赴省里开会.*主办单位负责人.*丁若谷.*正在审批/s);
  await decide(ding, given, '同意');
  expect(await stateOf(id)).toBe('PREPARING');
  await test.runJobs();
  await sunlei.get('/inbox');
  expect(sunlei.text).toContain('审批已转请丁若谷');
});

it('goes on only when everybody asked to agree as well has agreed', async () => {
  const id = await apply(sunlei, { starts: '15:00' });
  const step = await openStep(test, id);
  await zhoumin.get(`/approvals/${step}/referral`);
  await zhoumin.submit(`/approvals/${step}/referral`, { who: '丁若谷、石广厦', reason: '涉及两家' }, '加签');
  const steps = await stepsOf(id);
  expect(steps.map(({ name, state }) => [name, state])).toEqual([
    ['周敏', 'OPEN'],
    ['丁若谷', 'OPEN'],
    ['石广厦', 'OPEN'],
  ]);
  await decide(zhoumin, step, '同意');
  expect(await stateOf(id)).toBe('SUBMITTED');
  await decide(await test.browser('dingruogu'), steps[1]!.id, '同意');
  expect(await stateOf(id)).toBe('SUBMITTED');
  await decide(await test.browser('shiguangsha'), steps[2]!.id, '退回修改', '请补充资金来源');
  expect(await stateOf(id)).toBe('RETURNED');
});

it('is not given to the applicant, nor to who is asked already, and keeps what was typed', async () => {
  const id = await apply(sunlei, { date: '2026-12-04' });
  const step = await openStep(test, id);
  await zhoumin.get(`/approvals/${step}/referral`);
  await zhoumin.submit(`/approvals/${step}/referral`, { who: '孙蕾、周敏', reason: '请协助' }, '加签');
  expect(zhoumin.errors.join()).toMatch(/孙蕾是申请人.*周敏已在本轮审批中/);
  expect(zhoumin.valueOf('reason')).toBe('请协助');
  const hewei = await test.browser('hewei');
  expect((await hewei.get(`/approvals/${step}/referral`)).status).toBe(404);
  expect((await sunlei.get(`/approvals/${step}/referral`)).status).toBe(404);
});

it('tells the office the morning after the limit, which may give it on, and only then', async () => {
  const duanxiaoman = await test.browser('duanxiaoman');
  const id = await apply(duanxiaoman, { title: '逾期专题会议', date: '2026-12-18' });
  const step = await openStep(test, id);
  let office = await test.browser('zhoumin');
  expect((await office.get(`/approvals/${step}/referral`)).status).toBe(404);
  test.at('2026-11-26', '08:30');
  await test.runJobs();
  office = await test.browser('zhoumin');
  await office.get('/');
  expect(office.text).toContain('审批超过时限');
  await office.get(`/approvals/${step}/referral`);
  expect(office.text).toMatch(/牛春生的审批时限.*已过/);
  expect(office.text).not.toContain('加签');
  await office.submit(`/approvals/${step}/referral`, { who: '丁若谷', reason: '牛春生住院' }, '转请审批');
  expect((await stepsOf(id)).map(({ name, state }) => [name, state])).toEqual([
    ['牛春生', 'REFERRED'],
    ['丁若谷', 'OPEN'],
    ['周敏', 'WAITING'],
  ]);
  await office.get('/');
  expect(office.text).not.toContain('审批超过时限');
  await test.runJobs();
  const approver = await test.browser('niuchunsheng');
  await approver.get('/inbox');
  expect(approver.text).toContain('逾期专题会议');
});
