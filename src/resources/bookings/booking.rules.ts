import { hasRole, labels, type Label, type Principal } from '../../platform/access/principal.js';
import { addMinutes, epochMs, instantOf, localOf, minutesBetween, type Instant } from '../../platform/clock/instant.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { Layout } from '../rooms/room.entity.js';

export type BookingState = 'HELD' | 'ASKED' | 'CONFIRMED' | 'RELEASED';

/** States in which a booking takes its room's time. */
const taking: readonly BookingState[] = ['HELD', 'ASKED', 'CONFIRMED'];

/** The same, for the IN of a query. */
export const takingStates = taking.map((state) => `'${state}'`).join(', ');

/**
 * (state, act) → state. A hold, and a booking that waits for who keeps the rooms, take the room's time like any other
 * booking, and end by themselves (Q5).
 */
export const bookingStateTable: StateTable = {
  name: 'booking',
  initial: 'HELD',
  finals: ['RELEASED'],
  acts: {
    confirm: { from: ['HELD', 'ASKED'], to: 'CONFIRMED' },
    ask: { from: ['HELD', 'CONFIRMED'], to: 'ASKED' },
    release: { from: taking, to: 'RELEASED' },
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

/** From when a room is free that is left at this instant: the next five minutes. */
export function freeFrom(at: Instant): Instant {
  return instantOf(Math.ceil(epochMs(at) / slotMs) * slotMs);
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
  layout?: Layout;
  boardSeats?: number | null;
  hollowSeats?: number | null;
  classroomSeats?: number | null;
  theatreSeats?: number | null;
  highestLabel?: Label | null;
  bookerUnits?: string | null;
}

/** What somebody asks of a room, apart from its time. */
export interface Wish {
  /** People expected. */
  heads?: number;
  /** How their seats are to stand; absent: as they usually do. */
  layout?: Layout;
  label?: Label;
  /** The unit of who books; absent: not looked at. */
  unitId?: string;
}

const seatsName = {
  BOARD: 'boardSeats',
  HOLLOW: 'hollowSeats',
  CLASSROOM: 'classroomSeats',
  THEATRE: 'theatreSeats',
} as const;

/** Seats of a room in a layout, by default its usual one; null: it cannot be set up so. */
export function seatsIn(room: RoomTerms, layout?: Layout): number | null {
  if (!layout || layout === room.layout) return room.capacity;
  return room[seatsName[layout]] ?? null;
}

/** Why a span is none that could be booked in any room. */
export function spanFaults(span: Span, now: string, mostDays = longestDays): Refusal[] {
  if (span.endsAt <= span.startsAt) return [{ key: 'resources.bookings.endsBeforeStart', field: 'ends' }];
  if (minutesBetween(span.startsAt, span.endsAt) > mostDays * 1440)
    return [{ key: 'resources.bookings.tooLong', args: { days: mostDays }, field: 'ends' }];
  return span.endsAt <= now ? [{ key: 'resources.bookings.past', field: 'date' }] : [];
}

/**
 * Why this room cannot take it, apart from other bookings: too small or never set up so (P21), not for what is so
 * labelled or for this unit, retired, shut, outside its hours.
 */
export function roomFaults(room: RoomTerms, span: Span, closures: readonly Span[], wish: Wish = {}): Refusal[] {
  const faults: Refusal[] = [];
  const { name: roomName } = room;
  if (!room.active) faults.push({ key: 'resources.bookings.retired', args: { room: roomName }, field: 'roomId' });
  faults.push(...seatFaults(room, wish), ...rightFaults(room, wish));
  if (closures.some((closure) => overlaps(closure, span)))
    faults.push({ key: 'resources.bookings.closed', args: { room: roomName }, field: 'roomId', source: 'S8.X1' });
  if (!isOpen(room, span)) {
    const args = { room: roomName, from: room.openFrom, until: room.openUntil };
    faults.push({ key: 'resources.bookings.outsideHours', args, field: 'starts', source: 'S8.X1' });
  }
  return faults;
}

function seatFaults(room: RoomTerms, { heads = 0, layout }: Wish): Refusal[] {
  const capacity = seatsIn(room, layout);
  if (capacity === null)
    return [
      { key: `resources.bookings.noLayout.${layout}`, args: { room: room.name }, field: 'layout', source: 'P21' },
    ];
  if (heads <= capacity) return [];
  const args = { room: room.name, capacity, heads };
  return [{ key: 'resources.bookings.tooSmall', args, field: 'heads', source: 'P21' }];
}

/** What may be held in the room, and who may book it (S5.C1). */
export function rightFaults(room: RoomTerms, { label, unitId }: Wish): Refusal[] {
  const { name: roomName, highestLabel, bookerUnits } = room;
  const args = { room: roomName };
  const faults: Refusal[] = [];
  if (label && highestLabel && labels.indexOf(label) > labels.indexOf(highestLabel))
    faults.push({ key: `resources.bookings.upTo.${highestLabel}`, args, field: 'label', source: 'S5.C1' });
  if (unitId !== undefined && bookerUnits && !bookerUnits.split(',').includes(unitId))
    faults.push({ key: 'resources.bookings.otherUnits', args, field: 'roomId', source: 'S8.X1' });
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

/** Minutes before the beginning from which one may say that one is there. */
const earlyMinutes = 30;

/** Whether one may say now that the people of a booking have come. */
export function mayArrive(booking: Span & { state: BookingState; arrivedAt: string | null }, now: string): boolean {
  const open = addMinutes(booking.startsAt, -earlyMinutes);
  return booking.state === 'CONFIRMED' && !booking.arrivedAt && open <= now && now < booking.endsAt;
}
