import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addMinutes } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import type { WaitingState } from './waiting-entry.entity.js';

export interface EntryRow {
  id: string;
  roomId: string;
  room: string;
  holderId: string;
  holder: string | null;
  title: string;
  label: string;
  startsAt: string;
  endsAt: string;
  state: WaitingState;
  bookingId: string | null;
  createdAt: string;
  ahead: number;
}

/** How long what has ended is still shown. */
const keptMinutes = 30 * 1440;

/** Who waits for which room. */
@Injectable()
export class WaitingQueries {
  constructor(private readonly database: Database) {}

  /** What this person waits for or waited for lately; `keeper`: also all that wait. */
  entries(act: Act, keeper: boolean): Promise<EntryRow[]> {
    return this.database.rows<EntryRow>(
      `SELECT w.id, w.roomId, r.name AS room, w.holderId, p.name AS holder, w.title, w.label, w.startsAt, w.endsAt,
         w.state, w.bookingId, w.createdAt,
         (SELECT COUNT(*) FROM waiting_entry o WHERE o.roomId = w.roomId AND o.state = 'WAITING' AND o.turn < w.turn
            AND o.startsAt < w.endsAt AND o.endsAt > w.startsAt) AS ahead
       FROM waiting_entry w JOIN room r ON r.id = w.roomId LEFT JOIN person p ON p.id = w.holderId
       WHERE (w.holderId = ? AND w.startsAt > ?)${keeper ? " OR (w.state = 'WAITING' AND w.startsAt > ?)" : ''}
       ORDER BY w.startsAt, r.rank, w.turn LIMIT 300`,
      [act.who.id, addMinutes(act.at, -keptMinutes), ...(keeper ? [act.at] : [])],
    );
  }
}
