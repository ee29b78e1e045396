import { Injectable } from '@nestjs/common';
import type { Label } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import type { Layout, Zone } from './room.entity.js';
import { mostPhotos } from './room.rules.js';

export interface RoomRow {
  id: string;
  name: string;
  site: string;
  floor: string;
  capacity: number;
  layout: Layout;
  equipment: string;
  zone: Zone;
  openFrom: string;
  openUntil: string;
  turnaroundMinutes: number;
  active: number;
  boardSeats: number | null;
  hollowSeats: number | null;
  classroomSeats: number | null;
  theatreSeats: number | null;
  highestLabel: Label | null;
  bookerUnits: string | null;
  needsApproval: number | null;
  note: string | null;
  version: number;
  keeper: string | null;
}

export interface ClosureRow {
  id: string;
  roomId: string;
  startsAt: string;
  endsAt: string;
  reason: string;
}

export interface PhotoRow {
  id: string;
  fileName: string;
  type: string;
  sha256: string;
}

const roomRow = `SELECT r.id, r.name, r.site, r.floor, r.capacity, r.layout, r.equipment, r.zone, r.openFrom, r.openUntil,
  r.turnaroundMinutes, r.boardSeats, r.hollowSeats, r.classroomSeats, r.theatreSeats, r.highestLabel, r.bookerUnits,
  r.needsApproval, r.active, r.note, r.version, p.name AS keeper FROM room r LEFT JOIN person p ON p.id = r.keeperId`;

@Injectable()
export class RoomQueries {
  constructor(private readonly database: Database) {}

  all(): Promise<RoomRow[]> {
    return this.database.rows<RoomRow>(`${roomRow} ORDER BY r.active DESC, r.rank, r.id`);
  }

  /** Throws `NotFound`. */
  async one(id: string): Promise<RoomRow> {
    const row = await this.database.row<RoomRow>(`${roomRow} WHERE r.id = ?`, [id]);
    if (!row) throw new NotFound('room');
    return row;
  }

  /** Closures that are not over, of one room or of all. */
  closures(now: string, roomId?: string): Promise<ClosureRow[]> {
    return this.database.rows<ClosureRow>(
      `SELECT id, roomId, startsAt, endsAt, reason FROM closure
       WHERE endsAt > ? AND liftedAt IS NULL${roomId ? ' AND roomId = ?' : ''} ORDER BY startsAt LIMIT 200`,
      [now, ...(roomId ? [roomId] : [])],
    );
  }

  /** Names of the units, for those whose people alone may book. */
  units(): Promise<{ id: string; shortName: string }[]> {
    return this.database.rows('SELECT id, shortName FROM unit WHERE active = 1 ORDER BY rank, id');
  }

  photos(roomId: string): Promise<PhotoRow[]> {
    return this.database.rows<PhotoRow>(
      `SELECT id, fileName, type, sha256 FROM room_photo
       WHERE roomId = ? AND removedAt IS NULL ORDER BY createdAt, id LIMIT ${mostPhotos}`,
      [roomId],
    );
  }

  /** Bookings and booked minutes of a room since a day: its use. */
  async use(roomId: string, since: string, until: string): Promise<{ bookings: number; minutes: number }> {
    const rows = await this.database.rows<{ startsAt: string; endsAt: string }>(
      `SELECT startsAt, endsAt FROM booking
       WHERE roomId = ? AND firstDay >= ? AND firstDay <= ? AND state = 'CONFIRMED' LIMIT 1000`,
      [roomId, since, until],
    );
    const minutes = rows.reduce((sum, row) => sum + (Date.parse(row.endsAt) - Date.parse(row.startsAt)) / 60_000, 0);
    return { bookings: rows.length, minutes };
  }
}
