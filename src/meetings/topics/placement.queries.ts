import type { Act } from '../../platform/access/act.js';
import type { Rows } from '../../platform/database/rows.js';
import { visible } from '../../secrecy/secrecy.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import type { TopicPlacement } from './topic.entity.js';

/** A meeting that a topic was put on or asked for. */
export type PlacementRow = TopicPlacement & {
  /** Null when the reader may not know of the meeting. */
  title: string | null;
  sortAt: string;
  meetingState: MeetingState;
  organizerId: string;
  chairId: string | null;
  convenerId: string | null;
  position: number | null;
  conclusion: string | null;
};

/** The meetings of a topic, newest first. What a reader may not know of shows its day alone. */
export async function placementsOf(rows: Rows, act: Act, topicId: string): Promise<PlacementRow[]> {
  const mayKnow = visible(act.who, 'meeting', 'm.id');
  const found = await rows<PlacementRow & { known: number | boolean }>(
    `SELECT p.*, m.sortAt, m.title, m.state AS meetingState, m.organizerId, m.chairId, m.convenerId, i.position,
       i.conclusion, CASE WHEN ${mayKnow.sql} THEN 1 ELSE 0 END AS known
     FROM topic_placement p JOIN meeting m ON m.id = p.meetingId LEFT JOIN agenda_item i ON i.id = p.itemId
     WHERE p.topicId = ? ORDER BY p.askedAt DESC, p.id DESC`,
    [...mayKnow.params, topicId],
  );
  return found.map((row) =>
    Number(row.known) ? row : { ...row, title: null, conclusion: null, position: null, reason: '' },
  );
}

export interface OpenMeeting {
  id: string;
  title: string;
  sortAt: string;
  state: MeetingState;
}

/** The meetings this person may put a topic on, the nearest first. */
export function openMeetings(rows: Rows, act: Act, reviews: boolean): Promise<OpenMeeting[]> {
  const mayKnow = visible(act.who, 'meeting', 'm.id');
  const me = act.who.id;
  return rows<OpenMeeting>(
    `SELECT m.id, m.title, m.sortAt, m.state FROM meeting m
     WHERE ((m.state IN ('DRAFT', 'RETURNED') AND m.organizerId = ?)
       OR (m.state IN ('PREPARING', 'NOTIFIED', 'POSTPONED')
         AND (m.organizerId = ? OR m.chairId = ? OR m.convenerId = ? OR 1 = ?))) AND ${mayKnow.sql}
     ORDER BY m.sortAt, m.id LIMIT 200`,
    [me, me, me, me, reviews ? 1 : 0, ...mayKnow.params],
  );
}
