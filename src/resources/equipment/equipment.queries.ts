import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { known } from '../bookings/known.js';
import type { Span } from '../bookings/booking.rules.js';
import type { Equipment } from './equipment.entity.js';
import { freePieces, type Use } from './equipment.rules.js';

export interface EquipmentRow extends Omit<Equipment, 'active'> {
  active: number;
  keeper: string | null;
  /** Pieces out of order now. */
  faulty: number;
}

export interface FaultRow {
  id: string;
  pieces: number;
  report: string;
  reportedAt: string;
  reporter: string;
  repairedAt: string | null;
  repair: string | null;
}

export interface ReservationRow extends Use {
  id: string;
  equipmentId: string;
  meetingId: string | null;
  /** Null for whom it is not to be known. */
  title: string | null;
  holderId: string;
  holder: string;
}

const equipmentRow = `SELECT e.*, p.name AS keeper, (SELECT COALESCE(SUM(f.pieces), 0) FROM equipment_fault f
    WHERE f.equipmentId = e.id AND f.repairedAt IS NULL) AS faulty
  FROM equipment e LEFT JOIN person p ON p.id = e.keeperId`;

/** Devices, what is wrong with them and who has them. */
@Injectable()
export class EquipmentQueries {
  constructor(private readonly database: Database) {}

  async all(): Promise<EquipmentRow[]> {
    return (
      await this.database.rows<EquipmentRow>(`${equipmentRow} ORDER BY e.active DESC, e.name, e.id LIMIT 500`)
    ).map(counted);
  }

  /** Throws `NotFound`. */
  async one(id: string): Promise<EquipmentRow> {
    const row = await this.database.row<EquipmentRow>(`${equipmentRow} WHERE e.id = ?`, [id]);
    if (!row) throw new NotFound('equipment');
    return counted(row);
  }

  /** The newest faults first, open ones before them all. */
  faults(equipmentId: string): Promise<FaultRow[]> {
    return this.database.rows<FaultRow>(
      `SELECT f.id, f.pieces, f.report, f.reportedAt, p.name AS reporter, f.repairedAt, f.repair
       FROM equipment_fault f JOIN person p ON p.id = f.reportedById WHERE f.equipmentId = ?
       ORDER BY CASE WHEN f.repairedAt IS NULL THEN 0 ELSE 1 END, f.reportedAt DESC LIMIT 50`,
      [equipmentId],
    );
  }

  /** Reservations that are not over. */
  coming(act: Act, equipmentId: string): Promise<ReservationRow[]> {
    const mayKnow = known(act.who);
    return this.database.rows<ReservationRow>(
      `SELECT b.id, b.equipmentId, b.meetingId, b.startsAt, b.endsAt, b.pieces, b.holderId, p.name AS holder,
         CASE WHEN ${mayKnow.sql} THEN b.title END AS title
       FROM reservation b JOIN person p ON p.id = b.holderId
       WHERE b.equipmentId = ? AND b.state = 'RESERVED' AND b.endsAt > ? ORDER BY b.startsAt LIMIT 200`,
      [...mayKnow.params, equipmentId, act.at],
    );
  }

  /** Devices in use with how many pieces are free in a span. Two queries. */
  async free(span: Span): Promise<(EquipmentRow & { free: number })[]> {
    const uses = await this.database.rows<Use & { equipmentId: string }>(
      `SELECT equipmentId, startsAt, endsAt, pieces FROM reservation
       WHERE state = 'RESERVED' AND endsAt > ? AND startsAt < ? AND equipmentId IN (SELECT id FROM equipment)`,
      [span.startsAt, span.endsAt],
    );
    return (await this.all())
      .filter((device) => device.active)
      .map((device) => {
        const own = uses.filter((use) => use.equipmentId === device.id);
        return { ...device, free: freePieces(device, own, span) };
      });
  }

  /** What a meeting has reserved. */
  ofMeeting(meetingId: string): Promise<(Use & { id: string; equipmentId: string; name: string; site: string })[]> {
    return this.database.rows(
      `SELECT b.id, b.equipmentId, b.startsAt, b.endsAt, b.pieces, e.name, e.site FROM reservation b
       JOIN equipment e ON e.id = b.equipmentId WHERE b.meetingId = ? AND b.state = 'RESERVED' ORDER BY e.name, b.id`,
      [meetingId],
    );
  }

  /** Who may be named as keeper. */
  keepers(): Promise<{ value: string; label: string }[]> {
    return this.database.rows(
      `SELECT p.id AS value, p.name AS label FROM person p JOIN role_grant g ON g.personId = p.id
       WHERE g.role = 'ROOM_KEEPER' AND p.active = 1 ORDER BY p.rank, p.id LIMIT 100`,
    );
  }
}

function counted(row: EquipmentRow): EquipmentRow {
  return { ...row, faulty: Number(row.faulty) };
}
