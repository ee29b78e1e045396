import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Principal } from '../../platform/access/principal.js';
import { addDays, instantAt } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { marks } from '../../platform/database/rows.js';
import { namedBetween, visible } from '../../secrecy/secrecy.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import type { Whose } from './whose.js';

/** A meeting in a calendar; of one the reader may not know of there is only the time. */
export interface CalendarRow {
  id: string | null;
  title: string | null;
  state: MeetingState;
  startsAt: string;
  endsAt: string;
  room: string | null;
  place: string | null;
}

/** Days on which somebody is away and another acts for him. */
export interface Away {
  fromDay: string;
  untilDay: string;
}

/** So many entries at most; the page says when there are more. */
export const mostShown = 200;

const longestDays = 14;
const columns = 'm.id, m.title, m.state, m.startsAt, m.endsAt, r.name AS room, m.place';
const notShown = "('DRAFT', 'RETURNED', 'REJECTED')";
const takesPart = `(? IN (m.organizerId, m.convenerId, m.chairId, m.recorderId) OR EXISTS (
  SELECT 1 FROM meeting_person mp WHERE mp.meetingId = m.id AND mp.personId = ?))`;

/** Reads what a calendar shows. */
@Injectable()
export class CalendarQueries {
  constructor(private readonly database: Database) {}

  /** Meetings of these days, soonest first, at most one more than `mostShown`. One query. */
  meetings(act: Act, whose: Whose, days: { first: string; last: string }, unitIds?: string[]): Promise<CalendarRow[]> {
    if (whose.kind === 'mine') return this.named(act.who, days, { sql: columns, params: [] });
    if (whose.kind === 'person') return this.busy(act, whose.id, days);
    const of = whose.kind === 'unit' ? ofUnit(act.who.unitId) : hostedBy(unitIds);
    const mayKnow = visible(act.who, 'meeting', 'm.id');
    const { from, until, first } = bounds(days);
    return this.database.rows<CalendarRow>(
      `SELECT ${columns} FROM meeting m LEFT JOIN room r ON r.id = m.roomId
       WHERE m.startsAt >= ? AND m.startsAt < ? AND m.endsAt >= ? AND m.state NOT IN ${notShown}
         AND ${of.sql} AND ${mayKnow.sql} ORDER BY m.startsAt, m.id LIMIT ${mostShown + 1}`,
      [from, until, first, ...of.params, ...mayKnow.params],
    );
  }

  /** When this person is away. One query. */
  away(personId: string, { first, last }: { first: string; last: string }): Promise<Away[]> {
    return this.database.rows<Away>(
      `SELECT fromDay, untilDay FROM delegation
       WHERE delegatorId = ? AND untilDay >= ? AND fromDay <= ? AND endedAt IS NULL ORDER BY fromDay`,
      [personId, first, last],
    );
  }

  /** Another's meetings: what the reader may not know of is a time without words, and what fell out is left out. */
  private async busy(act: Act, personId: string, days: { first: string; last: string }): Promise<CalendarRow[]> {
    const known = visible(act.who, 'meeting', 'm.id');
    const told = (column: string) => `CASE WHEN ${known.sql} THEN ${column} END`;
    const sql = `${told('m.id')} AS id, ${told('m.title')} AS title, ${told('r.name')} AS room, ${told('m.place')} AS place,
      m.state, m.startsAt, m.endsAt`;
    const params = [known.params, known.params, known.params, known.params].flat();
    const rows = await this.named({ id: personId, clearance: 'WORK_SECRET' }, days, { sql, params });
    return rows.filter((row) => row.id || !['CANCELLED', 'POSTPONED', 'SUBMITTED'].includes(row.state));
  }

  private named(person: Pick<Principal, 'id' | 'clearance'>, days: { first: string; last: string }, select: Fragment) {
    const { from, until, first } = bounds(days);
    const own = namedBetween(person, 'meeting', from, until);
    return this.database.rows<CalendarRow>(
      `SELECT ${select.sql} FROM audience a JOIN meeting m ON m.id = a.subjectId LEFT JOIN room r ON r.id = m.roomId
       WHERE ${own.sql} AND m.startsAt IS NOT NULL AND m.endsAt >= ? AND m.state NOT IN ${notShown} AND ${takesPart}
       ORDER BY a.sortAt, a.subjectId LIMIT ${mostShown + 1}`,
      [...select.params, ...own.params, first, person.id, person.id],
    );
  }
}

/** Those that began up to a fortnight before may still go on. */
function bounds({ first, last }: { first: string; last: string }) {
  return {
    first: instantAt(first, '00:00'),
    from: instantAt(addDays(first, -longestDays), '00:00'),
    until: instantAt(addDays(last, 1), '00:00'),
  };
}

function ofUnit(unitId: string): Fragment {
  const sql = `(m.hostUnitId = ? OR EXISTS (
    SELECT 1 FROM meeting_person mp WHERE mp.meetingId = m.id AND mp.unitId = ?))`;
  return { sql, params: [unitId, unitId] };
}

function hostedBy(unitIds: string[] | undefined): Fragment {
  if (!unitIds) return { sql: '1 = 1', params: [] };
  return { sql: unitIds.length ? `m.hostUnitId IN (${marks(unitIds)})` : '1 = 0', params: unitIds };
}
