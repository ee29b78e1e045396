import { held } from '../pages/minutes/hold.js';
import { ids, notified } from '../pages/minutes/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { item } from '../support/regulation.js';

/* From the notice to the tasks: one meeting that was held, looked at item by item. */

let app: TestApplication;
let id: string;

beforeAll(async () => {
  app = await startApplication();
  id = await held(app);
});
afterAll(() => app.close());

item('S1.4', 'the record holds theme, people, words and decisions', async () => {
  const recorder = await app.browser('linxiao');
  await recorder.get(`/meetings/${id}/record`);
  for (const words of ['冬春农田水利建设任务', '牛春生', '汇报冬春清淤任务', '任务分解表'])
    expect(recorder.body).toContain(words);
});

item('S2.O2', 'items are called and ended in their order, with their times', async () => {
  const items = await app.rows<{ startedAt: string; endedAt: string; outcome: string }>(
    'SELECT * FROM agenda_item WHERE meetingId = ?',
    [id],
  );
  expect(items.every((one) => one.startedAt <= one.endedAt && one.outcome === 'AGREED')).toBe(true);
});

item('S2.O5', 'nobody but the chair opens or ends a meeting', async () => {
  const recorder = await app.browser('linxiao');
  await recorder.get(`/meetings/${id}/session`);
  await recorder.send(`/meetings/${id}/session/ending`, {});
  expect(recorder.status).toBe(403);
});

item('S2.O6', 'the recorder signs what he submits', async () => {
  const [record] = await app.rows<{ signedAt: string | null }>(
    'SELECT signedAt FROM meeting_record WHERE meetingId = ?',
    [id],
  );
  expect(record!.signedAt).not.toBeNull();
});

item('S3.R1', 'the record is printed in its fixed form', async () => {
  const recorder = await app.browser('linxiao');
  const pdf = await recorder.bytes(`/meetings/${id}/record/paper`);
  expect(recorder.headers['content-type']).toContain('application/pdf');
  expect(pdf.includes('pdfaid:part')).toBe(true);
});

item('S3.R2', 'entries carry time and hand of who wrote them', async () => {
  const [linxiao] = await ids(app, 'linxiao');
  const entries = await app.rows<{ enteredById: string; enteredAt: string }>(
    'SELECT enteredById, enteredAt FROM record_entry WHERE meetingId = ?',
    [id],
  );
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.every((entry) => entry.enteredById === linxiao && entry.enteredAt.endsWith('Z'))).toBe(true);
});

item('S3.R3', 'before and after approval the record is read by its circle only', async () => {
  const outsider = await app.browser('jiangzhou');
  await outsider.get(`/meetings/${id}/record`);
  expect(outsider.status).toBe(404);
});

item('S3.R4', 'an approved record is frozen under its hash; the recorder never approves', async () => {
  const [record] = await app.rows<{ state: string; contentHash: string; approvedById: string; recorderId: string }>(
    'SELECT * FROM meeting_record WHERE meetingId = ?',
    [id],
  );
  expect(record!.state).toBe('APPROVED');
  expect(record!.contentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(record!.approvedById).not.toBe(record!.recorderId);
  const recorder = await app.browser('linxiao');
  await recorder.get(`/meetings/${id}/record/corrections`);
  await recorder.send(`/meetings/${id}/record/entries`, { kind: 'NOTE', text: '事后补写' });
  expect(recorder.status).toBe(422);
});

item('S3.R6', 'decisions become tasks with lead unit, owner and date by themselves', async () => {
  const tasks = await app.rows<{ title: string; originalDueOn: string }>(
    'SELECT title, originalDueOn FROM task WHERE meetingId = ?',
    [id],
  );
  expect(tasks).toEqual([{ title: '农业农村局牵头制定任务分解表。', originalDueOn: '2026-12-18' }]);
});

item('S4.E7', 'a decision stays on the list after its meeting, until it is struck off', async () => {
  const qin = await app.browser('qinyue');
  await qin.get('/followups');
  expect(qin.text).toContain('任务分解表');
});

item('S5.D1', 'who did not check in shows as absent, who did with his time', async () => {
  const chair = await app.browser('gaoshulan');
  await chair.get(`/meetings/${id}/checkin`);
  expect(chair.text).toContain('准时');
  expect(chair.text).toContain('缺席');
});

item('S1.7', 'leaving a running meeting is noted with the chair’s consent or without', async () => {
  const other = await notified(app, { title: '另一次会议', urgentReason: '防汛抢险' });
  const recorder = await app.browser('linxiao');
  const [niu, qian, shi] = await ids(app, 'niuchunsheng', 'qiankeqin', 'shiguangsha');
  await recorder.get(`/meetings/${other}/checkin`);
  await recorder.submit(`/meetings/${other}/checkin/arrivals`, { personIds: [niu!, qian!, shi!] });
  const chair = await app.browser('gaoshulan');
  await chair.get(`/meetings/${other}/session`);
  await chair.submit(`/meetings/${other}/session/opening`);
  app.clock.advanceMinutes(5);
  const departures = `/meetings/${other}/checkin/departures`;
  await recorder.get(`/meetings/${other}/checkin`);
  await recorder.submit(departures, { personId: niu!, consented: '1', reason: '接省里电话' });
  await recorder.submit(departures, { personId: qian! });
  const left = await app.rows<{ personId: string; consented: number }>(
    "SELECT personId, consented FROM presence_event WHERE meetingId = ? AND kind = 'LEFT'",
    [other],
  );
  expect(new Map(left.map((one) => [one.personId, Boolean(one.consented)]))).toEqual(
    new Map([
      [niu, true],
      [qian, false],
    ]),
  );
});

item('S5.C8', 'an altered audit row is found', async () => {
  const { LaneCheck } = await import('../../src/platform/audit/chain.rules.js');
  const rows = await app.rows<never>('SELECT * FROM audit WHERE lane = 0 ORDER BY n');
  const whole = new LaneCheck(0);
  for (const row of rows) whole.row(row);
  expect(whole.faults).toHaveLength(0);
  const altered = new LaneCheck(0);
  rows.forEach((row, n) => altered.row(n === 1 ? ({ ...(row as object), actorName: '别人' } as never) : row));
  expect(altered.faults[0]).toMatchObject({ n: 2, fault: 'ALTERED' });
});
