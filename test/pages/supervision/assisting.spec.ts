import { startApplication, type TestApplication } from '../../support/application.js';
import { unitIds } from '../meetings/joint-support.js';
import { hold } from '../minutes/hold.js';
import { ids, notified } from '../minutes/support.js';
import { taskOf } from './support.js';

/* 协办单位 (S2.K4): beside one lead unit others assist; it stands wherever the decision does, and both see the task. */

let app: TestApplication;
let id: string;

beforeAll(async () => {
  app = await startApplication();
  const [yj, zj] = (await unitIds(app, 'YJJ', 'ZJJ')) as [string, string];
  const [lei] = (await ids(app, 'leizhendong')) as [string];
  // Who leads does not assist himself.
  const decision = { leadUnitId: yj, ownerId: lei, assistUnitIds: [zj, yj] };
  id = await hold(app, await notified(app), '12月18日', decision);
});
afterAll(() => app.close());

test('the record and the minutes name lead and assisting units', async () => {
  const lin = await app.browser('linxiao');
  await lin.get(`/meetings/${id}/record`);
  expect(lin.text).toContain('责任单位 应急局 · 协办单位 住建局');
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${id}/minutes`);
  expect(sun.text).toContain('应急局（协办单位 住建局）');
  expect((await sun.bytes(`/meetings/${id}/record/paper`)).subarray(0, 4).toString()).toBe('%PDF');
});

test('the assisting unit is told and sees the task; only the lead unit acts on it', async () => {
  const task = await taskOf(app, id);
  expect(await app.rows('SELECT id FROM outbox WHERE payload LIKE ?', ['%"kind":"task.assist"%'])).toHaveLength(1);
  const lu = await app.browser('lusen');
  await lu.get('/followups');
  expect(lu.text).toContain('农业农村局牵头制定任务分解表');
  await lu.get(`/followups/${task}`);
  expect(lu.text).toContain('协办单位');
  expect(lu.text).toContain('住建局');
  await lu.send(`/followups/${task}/receipt`, {});
  expect(lu.status).toBe(403);
  const stranger = await app.browser('yinyihang');
  await stranger.get(`/followups/${task}`);
  expect(stranger.status).toBe(404);
});

test('the register of the follow-up office names it', async () => {
  const office = await app.browser('qinyue');
  await office.get('/followups');
  expect(office.text).toContain('协办：住建局');
});
