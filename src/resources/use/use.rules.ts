import { addDays, instantAt, minutesBetween } from '../../platform/clock/instant.js';
import type { Layout } from '../rooms/room.entity.js';
import { seatsIn, type RoomTerms, type Span } from '../bookings/booking.rules.js';

/** A room as its use is counted. */
export interface UsedRoom extends Omit<RoomTerms, 'active'> {
  id: string;
  site: string;
}

/** A booking as it counts; `heads` null: nobody said how many would come. */
export interface UsedTime extends Span {
  roomId: string;
  heads: number | null;
  layout?: Layout | null;
  noShow: boolean;
}

/** How much a room was used in a month. Hours have one decimal place, rates are whole percents, null: nothing to divide by. */
export interface RoomUse {
  room: UsedRoom;
  openHours: number;
  usedHours: number;
  rate: number | null;
  bookings: number;
  noShows: number;
  fill: number | null;
}

/**
 * The use of rooms from day `first` until before `last` (S8.X1): used hours over open hours. Open is what lies within
 * the hours of its working days and outside its closures; used is what was booked and not freed for want of people, on
 * whatever day; the fill is the mean of people expected over seats.
 */
export function roomUse(
  rooms: readonly UsedRoom[],
  bookings: readonly UsedTime[],
  closures: readonly (Span & { roomId: string })[],
  workdays: readonly string[],
): RoomUse[] {
  return rooms.map((room) => {
    const own = bookings.filter((one) => one.roomId === room.id);
    const held = own.filter((one) => !one.noShow);
    const shut = closures.filter((one) => one.roomId === room.id);
    const open = workdays.reduce((sum, day) => sum + openMinutes(room, day, shut), 0);
    const used = held.reduce((sum, one) => sum + minutesBetween(one.startsAt, one.endsAt), 0);
    const fills = held.flatMap((one) => (one.heads === null ? [] : [one.heads / seatsFor(room, one.layout)]));
    return {
      room,
      openHours: hours(open),
      usedHours: hours(used),
      rate: open ? Math.round((used / open) * 100) : null,
      bookings: held.length,
      noShows: own.length - held.length,
      fill: fills.length ? Math.round((fills.reduce((sum, one) => sum + one, 0) / fills.length) * 100) : null,
    };
  });
}

function seatsFor(room: UsedRoom, layout?: Layout | null): number {
  return seatsIn({ ...room, active: true }, layout ?? undefined) ?? room.capacity;
}

/** Minutes that a room is open on a day; closures that overlap each other are counted once. */
function openMinutes(room: UsedRoom, day: string, closures: readonly Span[]): number {
  const from = instantAt(day, room.openFrom);
  const until = room.openUntil === '24:00' ? instantAt(addDays(day, 1), '00:00') : instantAt(day, room.openUntil);
  let open = minutesBetween(from, until);
  let counted: string = from;
  for (const { startsAt, endsAt } of [...closures].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const start = startsAt > counted ? startsAt : counted;
    const end = endsAt < until ? endsAt : until;
    if (start >= end) continue;
    open -= minutesBetween(start, end);
    counted = end;
  }
  return open;
}

function hours(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}
