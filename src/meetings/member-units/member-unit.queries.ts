import type { Principal } from '../../platform/access/principal.js';
import type { Rows } from '../../platform/database/rows.js';
import { paths } from '../meetings.paths.js';
import type { Prepared } from '../preparation/preparation.rules.js';
import type { MemberUnit } from './member-unit.entity.js';
import { rowsSeen } from './member-unit.rules.js';

/** A member unit with what it has done so far. */
export interface MemberUnitRow extends MemberUnit {
  unit: string;
  liaison: string | null;
  /** People of this unit on the meeting's list. */
  people: number;
  /** Topics of this unit that are placed, or asked to be placed, on the meeting, and its other items. */
  topics: number;
}

/** The member units of a meeting in the order of its application. One query. */
export async function memberUnits(rows: Rows, meetingId: string): Promise<MemberUnitRow[]> {
  const found = await rows<MemberUnitRow>(
    `SELECT u.*, o.shortName AS unit, (SELECT p.name FROM person p WHERE p.id = u.liaisonId) AS liaison,
       (SELECT COUNT(*) FROM meeting_person mp WHERE mp.meetingId = u.meetingId AND mp.unitId = u.unitId) AS people,
       (SELECT COUNT(*) FROM agenda_item i WHERE i.meetingId = u.meetingId AND i.unitId = u.unitId)
         + (SELECT COUNT(*) FROM topic_placement t JOIN topic x ON x.id = t.topicId
            WHERE t.meetingId = u.meetingId AND t.state = 'ASKED' AND x.unitId = u.unitId) AS topics
     FROM member_unit u JOIN unit o ON o.id = u.unitId WHERE u.meetingId = ? ORDER BY u.position, u.id`,
    [meetingId],
  );
  return found.map((row) => ({ ...row, people: Number(row.people), topics: Number(row.topics) }));
}

/** Names of the people of a unit on a meeting's list, by rank. */
export function peopleOfUnit(rows: Rows, meetingId: string, unitId: string) {
  return rows<{ personId: string; name: string; post: string; capacity: string }>(
    `SELECT personId, name, post, capacity FROM meeting_person WHERE meetingId = ? AND unitId = ? ORDER BY rank, id`,
    [meetingId, unitId],
  );
}

/** The open call for topics of this meeting that asks this unit, if there is one. */
export async function openCall(rows: Rows, meetingId: string, unitId: string): Promise<string | undefined> {
  const [call] = await rows<{ id: string }>(
    `SELECT c.id FROM topic_call c JOIN topic_call_unit u ON u.callId = c.id
     WHERE c.meetingId = ? AND c.state = 'OPEN' AND u.unitId = ? ORDER BY c.createdAt DESC, c.id LIMIT 1`,
    [meetingId, unitId],
  );
  return call?.id;
}

/** Where this reader finds the member units of a meeting; undefined when there is none that he may see. */
export async function unitsPage(
  rows: Rows,
  meeting: Prepared & { id: string; joined: number },
  reader: Pick<Principal, 'id' | 'unitId'>,
): Promise<string | undefined> {
  if (!meeting.joined) return undefined;
  const units = await rows<MemberUnit>('SELECT * FROM member_unit WHERE meetingId = ?', [meeting.id]);
  return rowsSeen(units, meeting, reader).length ? paths.memberUnits(meeting.id) : undefined;
}
