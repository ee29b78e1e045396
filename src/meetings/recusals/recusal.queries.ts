import type { Rows } from '../../platform/database/rows.js';
import type { Recusal } from './recusal.entity.js';

/** A recusal with the names its lines show. */
export interface RecusalRow extends Recusal {
  name: string;
  enteredByName: string;
  liftedByName: string | null;
  position: number;
  title: string;
  startedAt: string | null;
}

/** Everything that was declared, set and lifted for a meeting, by its agenda. One query. */
export function recusalRows(rows: Rows, meetingId: string): Promise<RecusalRow[]> {
  return rows<RecusalRow>(
    `SELECT r.*, p.name, b.name AS enteredByName, l.name AS liftedByName, i.position, i.title, i.startedAt
     FROM recusal r JOIN agenda_item i ON i.id = r.itemId JOIN person p ON p.id = r.personId
     JOIN person b ON b.id = r.enteredById LEFT JOIN person l ON l.id = r.liftedById
     WHERE r.meetingId = ? ORDER BY i.position, r.at, r.id`,
    [meetingId],
  );
}

/** One that stands: for whom, for which item, since when. */
export interface StandingRecusal {
  itemId: string;
  personId: string;
  name: string;
  at: string;
  /** Whether he is left out of 应到 for this item. */
  lessensDue: boolean | number;
}

/** Those that stand, of people on the list, in its order. One query. */
export function standingRecusals(rows: Rows, meetingId: string): Promise<StandingRecusal[]> {
  return rows<StandingRecusal>(
    `SELECT r.itemId, r.personId, mp.name, r.at, r.lessensDue FROM recusal r
     JOIN meeting_person mp ON mp.meetingId = r.meetingId AND mp.personId = r.personId
     WHERE r.meetingId = ? AND r.liftedAt IS NULL ORDER BY mp.rank, mp.id`,
    [meetingId],
  );
}
