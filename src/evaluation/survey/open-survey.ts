import { screenDate } from '../../platform/clock/format.js';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { randomToken, tokenHash } from '../../platform/web/tokens.js';
import type { Meeting } from '../../meetings/meetings.js';
import { paths } from '../evaluation.paths.js';
import { Survey, SurveyToken } from './survey.entity.js';

export const lastDayHandler = 'evaluation.surveyLastDay';

/** Everybody who came and is not staff, or sat in for somebody. */
const attendeesSql = `SELECT DISTINCT e.personId FROM presence_event e
  JOIN meeting_person p ON p.meetingId = e.meetingId AND p.personId = e.personId AND p.capacity <> 'STAFF'
  WHERE e.meetingId = ? ORDER BY e.personId`;

/** Opens the survey: one blind token for each attendee, told only to him; the table does not know whose it is. */
export async function openSurvey(tx: Tx, meeting: Meeting, closesAt: string): Promise<void> {
  const surveyId = newId();
  await tx.insert(Survey, { id: surveyId, meetingId: meeting.id, openedAt: tx.act.at, closesAt, reminders: 0 });
  const people = await tx.rows<{ personId: string }>(attendeesSql, [meeting.id]);
  const due = screenDate(localDateOf(closesAt));
  const hashes: string[] = [];
  for (const { personId } of people) {
    const token = randomToken();
    hashes.push(tokenHash(token));
    await tx.later.message({
      kind: 'evaluation.survey',
      to: [personId],
      about: { kind: 'meeting', id: meeting.id },
      data: { title: meeting.title, due },
      url: paths.answer(token),
      label: meeting.label,
    });
  }
  const rows = hashes.sort().map((hash) => ({ hash, surveyId, used: false }));
  if (rows.length) await tx.insert(SurveyToken, rows);
  const lastDay = instantAt(localDateOf(closesAt), '09:00');
  const subject = { kind: 'survey', id: surveyId };
  await tx.later.schedule({ handler: lastDayHandler, subject, step: 'last-day', due: lastDay });
}
