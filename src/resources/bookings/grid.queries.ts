import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { takingStates, type Span } from './booking.rules.js';
import type { GridBooking, GridClosure, GridRoom } from './grid.rules.js';
import { known } from './known.js';
import { bookedDuring } from './spans.js';

/** A room in the list of rooms that one may show. */
export interface ShownRoom extends GridRoom {
  site: string;
}

/** What the calendar pages of rooms read: two queries a grid, whatever the number of bookings. */
@Injectable()
export class GridQueries {
  constructor(private readonly database: Database) {}

  rooms(): Promise<ShownRoom[]> {
    return this.database.rows<ShownRoom>(
      `SELECT id, name, site, capacity, openFrom, openUntil, turnaroundMinutes FROM room
       WHERE active = 1 ORDER BY rank, id`,
    );
  }

  /** Bookings and closures of a period, of all rooms or of one; in one query, since the day page may have four in all. */
  async entries(
    reader: Principal,
    period: Span,
    roomId?: string,
  ): Promise<{ bookings: GridBooking[]; closures: GridClosure[] }> {
    const mayKnow = known(reader);
    const booked = bookedDuring(period);
    const rows = await this.database.rows<GridBooking & { what: string }>(
      `SELECT 'BOOKING' AS what, b.id, b.roomId, b.startsAt, b.endsAt, b.holderId,
         CASE WHEN ${mayKnow.sql} THEN b.title END AS title
       FROM booking b WHERE ${booked.sql}${roomId ? ' AND b.roomId = ?' : ''}
       UNION ALL
       SELECT 'CLOSURE' AS what, c.id, c.roomId, c.startsAt, c.endsAt, c.byId AS holderId, c.reason AS title
       FROM closure c WHERE c.endsAt > ? AND c.startsAt < ? AND c.liftedAt IS NULL
       ORDER BY startsAt, id`,
      [...mayKnow.params, ...booked.params, ...(roomId ? [roomId] : []), period.startsAt, period.endsAt],
    );
    const bookings = rows.filter((row) => row.what === 'BOOKING');
    const closures = rows.filter((row) => row.what === 'CLOSURE').map((row) => ({ ...row, reason: row.title ?? '' }));
    return { bookings, closures };
  }

  /** How many bookings begin on each day, from `first` until before `last`. */
  async counts(first: string, last: string): Promise<Map<string, number>> {
    const rows = await this.database.rows<{ firstDay: string; n: number }>(
      `SELECT firstDay, COUNT(*) AS n FROM booking
       WHERE overnight IN (0, 1) AND firstDay >= ? AND firstDay < ? AND state IN (${takingStates})
       GROUP BY firstDay`,
      [first, last],
    );
    return new Map(rows.map((row) => [row.firstDay, Number(row.n)]));
  }
}
