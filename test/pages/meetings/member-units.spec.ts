import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { applyJoint, approveJoint, unitIds } from './joint-support.js';
import { openStep } from './support.js';

/* 成员单位 (MT24, S2.K4): named in the application, asked with its approval, each with its own row. */

let app: TestApplication;
let sun: Browser;
let [zw, zj, sj]: string[] = [];

beforeEach(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
  [zw, zj, sj] = await unitIds(app, 'ZWJ', 'ZJJ', 'SJJ');
});
afterEach(() => app.close());

async function asked(values: object = {}): Promise<string> {
  const id = await applyJoint(app, sun, undefined, values);
  await approveJoint(app, id);
  return id;
}
const told = async (kind: string) =>
  (await app.rows('SELECT id FROM outbox WHERE payload LIKE ?', [`%"kind":"memberUnit.${kind}"%`])).length;
const states = (id: string) =>
  app.rows<{ state: string }>('SELECT state FROM member_unit WHERE meetingId = ? ORDER BY position', [id]);
const openTodos = () =>
  app.rows("SELECT personId FROM todo WHERE kind = 'memberUnit' AND doneAt IS NULL ORDER BY personId");

it('one unit beside the convening one is refused, whatever was typed stays, and the approver sees the units', async () => {
  expect(await applyJoint(app, sun, ['ZWJ'])).toBe('');
  expect(sun.errors.join()).toContain('联席会议至少两个单位');
  expect(sun.$(`[name="memberUnitIds"][value="${zw}"]`).attr('checked')).toBeDefined();
  const id = await applyJoint(app, sun);
  expect(await states(id)).toEqual([{ state: 'NAMED' }, { state: 'NAMED' }, { state: 'NAMED' }]);
  expect(await openTodos()).toHaveLength(0);
  const zhou = await app.browser('zhoumin');
  await zhou.get(`/approvals/${await openStep(app, id)}`);
  expect(zhou.text).toContain('政务服务局、住建局、市场监管局');
});

it('each unit is asked with the approval, confirms the time, and sees its own row only', async () => {
  const id = await asked();
  expect(await states(id)).toEqual([{ state: 'ASKED' }, { state: 'ASKED' }, { state: 'ASKED' }]);
  expect(await told('asked')).toBe(3);
  expect(await openTodos()).toHaveLength(6);
  await sun.get(`/meetings/${id}/units`);
  expect(sun.text).toContain('尚未答复：政务服务局、住建局、市场监管局');

  const you = await app.browser('youjia');
  await you.get('/todo');
  expect(you.text).toContain('联席会议请您单位确认时间');
  await you.get(`/meetings/${id}/units`);
  expect(you.text).toContain('政务服务局');
  expect(you.text).not.toContain('住建局');
  await you.follow('办理本单位事项');
  await you.submit(`/meetings/${id}/units/${zw}/confirmation`, { confirmation: 'CONFIRM' });
  expect(you.flash).toContain('已确认时间');
  expect(await openTodos()).toHaveLength(4);
  await you.get(`/meetings/${id}/units/${zj}`);
  expect(you.status).toBe(404);
  await you.send(`/meetings/${id}/units/${zj}/confirmation`, { confirmation: 'CONFIRM' });
  expect(you.status).toBe(403);
  await sun.get(`/meetings/${id}/units`);
  expect(sun.text).toContain('尚未答复：住建局、市场监管局');
  const stranger = await app.browser('yinyihang');
  await stranger.get(`/meetings/${id}/units`);
  expect(stranger.status).toBe(403);
});

it('a unit names its own people only, and takes them back', async () => {
  const id = await asked();
  const page = `/meetings/${id}/units/${zw}`;
  const you = await app.browser('youjia');
  await you.get(page);
  await you.submit(`${page}/names`, { who: '马红、牛春生', capacity: 'MEMBER' });
  expect(you.status).toBe(422);
  expect(you.errors.join()).toContain('牛春生不是您单位的人员');
  await you.get(page);
  await you.submit(`${page}/names`, { who: '马红、欧阳静雅', capacity: 'MEMBER' });
  expect(you.flash).toContain('已报送2人');
  const [mahong] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'mahong'");
  await you.submit(`${page}/names/${mahong!.id}/removal`);
  expect(you.text).not.toContain('马红');
  expect(you.text).toContain('欧阳静雅');
  const [chair] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'shiguangsha'");
  await you.send(`${page}/names/${chair!.id}/removal`, {});
  expect(you.status).toBe(404);
  await sun.get(`/meetings/${id}/units`);
  expect(sun.text).toContain('政务服务局');
  expect(sun.text).toContain('1人');
});

it('a unit objects with its reason; the applicant asks again or does without it, never below two', async () => {
  const id = await asked();
  const jiang = await app.browser('jiangzhou');
  const page = `/meetings/${id}/units/${sj}`;
  await jiang.get(page);
  await jiang.submit(`${page}/confirmation`, { confirmation: 'OBJECT' });
  expect(jiang.errors.join()).toContain('请写明什么时间可以');
  await jiang.submit(`${page}/confirmation`, { confirmation: 'OBJECT', words: '当日全省抽检' });
  expect(await told('objected')).toBe(1);
  await sun.get(page);
  expect(sun.text).toContain('当日全省抽检');
  await sun.submit(`${page}/asking`);
  expect(await states(id)).toEqual([{ state: 'ASKED' }, { state: 'ASKED' }, { state: 'ASKED' }]);
  await sun.get(page);
  await sun.submit(`${page}/waiver`, { reason: '' });
  expect(sun.status).toBe(422);
  await sun.submit(`${page}/waiver`, { reason: '本次议题不涉及' });
  expect(sun.text).toContain('免于参加');
  expect(await told('waived')).toBe(1);
  await sun.get(`/meetings/${id}/units/${zw}`);
  await sun.submit(`/meetings/${id}/units/${zw}/waiver`, { reason: '时间冲突' });
  expect(sun.errors.join()).toContain('联席会议至少两个单位');
  await jiang.get(page);
  expect(jiang.text).toContain('本次议题不涉及');
  await jiang.send(`${page}/confirmation`, { confirmation: 'CONFIRM' });
  expect(jiang.status).toBe(422);
});

it('who is silent is reminded and named to the applicant, and never taken for consent', async () => {
  const id = await asked();
  app.at('2026-11-26', '09:01');
  await app.runJobs();
  expect(await told('near')).toBe(3);
  app.at('2026-11-26', '17:31');
  await app.runJobs();
  expect([await told('over'), await told('silent')]).toEqual([3, 3]);
  sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/units`);
  expect(sun.text).toContain('逾期未答复');
  await sun.get(`/meetings/${id}/readiness`);
  expect(sun.text).toContain('住建局未确认时间');
  expect(sun.text).toContain('卢森');
});

it('a member unit learns of a work secret only by name, and others of nothing', async () => {
  const id = await asked({ label: 'WORK_SECRET' });
  const [liaison, stranger] = [await app.browser('youjia'), await app.browser('yinyihang')];
  await stranger.get(`/meetings/${id}/units`);
  expect(stranger.status).toBe(404);
  await liaison.get(`/meetings/${id}/units`);
  const cleared = await app.rows("SELECT 1 AS x FROM person WHERE userName = 'youjia' AND clearance = 'WORK_SECRET'");
  expect(liaison.status).toBe(cleared.length ? 200 : 404);
});

it('more units may be asked later', async () => {
  const id = await asked();
  const [fin] = await unitIds(app, 'CZJ');
  await sun.get(`/meetings/${id}/units`);
  await sun.submit(`/meetings/${id}/units`, { unitIds: [fin!] });
  expect(sun.text).toContain('财政局');
  const yin = await app.browser('yinyihang');
  await yin.get(`/meetings/${id}/units`);
  expect(yin.text).toContain('财政局');
});
