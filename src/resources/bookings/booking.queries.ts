import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import type { BookingState } from './booking.rules.js';
import type { Layout } from '../rooms/room.entity.js';
import { known } from './known.js';

export interface BookingRow {
  id: string;
  roomId: string;
  room: string;
  turnaroundMinutes: number;
  meetingId: string | null;
  title: string;
  label: string;
  startsAt: string;
  endsAt: string;
  holderId: string;
  holder: string | null;
  unit: string | null;
  state: BookingState;
  heldUntil: string | null;
  heads: number | null;
  layout: Layout | null;
  arrivedAt: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  releasedAt: string | null;
  releasedBy: string | null;
  releaseReason: string | null;
  version: number;
}

@Injectable()
export class BookingQueries {
  constructor(private readonly database: Database) {}

  /** One booking, if this reader may know what it is for. Throws `NotFound`. */
  async one(reader: Principal, id: string): Promise<BookingRow> {
    const mayKnow = known(reader);
    const row = await this.database.row<BookingRow>(
      `SELECT b.id, b.roomId, r.name AS room, r.turnaroundMinutes, b.meetingId, b.title, b.label, b.startsAt,
         b.endsAt, b.heads, b.layout, b.arrivedAt, b.decidedAt, k.name AS decidedBy, b.holderId, p.name AS holder,
         u.shortName AS unit, b.state, b.heldUntil, b.releasedAt, q.name AS releasedBy, b.releaseReason, b.version
       FROM booking b JOIN room r ON r.id = b.roomId LEFT JOIN person p ON p.id = b.holderId
       LEFT JOIN unit u ON u.id = p.unitId LEFT JOIN person q ON q.id = b.releasedById
       LEFT JOIN person k ON k.id = b.decidedById
       WHERE b.id = ? AND ${mayKnow.sql}`,
      [id, ...mayKnow.params],
    );
    if (!row) throw new NotFound('booking');
    return row;
  }
}
