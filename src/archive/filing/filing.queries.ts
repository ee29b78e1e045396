import { marks, type Rows } from '../../platform/database/rows.js';
import type { DocumentKind } from './filing.rules.js';

/** What a meeting has to be filed. */
export interface Filed {
  present: ReadonlySet<DocumentKind>;
  /** Whether it decided something to be followed up. */
  decided: boolean;
}

type Counts = Record<DocumentKind | 'DECISIONS', number> & { id: string };

/** Which documents of each meeting exist. One query, however many meetings. */
export async function filedIn(rows: Rows, meetingIds: readonly string[]): Promise<Map<string, Filed>> {
  if (!meetingIds.length) return new Map();
  const exists = (sql: string) => `(SELECT COUNT(*) FROM ${sql})`;
  const found = await rows<Counts>(
    `SELECT m.id, ${exists('approval_step WHERE meetingId = m.id')} AS APPLICATION,
      ${exists('notice WHERE meetingId = m.id')} AS NOTICE,
      ${exists('agenda_item WHERE meetingId = m.id')} AS AGENDA,
      ${exists('presence_event WHERE meetingId = m.id')} AS ATTENDANCE,
      ${exists('material WHERE meetingId = m.id AND removedAt IS NULL')} AS MATERIALS,
      ${exists("meeting_record WHERE meetingId = m.id AND state = 'APPROVED'")} AS RECORD,
      ${exists("record_entry e JOIN meeting_person x ON x.meetingId = e.meetingId AND x.personId = e.speakerId WHERE e.meetingId = m.id AND x.capacity = 'EXPERT'")} AS EXPERTS,
      ${exists('task WHERE meetingId = m.id')} AS FOLLOWUP,
      ${exists("minutes WHERE meetingId = m.id AND state = 'ISSUED'")} AS MINUTES,
      ${exists("meeting_stage WHERE meetingId = m.id AND stage = 'EVALUATE'")} AS EVALUATION,
      ${exists('decision WHERE meetingId = m.id')} AS DECISIONS
     FROM meeting m WHERE m.id IN (${marks(meetingIds)})`,
    [...meetingIds],
  );
  return new Map(found.map((row) => [row.id, filedOf(row)]));
}

/** Which documents of a meeting exist. One query. */
export async function documentsOf(rows: Rows, meetingId: string): Promise<Filed> {
  return (await filedIn(rows, [meetingId])).get(meetingId) ?? { present: new Set(), decided: false };
}

function filedOf({ id: _, DECISIONS, ...counts }: Counts): Filed {
  const kinds = Object.entries(counts) as [DocumentKind, number][];
  return {
    present: new Set(kinds.filter(([, n]) => Number(n) > 0).map(([kind]) => kind)),
    decided: Number(DECISIONS) > 0,
  };
}
