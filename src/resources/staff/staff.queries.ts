import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addDays, addMinutes, localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { known } from '../bookings/known.js';
import type { Span } from '../bookings/booking.rules.js';
import { awayIn } from './assigning.js';
import { dutiesIn, loadDays, type StaffCandidate, type StaffDuty } from './staff.rules.js';

export interface MemberRow {
  id: string;
  personId: string;
  name: string;
  post: string;
  unitName: string;
  rank: number;
  duties: string;
  active: number;
  note: string | null;
  version: number;
}

export interface ShiftRow {
  id: string;
  day: string;
  duty: StaffDuty;
  personId: string;
  name: string;
}

export interface AbsenceRow {
  id: string;
  fromDay: string;
  untilDay: string;
  reason: string;
}

export interface AssignmentRow extends Span {
  id: string;
  meetingId: string;
  personId: string;
  name: string;
  duty: StaffDuty;
  title: string | null;
}

const memberRow = `SELECT s.id, s.personId, p.name, p.post, u.shortName AS unitName, p.rank, s.duties, s.active, s.note,
    s.version FROM staff_member s JOIN person p ON p.id = s.personId JOIN unit u ON u.id = p.unitId`;

/** Who serves at meetings, when, and how often. */
@Injectable()
export class StaffQueries {
  constructor(private readonly database: Database) {}

  members(): Promise<MemberRow[]> {
    return this.database.rows<MemberRow>(`${memberRow} ORDER BY s.active DESC, p.rank, s.id LIMIT 300`);
  }

  /** Throws `NotFound`. */
  async member(personId: string): Promise<MemberRow> {
    const row = await this.database.row<MemberRow>(`${memberRow} WHERE s.personId = ?`, [personId]);
    if (!row) throw new NotFound('staff_member');
    return row;
  }

  /** Meetings served by each person within thirty days before and after an instant. */
  async load(at: string): Promise<Map<string, number>> {
    const around = [addMinutes(at, -loadDays * 1440), addMinutes(at, loadDays * 1440)];
    const rows = await this.database.rows<{ personId: string; n: number }>(
      `SELECT b.personId, COUNT(*) AS n FROM staff_assignment b JOIN staff_member s ON s.personId = b.personId
       WHERE b.state = 'ASSIGNED' AND b.endsAt > ? AND b.endsAt < ? GROUP BY b.personId`,
      around,
    );
    return new Map(rows.map((row) => [row.personId, Number(row.n)]));
  }

  shifts(from: string, days: number): Promise<ShiftRow[]> {
    return this.database.rows<ShiftRow>(
      `SELECT s.id, s.day, s.duty, s.personId, p.name FROM staff_shift s JOIN person p ON p.id = s.personId
       WHERE s.day >= ? AND s.day < ? ORDER BY s.day, s.duty`,
      [from, addDays(from, days)],
    );
  }

  absences(personId: string, today: string): Promise<AbsenceRow[]> {
    return this.database.rows<AbsenceRow>(
      `SELECT id, fromDay, untilDay, reason FROM staff_absence
       WHERE personId = ? AND untilDay >= ? AND liftedAt IS NULL ORDER BY fromDay LIMIT 50`,
      [personId, today],
    );
  }

  /** What somebody has served at lately and will serve at. */
  assignments(act: Act, personId: string): Promise<AssignmentRow[]> {
    const mayKnow = known(act.who);
    return this.database.rows<AssignmentRow>(
      `SELECT b.id, b.meetingId, b.personId, b.duty, b.startsAt, b.endsAt, p.name,
         CASE WHEN ${mayKnow.sql} THEN b.title END AS title
       FROM staff_assignment b JOIN person p ON p.id = b.personId
       WHERE b.personId = ? AND b.state = 'ASSIGNED' AND b.endsAt > ? ORDER BY b.startsAt DESC LIMIT 60`,
      [...mayKnow.params, personId, addMinutes(act.at, -loadDays * 1440)],
    );
  }

  /** Who serves at a meeting. */
  ofMeeting(meetingId: string): Promise<AssignmentRow[]> {
    return this.database.rows<AssignmentRow>(
      `SELECT b.id, b.meetingId, b.personId, b.duty, b.startsAt, b.endsAt, b.title, p.name
       FROM staff_assignment b JOIN person p ON p.id = b.personId
       WHERE b.meetingId = ? AND b.state = 'ASSIGNED' ORDER BY b.duty, p.rank, b.id`,
      [meetingId],
    );
  }

  /** Those in the register with what speaks for and against them in a span; `busy` is told by whom it concerns. */
  async candidates(span: Span, busy: readonly NonNullable<StaffCandidate['busy']>[]): Promise<StaffCandidate[]> {
    const members = (await this.members()).filter((member) => member.active);
    const day = localDateOf(span.startsAt);
    const away = await awayIn(
      rowsOf(this.database),
      members.map((member) => member.personId),
      span,
    );
    const load = await this.load(span.startsAt);
    const shifts = await this.shifts(day, 1);
    return members.map(({ personId, name, duties, rank }) => ({
      personId,
      name,
      duties: dutiesIn(duties),
      rank,
      onCall: shifts.filter((shift) => shift.personId === personId).map((shift) => shift.duty),
      absent: away.get(personId) ?? null,
      busy: busy.find((one) => one.personId === personId) ?? null,
      load: load.get(personId) ?? 0,
    }));
  }
}
