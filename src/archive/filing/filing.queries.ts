import type { DocumentKind } from './filing.rules.js';
import { type Rows } from '../../platform/database/rows.js';

/** Which documents of a meeting exist. One query. */
export async function documentsOf(rows: Rows, meetingId: string): Promise<Set<DocumentKind>> {
  const exists = (sql: string) => `(SELECT COUNT(*) FROM ${sql})`;
  const [found] = await rows<Record<DocumentKind, number>>(
    `SELECT ${exists('approval_step WHERE meetingId = m.id')} AS APPLICATION,
      ${exists('notice WHERE meetingId = m.id')} AS NOTICE,
      ${exists('agenda_item WHERE meetingId = m.id')} AS AGENDA,
      ${exists('presence_event WHERE meetingId = m.id')} AS ATTENDANCE,
      ${exists('material WHERE meetingId = m.id AND removedAt IS NULL')} AS MATERIALS,
      ${exists("meeting_record WHERE meetingId = m.id AND state = 'APPROVED'")} AS RECORD,
      ${exists("record_entry e JOIN meeting_person x ON x.meetingId = e.meetingId AND x.personId = e.speakerId WHERE e.meetingId = m.id AND x.capacity = 'EXPERT'")} AS EXPERTS,
      ${exists('task WHERE meetingId = m.id')} AS FOLLOWUP,
      ${exists("minutes WHERE meetingId = m.id AND state = 'ISSUED'")} AS MINUTES,
      ${exists("meeting_stage WHERE meetingId = m.id AND stage = 'EVALUATE'")} AS EVALUATION
     FROM meeting m WHERE m.id = ?`,
    [meetingId],
  );
  const kinds = Object.entries(found ?? {}) as [DocumentKind, number][];
  return new Set(kinds.filter(([, n]) => Number(n) > 0).map(([kind]) => kind));
}

/** Whether the meeting decided something to be followed up. */
export async function decidedIn(rows: Rows, meetingId: string): Promise<boolean> {
  const [found] = await rows<{ n: number }>('SELECT COUNT(*) AS n FROM decision WHERE meetingId = ?', [meetingId]);
  return Number(found!.n) > 0;
}
