import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Span } from '../bookings/booking.rules.js';
import type { UsedRoom, UsedTime } from './use.rules.js';

/** Bookings read in one go. */
const batch = 5000;

type Counted = UsedTime & { id: string };

/** What the use of rooms is counted from (S8.X1). */
@Injectable()
export class UseQueries {
  constructor(private readonly database: Database) {}

  rooms(): Promise<UsedRoom[]> {
    return this.database.rows<UsedRoom>(
      `SELECT id, name, site, capacity, layout, boardSeats, hollowSeats, classroomSeats, theatreSeats, openFrom, openUntil
       FROM room WHERE active = 1 ORDER BY rank, id`,
    );
  }

  /** Every booking that begins from day `first` until before `last` and was used or missed, by batches. */
  async times(first: string, last: string, most = batch): Promise<UsedTime[]> {
    const all: UsedTime[] = [];
    for (let after = ''; ;) {
      const some = await this.database.rows<Counted>(
        `SELECT id, roomId, startsAt, endsAt, heads, layout, noShow FROM booking
         WHERE overnight IN (0, 1) AND firstDay >= ? AND firstDay < ? AND state IN ('CONFIRMED', 'RELEASED')
           AND (state = 'CONFIRMED' OR noShow = 1) AND id > ? ORDER BY id LIMIT ${most}`,
        [first, last, after],
      );
      for (const one of some) all.push({ ...one, noShow: Boolean(one.noShow) });
      if (some.length < most) return all;
      after = some.at(-1)!.id;
    }
  }

  closures(from: string, until: string): Promise<(Span & { roomId: string })[]> {
    return this.database.rows<Span & { roomId: string }>(
      'SELECT roomId, startsAt, endsAt FROM closure WHERE endsAt > ? AND startsAt < ? AND liftedAt IS NULL',
      [from, until],
    );
  }
}
