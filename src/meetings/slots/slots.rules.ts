import {
  addDays,
  epochMs,
  instantAt,
  instantOf,
  localDateOf,
  localOf,
  type Instant,
} from '../../platform/clock/instant.js';
import { isWorkday, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import { slotRange, type Busy, type RoomFacts } from '../../resources/resources.js';

/** A span in which somebody is not free, and at which site he then is, if that is known. */
export interface Engagement {
  personId: string;
  startsAt: string;
  endsAt: string;
  site: string | null;
}

/** Times of day, `08:30`. */
export interface WorkingHours {
  from: string;
  lunchFrom: string;
  lunchUntil: string;
  until: string;
}

/** What a time is sought for. */
export interface Search {
  /** 必到 and 可选 people, by id. */
  required: readonly string[];
  optional: readonly string[];
  engagements: readonly Engagement[];
  minutes: number;
  /** Nothing begins before this instant. */
  from: string;
  /** So many working days are looked at. */
  days: number;
  hours: WorkingHours;
  calendar: WorkingCalendar;
  /** Rooms among which to choose, for so many people; null when the meeting is held elsewhere, then at `site`. */
  rooms: { all: readonly RoomFacts[]; busy: readonly Busy[] } | null;
  heads: number;
  site: string | null;
}

/** A good time, with who cannot come then. `roomId` null: no room is needed, or none is free. */
export interface Proposal {
  startsAt: Instant;
  endsAt: Instant;
  roomId: string | null;
  requiredAway: string[];
  optionalAway: string[];
}

/** So many times are proposed (pages.md MT26). */
export const proposed = 3;
/** Minutes to get from one site to another. */
export const travelMinutes = 15;
const stepMinutes = 30;
/** Calendar days within which the working days must lie: no holiday is that long. */
const horizonDays = 90;

/** Minutes since the epoch. */
interface Minutes {
  from: number;
  until: number;
}

interface Place {
  roomId: string | null;
  site: string | null;
  /** Whether the place is none: a room was wanted and is not to be had. */
  missing: boolean;
}

/**
 * The best times for these people: those for which the fewest of the required are away, then those with a room, then
 * those for which the fewest of the others are away, then the soonest; none overlaps a better one. A meeting stays on
 * one side of lunch unless it is longer than either (pages.md MT26, S8.X6).
 */
export function goodTimes(search: Search): Proposal[] {
  const rooms = roomTimes(search);
  const people = peopleTimes(search.engagements);
  const found = spansOf(search).map((span) => bestPlace(search, span, rooms, people));
  found.sort((a, b) => order(a.cost, b.cost));
  const taken: (typeof found)[number][] = [];
  for (const one of found) {
    if (taken.length === proposed) break;
    if (!taken.some((other) => meet(one.span, other.span))) taken.push(one);
  }
  return taken.map(({ span, place, requiredAway, optionalAway }) => ({
    startsAt: instantOf(span.from * 60_000),
    endsAt: instantOf(span.until * 60_000),
    roomId: place.roomId,
    requiredAway,
    optionalAway,
  }));
}

/** Every span that lies in working hours of the days looked at. */
function spansOf({ minutes, from, days, hours, calendar }: Search): Minutes[] {
  const spans: Minutes[] = [];
  const first = localDateOf(from);
  const earliest = epochMs(from) / 60_000;
  let left = days;
  for (let ahead = 0; ahead < horizonDays && left > 0; ahead++) {
    const day = addDays(first, ahead);
    if (!isWorkday(calendar, day)) continue;
    left--;
    for (const part of partsOf(day, hours, minutes))
      for (let start = part.from; start + minutes <= part.until; start += stepMinutes)
        if (start >= earliest) spans.push({ from: start, until: start + minutes });
  }
  return spans;
}

function partsOf(day: string, hours: WorkingHours, minutes: number): Minutes[] {
  const at = (time: string) => epochMs(instantAt(day, time)) / 60_000;
  const halves = [
    { from: at(hours.from), until: at(hours.lunchFrom) },
    { from: at(hours.lunchUntil), until: at(hours.until) },
  ];
  const fits = halves.some((half) => half.until - half.from >= minutes);
  return fits ? halves : [{ from: at(hours.from), until: at(hours.until) }];
}

type RoomTime = RoomFacts & { taken: ByDay<Minutes>; shut: ByDay<Minutes> };

/** Rooms large enough, those with the fewest seats too many first, with when they are taken, clearing included. */
function roomTimes({ rooms, heads }: Search): RoomTime[] {
  const byRoom = new Map<string, Busy[]>();
  for (const one of rooms?.busy ?? []) {
    if (!byRoom.has(one.roomId)) byRoom.set(one.roomId, []);
    byRoom.get(one.roomId)!.push(one);
  }
  const of = (room: RoomFacts, closure: boolean) =>
    (byRoom.get(room.id) ?? []).filter((one) => Boolean(one.closure) === closure);
  return (rooms?.all ?? [])
    .filter((room) => room.active && room.capacity >= heads)
    .sort((a, b) => a.capacity - b.capacity)
    .map((room) => ({
      ...room,
      taken: byDay(of(room, false).map((one) => clearing(one, room.turnaroundMinutes))),
      shut: byDay(of(room, true).map(minutesOf)),
    }));
}

function clearing(span: { startsAt: string; endsAt: string }, turnaroundMinutes: number): Minutes {
  const { from, until } = slotRange(span, turnaroundMinutes);
  return { from: from * 5, until: until * 5 };
}

function isFree(room: RoomTime, span: Minutes): boolean {
  const own = { from: span.from, until: Math.ceil((span.until + room.turnaroundMinutes) / 5) * 5 };
  return !some(room.taken, own, (one) => meet(one, own)) && !some(room.shut, span, (one) => meet(one, span));
}

function meet(a: Minutes, b: Minutes): boolean {
  return a.from < b.until && b.from < a.until;
}

function minutesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Minutes {
  return { from: epochMs(startsAt) / 60_000, until: epochMs(endsAt) / 60_000 };
}

/** Spans by the days they touch, so that each proposed time is held against its own day alone. */
type ByDay<T extends Minutes> = Map<number, T[]>;

const dayMinutes = 1440;

function byDay<T extends Minutes>(spans: readonly T[]): ByDay<T> {
  const days: ByDay<T> = new Map();
  for (const span of spans)
    for (let day = Math.floor(span.from / dayMinutes); day * dayMinutes < span.until; day++) {
      const own = days.get(day);
      if (own) own.push(span);
      else days.set(day, [span]);
    }
  return days;
}

/** Whether one of the spans that share a day with `near` is such. */
function some<T extends Minutes>(spans: ByDay<T>, near: Minutes, such: (span: T) => boolean): boolean {
  for (let day = Math.floor(near.from / dayMinutes); day * dayMinutes < near.until; day++)
    if (spans.get(day)?.some(such)) return true;
  return false;
}

type Stay = Minutes & { site: string | null };
type PeopleTimes = Map<string, ByDay<Stay>>;

function peopleTimes(engagements: readonly Engagement[]): PeopleTimes {
  const stays = new Map<string, Stay[]>();
  for (const one of engagements) {
    const stay = { ...minutesOf(one), site: one.site };
    const own = stays.get(one.personId);
    if (own) own.push(stay);
    else stays.set(one.personId, [stay]);
  }
  return new Map([...stays].map(([id, own]) => [id, byDay(own)]));
}

/** Who of these cannot be at the site then: engaged, or on the way from or to another site. */
function away(ids: readonly string[], span: Minutes, site: string | null, people: PeopleTimes): string[] {
  const near = { from: span.from - travelMinutes, until: span.until + travelMinutes };
  const hinders = (one: Stay) => meet(one, site && one.site && site !== one.site ? near : span);
  return ids.filter((id) => some(people.get(id) ?? new Map<number, Stay[]>(), near, hinders));
}

/** One room of each site is enough: the others of it suit the same people. */
function placesFor(search: Search, span: Minutes, rooms: readonly RoomTime[]): Place[] {
  if (!search.rooms) return [{ roomId: null, site: search.site, missing: false }];
  const bySite = new Map<string, Place>();
  const time = (minute: number) => localOf(instantOf(minute * 60_000)).time;
  const [start, end] = [time(span.from), time(span.until)];
  for (const room of rooms)
    if (!bySite.has(room.site) && room.openFrom <= start && end <= room.openUntil && isFree(room, span))
      bySite.set(room.site, { roomId: room.id, site: room.site, missing: false });
  return bySite.size ? [...bySite.values()] : [{ roomId: null, site: null, missing: true }];
}

function bestPlace(search: Search, span: Minutes, rooms: readonly RoomTime[], people: PeopleTimes) {
  const tried = placesFor(search, span, rooms).map((place) => {
    const requiredAway = away(search.required, span, place.site, people);
    const optionalAway = away(search.optional, span, place.site, people);
    const cost = [requiredAway.length, Number(place.missing), optionalAway.length, span.from];
    return { span, place, requiredAway, optionalAway, cost };
  });
  return tried.reduce((best, one) => (order(one.cost, best.cost) < 0 ? one : best));
}

function order(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, n) => one !== b[n]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
