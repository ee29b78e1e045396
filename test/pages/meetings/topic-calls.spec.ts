import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { approved } from './support.js';
import { proposal, unitId } from './topic-support.js';

/* 议题征集: opened for units, answered by topics or 无议题, reminded, closed (MT2, S2.K2). */

let test: TestApplication;
let sun: Browser;
let xia: Browser;

beforeEach(async () => {
  test = await startApplication();
  sun = await test.browser('sunlei');
  xia = await test.browser('xiahe');
});
afterEach(() => test.close());

async function called(values: Record<string, unknown> = {}): Promise<string> {
  await sun.get('/topic-calls/new');
  const unitIds = [await unitId(test, 'NYJ'), await unitId(test, 'CZJ')];
  const asked = { title: '第14次县长办公会议', until: '2026-11-27', words: '限三项以内', unitIds, ...values };
  await sun.submit('/topic-calls/new', asked);
  return /\/topic-calls\/(\d\w{15})$/.exec(sun.path)?.[1] ?? '';
}
const told = async (kind: string) =>
  (await test.rows('SELECT id FROM outbox WHERE payload LIKE ?', [`%"kind":"topicCall.${kind}"%`])).length;
const openTodos = async () =>
  (await test.rows("SELECT id FROM todo WHERE kind = 'topicCall' AND doneAt IS NULL")).length;

it('units are told, answer with topics or with none, and the office sees who is silent', async () => {
  const id = await called();
  expect(sun.flash).toContain('征集已发出');
  expect(await told('opened')).toBe(2);
  await test.runJobs();
  const niu = await test.browser('niuchunsheng');
  await niu.get('/todo');
  expect(niu.text).toContain('第14次县长办公会议');

  await xia.get(`/topic-calls/${id}`);
  expect(xia.text).toContain('限三项以内');
  await xia.follow('申报议题');
  expect(xia.text).toContain('应征集申报：第14次县长办公会议');
  await xia.submit('/topics/new', { ...proposal, unitId: await unitId(test, 'NYJ') }, '申报');
  const topic = /\/topics\/(\d\w{15})$/.exec(xia.path)![1]!;
  expect(await test.rows('SELECT callId FROM topic WHERE id = ?', [topic])).toEqual([{ callId: id }]);

  const qian = await test.browser('qiankeqin');
  await qian.get(`/topic-calls/${id}`);
  await qian.submit(`/topic-calls/${id}/decline`);
  expect(qian.flash).toContain('无议题');
  await qian.send(`/topic-calls/${id}/decline`, {});
  expect(qian.status).toBe(422);
  expect(await openTodos()).toBe(0);

  await sun.get(`/topic-calls/${id}`);
  expect(sun.text).toContain('已申报1项');
  expect(sun.text).toContain(proposal.title);
  await sun.get('/topic-calls');
  expect(sun.text).toContain('2 / 2个单位已答复');
});

it('whoever is silent is reminded, then named to whoever called', async () => {
  const id = await called();
  await test.runJobs();
  test.at('2026-11-26', '09:01');
  await test.runJobs();
  expect(await told('near')).toBe(2);
  test.at('2026-11-27', '17:31');
  await test.runJobs();
  expect(await told('near')).toBe(4);
  expect(await told('over')).toBe(1);
  sun = await test.browser('sunlei');
  await sun.get(`/topic-calls/${id}/closing`);
  expect(sun.text).toContain('尚未答复：');
  await sun.submit(`/topic-calls/${id}/closing`);
  expect(sun.flash).toContain('征集已结束');
  expect(await openTodos()).toBe(0);
  await sun.send(`/topic-calls/${id}/closing`, {});
  expect(sun.status).toBe(422);
  xia = await test.browser('xiahe');
  await xia.get(`/topics/new?call=${id}`);
  await xia.submit('/topics/new', { ...proposal, unitId: await unitId(test, 'NYJ') }, '申报');
  expect(xia.status).toBe(422);
  expect(xia.text).toContain('征集已结束');
});

it('faults stand beside their fields, and what was typed stays', async () => {
  await called({ unitIds: [], until: '2026-11-20' });
  expect(sun.status).toBe(422);
  expect(sun.text).toContain('请选择征集的单位');
  expect(sun.text).toContain('截止日期已过');
  expect(sun.valueOf('title')).toBe('第14次县长办公会议');
});

it('for a meeting the call ends before it begins, and never for work secrets', async () => {
  const open = await approved(test, sun, {});
  await called({ meetingId: open, until: '2026-11-27' });
  expect(sun.text).toContain('截止时间应早于会议开始');
  const id = await called({ meetingId: open, until: '2026-11-25' });
  await sun.get(`/topic-calls/${id}`);
  expect(sun.text).toContain('用于会议');
  const secret = await approved(test, sun, { label: 'WORK_SECRET', title: '保密事项专题会议' });
  await called({ meetingId: secret, until: '2026-11-25' });
  expect(sun.text).toContain('工作秘密会议的议题不发通知征集');
});

it('units that were not asked know of no call, and nobody but its maker or the office closes it', async () => {
  const id = await called();
  const stranger = await test.browser('jiangzhou');
  await stranger.get(`/topic-calls/${id}`);
  expect(stranger.status).toBe(404);
  await stranger.get('/topic-calls');
  expect(stranger.text).not.toContain('第14次县长办公会议');
  await stranger.get('/topic-calls/new');
  expect(stranger.status).toBe(403);
  await xia.get(`/topic-calls/${id}/closing`);
  expect(xia.status).toBe(403);
});
