import { instantAt } from '../../../src/platform/clock/instant.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, openStep } from './support.js';

/* 审批 (MT10, S6.I1). */

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
  (await test.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]))[0]?.state;

async function decide(browser: Browser, meetingId: string, button: string, opinion = ''): Promise<Browser> {
  const step = await openStep(test, meetingId);
  await browser.get(`/approvals/${step}`);
  return browser.submit(`/approvals/${step}`, { opinion }, button);
}

it('shows everything on one screen, and approves', async () => {
  const id = await apply(sunlei);
  await zhoumin.get(`/approvals/${await openStep(test, id)}`);
  for (const word of ['牛春生', '任务分解表', 'S3.N3', '最迟', '主办单位负责人', '周敏'])
    expect(zhoumin.text).toContain(word);
  await decide(zhoumin, id, '同意');
  expect(zhoumin.flash).toContain('已同意');
  expect(await stateOf(id)).toBe('PREPARING');
  await zhoumin.get(`/meetings/${id}`);
  expect(zhoumin.text).toContain('筹备中');
});

it('tells the applicant', async () => {
  await test.runJobs();
  await sunlei.get('/inbox');
  expect(sunlei.text).toContain('会议申请已同意：冬春农田水利建设专题会议');
});

it('returns with an opinion, keeps the content, and marks what changed in the next round', async () => {
  const id = await apply(sunlei);
  await decide(zhoumin, id, '退回修改');
  expect(zhoumin.status).toBe(422);
  expect(zhoumin.errors.join()).toContain('请写明理由');
  await decide(zhoumin, id, '退回修改', '请补充财政局意见');
  expect(await stateOf(id)).toBe('RETURNED');
  await sunlei.get(`/meetings/${id}/application`);
  expect(sunlei.valueOf('purpose')).toContain('资金');
  await sunlei.submit(`/meetings/${id}/application`, { title: '农田水利建设和资金专题会议' });
  expect(await stateOf(id)).toBe('SUBMITTED');
  await zhoumin.get(`/approvals/${await openStep(test, id)}`);
  expect(zhoumin.$('ins').text()).toContain('农田水利建设和资金专题会议');
  expect(zhoumin.$('del').text()).toContain('冬春农田水利建设专题会议');
  expect(zhoumin.text).toContain('请补充财政局意见');
});

it('refuses for good, with the reason', async () => {
  const id = await apply(sunlei);
  await decide(zhoumin, id, '不同意', '与常务会议合并');
  expect(await stateOf(id)).toBe('REJECTED');
  await sunlei.get(`/meetings/${id}/application`);
  expect(sunlei.text).toContain('与常务会议合并');
});

it('is not decided twice: who comes second sees who decided what, and when', async () => {
  const id = await apply(sunlei);
  const step = await openStep(test, id);
  await zhoumin.get(`/approvals/${step}`);
  await zhoumin.send(`/approvals/${step}`, { _intent: 'APPROVE', opinion: '' });
  await zhoumin.send(`/approvals/${step}`, { _intent: 'REFUSE', opinion: '改主意了' });
  expect(zhoumin.status).toBe(409);
  expect(zhoumin.errors.join()).toMatch(/周敏已于.*10:00同意，您的意见没有登记/);
  expect(await stateOf(id)).toBe('PREPARING');
});

it('shows the path so far and to come to the applicant and to the approver, and to nobody else', async () => {
  const id = await apply(sunlei, { title: '路径专题会议' });
  const step = await openStep(test, id);
  await sunlei.get(`/meetings/${id}/application`);
  expect(sunlei.$('.path').text()).toMatch(/主办单位负责人.*周敏.*正在审批.*前办理/);
  await decide(zhoumin, id, '退回修改', '时间不合适');
  await sunlei.get(`/meetings/${id}/application`);
  expect(sunlei.text).toMatch(/周敏.*时间不合适/);
  await zhoumin.get(`/approvals/${step}`);
  expect(zhoumin.$('.path').text()).toMatch(/周敏.*退回修改.*10:00.*时间不合适/);
  await (await test.browser('hewei')).get(`/meetings/${id}/application`).then(({ status }) => expect(status).toBe(404));
});

it('lists to the approver and the applicant what was changed since', async () => {
  const id = await apply(sunlei, { title: '变更专题会议', starts: '14:00' });
  const step = await openStep(test, id);
  await decide(zhoumin, id, '同意');
  await zhoumin.get(`/approvals/${step}`);
  expect(zhoumin.text).not.toContain('批准后的变更');
  await sunlei.get(`/meetings/${id}/people`);
  await sunlei.submit(`/meetings/${id}/people`, { who: '何伟', capacity: 'MEMBER' });
  for (const [browser, page] of [
    [zhoumin, `/approvals/${step}`],
    [sunlei, `/meetings/${id}/application`],
  ] as const) {
    await browser.get(page);
    expect(browser.text).toContain('批准后的变更');
    expect(browser.$('ins').text()).toContain('何伟');
  }
});

it('is nobody else’s business', async () => {
  const id = await apply(sunlei);
  const step = await openStep(test, id);
  const stranger = await test.browser('hewei');
  expect((await stranger.get(`/approvals/${step}`)).status).toBe(404);
  expect((await stranger.send(`/approvals/${step}`, { _intent: 'APPROVE' })).status).toBe(404);
  expect((await stranger.get(`/meetings/${id}`)).status).toBe(404);
});

it('is asked for again at half time and at the limit, then no more', async () => {
  const id = await apply(sunlei, { title: '催办专题会议', date: '2026-12-18' });
  const told = async () => {
    await test.runJobs();
    const sql = "SELECT COUNT(*) AS n FROM inbox_entry WHERE subject LIKE '%催办专题会议%'";
    return Number((await test.rows<{ n: number }>(sql))[0]!.n);
  };
  expect(await told()).toBe(1);
  test.at('2026-11-25', '08:29');
  expect(await told()).toBe(1);
  test.at('2026-11-25', '08:30');
  expect(await told()).toBe(2);
  test.at('2026-11-25', '17:30');
  expect(await told()).toBe(3);
  test.at('2026-11-24', '10:00');
  await decide(zhoumin, id, '同意');
  test.at('2026-11-27', '10:00');
  expect((await told()) - 3).toBe(1);
  test.at('2026-11-24', '10:00');
});

it('is decided on behalf, and it shows', async () => {
  await zhoumin.get('/account/delegations');
  await zhoumin.submit('/account/delegations', {
    delegate: '丁若谷',
    fromDay: '2026-11-24',
    untilDay: '2026-11-28',
    reason: '出差',
  });
  const id = await apply(sunlei);
  const ding = await test.browser('dingruogu');
  await ding.get('/approvals');
  expect(ding.text).toContain('代周敏');
  await decide(ding, id, '同意', '同意，抓紧准备');
  expect(await stateOf(id)).toBe('PREPARING');
  await sunlei.get(`/meetings/${id}/application`);
  expect(sunlei.text).toContain('丁若谷 代 周敏');
  const [row] = await test.rows<{ onBehalfOfId: string | null }>(
    "SELECT onBehalfOfId FROM audit WHERE act = 'approval.APPROVE' AND subjectId = ?",
    [id],
  );
  expect(row?.onBehalfOfId).not.toBeNull();
});

it('goes past the proposer to the leader in charge', async () => {
  await zhoumin.get('/meetings/new');
  const id = await apply(zhoumin, { title: '办公室专题会议' });
  const shen = await test.browser('shenyiping');
  await shen.get('/approvals');
  expect(shen.text).toContain('办公室专题会议');
  expect(id).not.toBe('');
});

it('is due while the notice can still be in time, else before the meeting; a passed lead time is said', async () => {
  const dueOf = async (id: string) =>
    (await test.rows<{ dueAt: string }>('SELECT dueAt FROM approval_step WHERE meetingId = ?', [id]))[0]!.dueAt;
  const id = await apply(sunlei, { title: '时限专题会议' });
  expect(await dueOf(id)).toBe(instantAt('2026-11-24', '17:30'));
  const ding = await test.browser('dingruogu');
  await ding.get(`/approvals/${await openStep(test, id)}`);
  expect(ding.text).toContain('请于11月24日（周二）17:30前办理');
  expect(ding.$('.box.bad').text()).not.toContain('通知提前量');
  const urgent = { title: '紧急专题会议', date: '2026-11-25', urgentReason: '汛情紧急' };
  const soon = await apply(sunlei, urgent);
  expect(await dueOf(soon)).toBe(instantAt('2026-11-25', '09:00'));
  await ding.get(`/approvals/${await openStep(test, soon)}`);
  expect(ding.$('.box.bad').text()).toContain('通知提前量已不足：最迟应于');
  expect(ding.$('.box.bad').text()).toContain('改到11月27日（周五）或以后');
  test.at('2026-11-25', '09:00');
  await ding.signIn('dingruogu');
  await ding.get(`/approvals/${await openStep(test, soon)}`);
  expect(ding.$('.box.bad').text()).toContain('会议的开始时间已过');
});
