import { apply, openStep } from '../pages/meetings/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { item } from '../support/regulation.js';

/* 会议通知: what it says, how it reaches people, what they answer. */

let app: TestApplication;
let sun: Browser;
let id: string;

beforeAll(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
  id = await apply(sun);
  const zhou = await app.browser('zhoumin');
  const step = await openStep(app, id);
  await zhou.get(`/approvals/${step}`);
  await zhou.submit(`/approvals/${step}`, {}, '同意');
});
afterAll(() => app.close());

item('S3.N1', 'theme, time, place, people, agenda and contact are checked by name', async () => {
  await sun.get(`/meetings/${id}/notice`);
  for (const element of ['主题', '时间', '地点', '出席人员', '议程', '联系人']) expect(sun.text).toContain(element);
  await sun.submit(`/meetings/${id}/notice`, { paperForm: 'official', contact: '' });
  expect(sun.errors.join()).toContain('联系人');
});

item('S1.3', 'an issued notice is in every invited person’s inbox', async () => {
  await sun.get(`/meetings/${id}/notice`);
  await sun.submit(`/meetings/${id}/notice`, { paperForm: 'official' });
  await app.runJobs();
  const invited = await app.rows<{ personId: string }>(
    "SELECT personId FROM meeting_person WHERE meetingId = ? AND capacity <> 'STAFF'",
    [id],
  );
  const told = await app.rows<{ personId: string }>(
    "SELECT personId FROM inbox_entry WHERE subjectId = ? AND kind = 'notice.issued'",
    [id],
  );
  expect(told.map((one) => one.personId).sort()).toEqual(invited.map((one) => one.personId).sort());
});

item('S3.N2', 'each person and channel has its state', async () => {
  const rows = await app.rows<{ channel: string; state: string }>(
    'SELECT channel, state FROM delivery WHERE subjectId = ?',
    [id],
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.state === 'NOT_CONFIGURED')).toBe(true);
});

item('S2.O4', 'issued in time, the lead is kept with the notice; reminders are planned', async () => {
  const [notice] = await app.rows<{ leadDays: number; leadWanted: number; urgent: number }>(
    'SELECT * FROM notice WHERE meetingId = ?',
    [id],
  );
  expect(Number(notice!.leadDays)).toBeGreaterThanOrEqual(Number(notice!.leadWanted));
  const steps = await app.rows(
    "SELECT 1 AS x FROM outbox WHERE subjectId = ? AND state = 'WAITING' AND handler LIKE 'notification.re%'",
    [id],
  );
  expect(steps.length).toBeGreaterThanOrEqual(3);
});

item('S3.N4', 'replies are counted against the quorum, and leave lessens the forecast', async () => {
  await sun.get(`/meetings/${id}/replies`);
  expect(sun.text).toContain('0请假或代会');
  const niu = await app.browser('niuchunsheng');
  await niu.get(`/meetings/${id}/reply`);
  await niu.submit(`/meetings/${id}/reply`, { answer: 'LEAVE', reason: '出差' });
  await sun.get(`/meetings/${id}/replies`);
  expect(sun.text).toContain('1请假或代会');
  expect(sun.text).toContain('待审批');
});
