import { hasRole, type Principal } from '../../platform/access/principal.js';
import { epochMs, localOf, minutesBetween } from '../../platform/clock/instant.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';

export type BookingState = 'HELD' | 'CONFIRMED' | 'RELEASED';

/** (state, act) → state. A hold takes the room's time like any other booking, and ends by itself (Q5). */
export const bookingStateTable: StateTable = {
  name: 'booking',
  initial: 'HELD',
  finals: ['RELEASED'],
  acts: {
    confirm: { from: ['HELD'], to: 'CONFIRMED' },
    release: { from: ['HELD', 'CONFIRMED'], to: 'RELEASED' },
  },
};

const slotMs = 5 * 60_000;
/** Longest booking, in days (quality §6, "time"). */
export const longestDays = 14;

/** A span of time, as instants. */
export interface Span {
  startsAt: string;
  endsAt: string;
}

/** First and last-but-one of the five-minute slots of a span: its start rounds down, its end with turnaround up (Q5). */
export function slotRange(span: Span, turnaroundMinutes: number): { from: number; until: number } {
  return {
    from: Math.floor(epochMs(span.startsAt) / slotMs),
    until: Math.ceil((epochMs(span.endsAt) + turnaroundMinutes * 60_000) / slotMs),
  };
}

/** The slots a booking takes, in ascending order. */
export function slotsOf(span: Span, turnaroundMinutes: number): number[] {
  const { from, until } = slotRange(span, turnaroundMinutes);
  return Array.from({ length: until - from }, (_, index) => from + index);
}

/** Whether two spans share time; touching ones do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** What a room's rules are made of. */
export interface RoomTerms {
  name: string;
  capacity: number;
  active: boolean | number;
  openFrom: string;
  openUntil: string;
}

/** Why a span is none that could be booked in any room. */
export function spanFaults(span: Span, now: string, mostDays = longestDays): Refusal[] {
  if (span.endsAt <= span.startsAt) return [{ key: 'resources.bookings.endsBeforeStart', field: 'ends' }];
  if (minutesBetween(span.startsAt, span.endsAt) > mostDays * 1440)
    return [{ key: 'resources.bookings.tooLong', args: { days: mostDays }, field: 'ends' }];
  return span.endsAt <= now ? [{ key: 'resources.bookings.past', field: 'date' }] : [];
}

/** Why this room cannot take it, apart from other bookings: too small (P21), retired, shut, outside its hours. */
export function roomFaults(room: RoomTerms, span: Span, closures: readonly Span[], heads = 0): Refusal[] {
  const faults: Refusal[] = [];
  const { name: roomName, capacity } = room;
  if (!room.active) faults.push({ key: 'resources.bookings.retired', args: { room: roomName }, field: 'roomId' });
  if (heads > capacity)
    faults.push({
      key: 'resources.bookings.tooSmall',
      args: { room: roomName, capacity, heads },
      field: 'heads',
      source: 'P21',
    });
  if (closures.some((closure) => overlaps(closure, span)))
    faults.push({ key: 'resources.bookings.closed', args: { room: roomName }, field: 'roomId', source: 'S8.X1' });
  if (!isOpen(room, span)) {
    const args = { room: roomName, from: room.openFrom, until: room.openUntil };
    faults.push({ key: 'resources.bookings.outsideHours', args, field: 'starts', source: 'S8.X1' });
  }
  return faults;
}

/** Whether a booking may begin and end at these times of day; midnight is also the end of a day. */
export function isOpen(room: Pick<RoomTerms, 'openFrom' | 'openUntil'>, span: Span): boolean {
  const start = localOf(span.startsAt).time;
  const end = localOf(span.endsAt).time;
  return start >= room.openFrom && start < room.openUntil && (end === '00:00' ? '24:00' : end) <= room.openUntil;
}

/** Whether this person may move or give back the booking: its holder, or who keeps the rooms. */
export function mayManage(booking: { holderId: string }, person: Principal): boolean {
  return booking.holderId === person.id || hasRole(person, 'ROOM_KEEPER');
}
