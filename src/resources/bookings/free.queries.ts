import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { fits, isFree, lacking, nearestFree, searchBounds } from './free.rules.js';
import type { Busy, Need, Offer, RoomFacts, Wanted } from './free.rules.js';
import { roomFaults, seatsIn, type Span } from './booking.rules.js';
import { bookedDuring } from './spans.js';
import type { Refusal } from '../../platform/web/errors.js';
import { rowsOf, type Rows } from '../../platform/database/rows.js';

/** A room for the finder: whether it fits, and if not, why not. */
export interface Candidate extends RoomFacts {
  fits: boolean;
  faults: Refusal[];
}

/** A room to choose from a list. */
export type RoomChoice = Pick<RoomFacts, 'id' | 'name' | 'site' | 'capacity'>;

const roomColumns =
  'id, name, site, floor, capacity, layout, equipment, zone, openFrom, openUntil, turnaroundMinutes, active, boardSeats, hollowSeats, classroomSeats, theatreSeats, highestLabel, bookerUnits, needsApproval';

/** What is free, for finders and for the losers of a race. */
@Injectable()
export class FreeRooms {
  constructor(private readonly database: Database) {}

  /**
   * All rooms in use, fitting ones first, the others with what speaks against them; the time of meeting `moving` itself
   * counts as free. Three queries.
   */
  async candidates(span: Span, need: Need, moving = ''): Promise<Candidate[]> {
    const { rooms, busy } = await situation(rowsOf(this.database), span, moving);
    return rooms
      .map((room) => {
        const faults = faultsOf(room, busy, span, need);
        return { ...room, faults, fits: !faults.length };
      })
      .sort((a, b) => Number(b.fits) - Number(a.fits) || surplus(a, need) - surplus(b, need));
  }

  /** The rooms in use, for lists to choose from. */
  inUse(): Promise<RoomChoice[]> {
    return this.database.rows<RoomChoice>(
      'SELECT id, name, site, capacity FROM room WHERE active = 1 ORDER BY rank, id',
    );
  }

  /** Where there are rooms in use. */
  async sites(): Promise<string[]> {
    const rows = await this.database.rows<{ site: string }>(
      'SELECT site, MIN(rank) AS first FROM room WHERE active = 1 GROUP BY site ORDER BY first, site',
    );
    return rows.map(({ site }) => site);
  }

  /** The rooms in use, and when in a period they are not free; the time of meeting `moving` counts as free. Three queries. */
  during(period: Span, moving = ''): Promise<{ rooms: RoomFacts[]; busy: Busy[] }> {
    return situation(rowsOf(this.database), period, moving);
  }

  nearest(wanted: Wanted, now: string): Promise<Offer[]> {
    return nearestOffers(rowsOf(this.database), wanted, now);
  }
}

/** The nearest free rooms and times, also inside the transaction that lost the race. Three queries. */
export async function nearestOffers(rows: Rows, wanted: Wanted, now: string): Promise<Offer[]> {
  const bounds = searchBounds(wanted);
  const { rooms, busy } = await situation(rows, { startsAt: bounds.from, endsAt: bounds.until });
  return nearestFree(rooms, busy, wanted, now);
}

async function situation(rows: Rows, period: Span, moving = ''): Promise<{ rooms: RoomFacts[]; busy: Busy[] }> {
  const booked = bookedDuring(period);
  const rooms = await rows<RoomFacts>(`SELECT ${roomColumns} FROM room WHERE active = 1 ORDER BY rank, id`, []);
  const bookings = await rows<Busy>(
    `SELECT b.roomId, b.startsAt, b.endsAt FROM booking b
     WHERE ${booked.sql} AND (b.meetingId IS NULL OR b.meetingId <> ?)`,
    [...booked.params, moving],
  );
  const closures = await rows<Busy>(
    'SELECT roomId, startsAt, endsAt FROM closure WHERE endsAt > ? AND startsAt < ? AND liftedAt IS NULL',
    [period.startsAt, period.endsAt],
  );
  return { rooms, busy: [...bookings, ...closures.map((closure) => ({ ...closure, closure: true }))] };
}

function faultsOf(room: RoomFacts, busy: readonly Busy[], span: Span, need: Need): Refusal[] {
  if (fits(room, busy, { ...span, need })) return [];
  const own = busy.filter((one) => one.roomId === room.id);
  const faults = roomFaults(
    room,
    span,
    own.filter((one) => one.closure),
    need,
  );
  for (const word of lacking(room, need)) faults.push({ key: 'resources.bookings.lacks', args: { word } });
  const bookings = own.filter((one) => !one.closure);
  if (!isFree(room, bookings, span)) faults.push({ key: 'resources.bookings.occupied' });
  return faults;
}

function surplus(room: RoomFacts, need: Need): number {
  const seats = seatsIn(room, need.layout) ?? 0;
  return seats >= (need.heads ?? 0) ? seats - (need.heads ?? 0) : 10_000 - seats;
}
