import { advance, Meeting } from '../../../src/meetings/meetings.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import type { TestApplication } from '../../support/application.js';
import { apply, approveAll } from '../meetings/support.js';

/** A meeting that was applied for, approved and notified, at 8:45 of its day (Friday 2026-11-27, 9:00). */
export async function notified(app: TestApplication, values: object = {}): Promise<string> {
  return notify(app, await apply(await app.browser('sunlei'), values));
}

/** The same for a meeting that was submitted otherwise. */
export async function notify(app: TestApplication, id: string): Promise<string> {
  await approveAll(app, id);
  await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
    await advance(tx, await tx.lock(Meeting, id), 'issueNotice');
  });
  app.at('2026-11-27', '08:45');
  return id;
}

/** Ids of people by sign-in name. */
export async function ids(app: TestApplication, ...userNames: string[]): Promise<string[]> {
  const marks = userNames.map(() => '?').join(', ');
  const rows = await app.rows<{ id: string; userName: string }>(
    `SELECT id, userName FROM person WHERE userName IN (${marks})`,
    userNames,
  );
  return userNames.map((name) => rows.find((row) => row.userName === name)!.id);
}

/** A meeting under way since 9:00 with its three members in the room; items are not called yet. */
export async function opened(app: TestApplication, values: object = {}): Promise<string> {
  const id = await notified(app, values);
  const recorder = await app.browser('linxiao');
  await recorder.get(`/meetings/${id}/checkin`);
  const members = await ids(app, 'niuchunsheng', 'qiankeqin', 'shiguangsha');
  await recorder.submit(`/meetings/${id}/checkin/arrivals`, { personIds: members });
  app.at('2026-11-27', '09:00');
  const chair = await app.browser('gaoshulan');
  await chair.get(`/meetings/${id}/session`);
  await chair.submit(`/meetings/${id}/session/opening`);
  return id;
}

/** The ids of a meeting's items, in their order. */
export async function itemsOf(app: TestApplication, meetingId: string): Promise<string[]> {
  const sql = 'SELECT id FROM agenda_item WHERE meetingId = ? ORDER BY position';
  return (await app.rows<{ id: string }>(sql, [meetingId])).map((item) => item.id);
}

/** Calls an item as the chair. */
export async function call(app: TestApplication, meetingId: string, itemId: string): Promise<void> {
  const chair = await app.browser('gaoshulan');
  await chair.get(`/meetings/${meetingId}/session`);
  await chair.submit(`/meetings/${meetingId}/session/items/${itemId}/start`);
}
