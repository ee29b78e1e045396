import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import type { BookingState } from '../bookings/booking.rules.js';
import { known } from '../bookings/known.js';
import type { Layout } from '../rooms/room.entity.js';

export interface AskedRow {
  roomId: string;
  room: string;
  title: string | null;
  startsAt: string;
  endsAt: string;
  heads: number | null;
  layout: Layout | null;
  holder: string | null;
  unit: string | null;
  state: BookingState;
  createdAt: string;
}

/** Bookings that wait for who keeps the rooms, or waited for him. */
@Injectable()
export class RoomApprovalQueries {
  constructor(private readonly database: Database) {}

  /** Throws `NotFound`; the title is null for whom it is not to be known (Q20). */
  async asked(act: Act, id: string): Promise<AskedRow> {
    const mayKnow = known(act.who);
    const row = await this.database.row<AskedRow>(
      `SELECT b.roomId, r.name AS room, CASE WHEN ${mayKnow.sql} THEN b.title END AS title, b.startsAt, b.endsAt,
         b.heads, b.layout, p.name AS holder, u.shortName AS unit, b.state, b.createdAt
       FROM booking b JOIN room r ON r.id = b.roomId LEFT JOIN person p ON p.id = b.holderId
       LEFT JOIN unit u ON u.id = p.unitId WHERE b.id = ? AND (b.state = 'ASKED' OR b.decidedAt IS NOT NULL)`,
      [...mayKnow.params, id],
    );
    if (!row) throw new NotFound('booking');
    return row;
  }
}
