import { unitIds } from '../pages/meetings/joint-support.js';
import { apply } from '../pages/meetings/support.js';
import { held } from '../pages/minutes/hold.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { item } from '../support/regulation.js';

/* Joint meetings: several units meet, and all of them stand behind the minutes. */

let app: TestApplication;

beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

item('S2.K4', 'a joint meeting joins at least two units, and its minutes need the countersign of each', async () => {
  const sun = await app.browser('sunlei');
  const [zw, zj] = (await unitIds(app, 'ZWJ', 'ZJJ')) as [string, string];
  const joint = { type: 'JOINT', urgentReason: '近期风险', date: '2026-11-27' };
  await apply(sun, { ...joint, memberUnitIds: [zw] });
  expect(sun.status).toBe(422);
  expect(sun.errors.join()).toContain('联席会议至少两个单位');

  const id = await held(app, '12月18日', { ...joint, memberUnitIds: [zw, zj] });
  const page = `/meetings/${id}/minutes`;
  const drafter = await app.browser('sunlei');
  await drafter.get(page);
  await drafter.submit(page);
  await drafter.submit(`${page}/submission`);
  await app.runJobs();
  const chair = await app.browser('gaoshulan');
  const issue = async () => {
    await chair.get(page);
    await chair.submit(`${page}/issue`, { verdict: 'ISSUE' });
  };
  const state = async () => (await app.rows('SELECT state FROM minutes WHERE meetingId = ?', [id]))[0];
  const you = await app.browser('youjia');
  await you.get(page);
  await you.submit(`${page}/countersigns/${zw}`, { answer: 'AGREE' });
  await issue();
  expect(chair.errors.join()).toContain('会签 1/2');
  expect(await state()).toEqual({ state: 'IN_REVIEW' });
  await chair.get(page);
  await chair.submit(`${page}/waivers`, { unitId: zj, reason: '议定事项不涉及该单位' });
  await issue();
  expect(await state()).toEqual({ state: 'ISSUED' });
});
