import { addMinutes, minutesBetween, type Instant } from '../../platform/clock/instant.js';
import { isOpen, overlaps, roomFaults, slotRange, type RoomTerms, type Span, type Wish } from './booking.rules.js';

/** A room as the finder sees it. */
export interface RoomFacts extends RoomTerms {
  id: string;
  site: string;
  equipment: string;
  turnaroundMinutes: number;
  needsApproval?: boolean | number | null;
}

/** Time of a room that is not free: a booking, or a closure. */
export interface Busy extends Span {
  roomId: string;
  closure?: boolean;
}

/** What a meeting asks of its room. */
export interface Need extends Wish {
  /** Words of which the room must have each. */
  equipment?: readonly string[];
}

/** A free room and time to take instead. */
export interface Offer extends Span {
  roomId: string;
  room: string;
}

/** Words of a room's equipment. */
export function equipmentOf(text: string): string[] {
  return text.split(/[、，,;；\s]+/).filter(Boolean);
}

/** What of the need the room lacks. */
export function lacking(room: RoomFacts, need: Need): string[] {
  const has = equipmentOf(room.equipment);
  return (need.equipment ?? []).filter((word) => !has.includes(word));
}

/** Whether nobody has the room then; the time for clearing after each booking counts (P21). */
export function isFree(room: RoomFacts, busy: readonly Busy[], span: Span): boolean {
  const mine = slotRange(span, room.turnaroundMinutes);
  return busy.every((other) => {
    if (other.roomId !== room.id) return true;
    if (other.closure) return !overlaps(other, span);
    const theirs = slotRange(other, room.turnaroundMinutes);
    return mine.until <= theirs.from || theirs.until <= mine.from;
  });
}

export interface Wanted extends Span {
  roomId: string;
  need: Need;
}

const offersOfEach = 3;
const stepMinutes = 15;
const searchDays = 7;

/**
 * The nearest free rooms at the wanted time, then the nearest free times of the wanted room, three of each, none in the
 * past. Rooms of the same site come first, then those with the fewest seats too many.
 */
export function nearestFree(rooms: readonly RoomFacts[], busy: readonly Busy[], wanted: Wanted, now: string): Offer[] {
  const own = rooms.find((room) => room.id === wanted.roomId);
  return [...otherRooms(rooms, busy, wanted, own), ...(own ? otherTimes(own, busy, wanted, now) : [])];
}

function otherRooms(
  rooms: readonly RoomFacts[],
  busy: readonly Busy[],
  wanted: Wanted,
  own: RoomFacts | undefined,
): Offer[] {
  const heads = wanted.need.heads ?? 0;
  const seats = heads || (own?.capacity ?? 0);
  const distance = (room: RoomFacts) =>
    (room.site === own?.site ? 0 : 10_000) + (room.capacity < seats ? 1_000 : 0) + Math.abs(room.capacity - seats);
  return rooms
    .filter((room) => room.id !== wanted.roomId && fits(room, busy, wanted))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, offersOfEach)
    .map((room) => ({ roomId: room.id, room: room.name, startsAt: wanted.startsAt, endsAt: wanted.endsAt }));
}

/** Whether the room could be booked for it as it stands. */
export function fits(room: RoomFacts, busy: readonly Busy[], wanted: Span & { need: Need }): boolean {
  const faults = roomFaults(room, wanted, [], wanted.need);
  return !faults.length && !lacking(room, wanted.need).length && isFree(room, busy, wanted);
}

function otherTimes(room: RoomFacts, busy: readonly Busy[], wanted: Wanted, now: string): Offer[] {
  if (roomFaults({ ...room, openFrom: '00:00', openUntil: '24:00' }, wanted, [], wanted.need).length) return [];
  const minutes = minutesBetween(wanted.startsAt, wanted.endsAt);
  const offers: Offer[] = [];
  for (let away = stepMinutes; away <= searchDays * 1440 && offers.length < offersOfEach; away += stepMinutes) {
    for (const shift of [away, -away]) {
      const startsAt = addMinutes(wanted.startsAt, shift);
      const span = { startsAt, endsAt: addMinutes(startsAt, minutes) };
      const overlapping = offers.some((offer) => overlaps(offer, span));
      if (startsAt < now || overlapping || !isOpen(room, span) || !isFree(room, busy, span)) continue;
      offers.push({ roomId: room.id, room: room.name, ...span });
    }
  }
  return offers.slice(0, offersOfEach);
}

/** The bounds within which `nearestFree` looks, so that the query reads no more. */
export function searchBounds(wanted: Span): { from: Instant; until: Instant } {
  return {
    from: addMinutes(wanted.startsAt, -searchDays * 1440),
    until: addMinutes(wanted.endsAt, searchDays * 1440),
  };
}
