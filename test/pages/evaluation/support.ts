import { advance, Meeting } from '../../../src/meetings/meetings.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import type { TestApplication } from '../../support/application.js';
import { ids, notified } from '../minutes/support.js';

/** Everybody who comes: the chair and five members. */
export const attendees = ['gaoshulan', 'niuchunsheng', 'qiankeqin', 'shiguangsha', 'hewei', 'mahong'];

/** A meeting that was held by six people and has ended; its survey and evaluation are open. */
export async function ended(app: TestApplication): Promise<string> {
  const id = await notified(app, { members: '牛春生、钱克勤、石广厦、何伟、马红' });
  const recorder = await app.browser('linxiao');
  await recorder.get(`/meetings/${id}/checkin`);
  await recorder.submit(`/meetings/${id}/checkin/arrivals`, { personIds: await ids(app, ...attendees) });
  app.at('2026-11-27', '09:00');
  const chair = await app.browser('gaoshulan');
  await chair.get(`/meetings/${id}/session`);
  await chair.submit(`/meetings/${id}/session/opening`);
  app.at('2026-11-27', '10:15');
  await chair.signIn('gaoshulan');
  await chair.get(`/meetings/${id}/session`);
  await chair.submit(`/meetings/${id}/session/ending`);
  await chair.submit('确认结束会议');
  await app.runJobs();
  return id;
}

/** The record approved and the minutes issued, without their pages; filed too when `filed`. */
export async function minuted(app: TestApplication, id: string, filed = false): Promise<void> {
  await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
    const meeting = await tx.lock(Meeting, id);
    await advance(tx, meeting, 'approveRecord');
    if (meeting.minutesRequired) await advance(tx, meeting, 'issueMinutes');
    if (filed) await advance(tx, meeting, 'archive');
  });
}

/** Where the link in somebody's inbox leads. */
export async function surveyLink(app: TestApplication, userName: string): Promise<string> {
  const [row] = await app.rows<{ url: string }>(
    `SELECT i.url FROM inbox_entry i JOIN person p ON p.id = i.personId
     WHERE p.userName = ? AND i.kind = 'evaluation.survey'`,
    [userName],
  );
  return row!.url;
}

/** Somebody who is not signed in answers by his link, all questions alike. */
export async function answer(app: TestApplication, userName: string, score: string, best = ''): Promise<void> {
  const link = await surveyLink(app, userName);
  const browser = await app.browser();
  await browser.get(link);
  const scores = Object.fromEntries(
    ['necessity', 'aim', 'notice', 'materials', 'agenda', 'chairing', 'discussion', 'conclusions', 'venue']
      .concat('record', 'discipline', 'overall')
      .map((question) => [question, score]),
  );
  await browser.submit(link, { ...scores, best });
}
