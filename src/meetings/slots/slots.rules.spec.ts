import fc from 'fast-check';
import { addDays, addMinutes, instantAt, localOf } from '../../platform/clock/instant.js';
import { isWorkday, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { RoomFacts } from '../../resources/resources.js';
import { goodTimes, type Engagement, type Proposal, type Search } from './slots.rules.js';

const hours = { from: '08:30', lunchFrom: '12:00', lunchUntil: '14:00', until: '17:30' };
const calendar: WorkingCalendar = { special: new Map([['2026-11-26', 'OFF']]), confirmed: new Set([2026]) };
const at = (day: number, time: string) => instantAt(addDays('2026-11-24', day), time);
const room = (id: string, change: Partial<RoomFacts> = {}): RoomFacts => ({
  ...{ id, name: id, site: '一号楼', equipment: '', capacity: 10, active: true },
  ...{ openFrom: '08:00', openUntil: '20:00', turnaroundMinutes: 15, ...change },
});
const busy = (personId: string, from: string, until: string, site: string | null = null): Engagement => ({
  ...{ personId, startsAt: at(0, from), endsAt: at(0, until), site },
});
const base: Search = {
  ...{ required: ['a'], optional: ['b'], engagements: [], minutes: 60, from: at(0, '08:00'), days: 1, hours, calendar },
  ...{ rooms: { all: [room('r')], busy: [] }, heads: 2, site: null },
};
const said = (one: Proposal) =>
  `${localOf(one.startsAt).date.slice(8)} ${localOf(one.startsAt).time} ${one.roomId ?? '-'} ${one.requiredAway.join('')}/${one.optionalAway.join('')}`;

it.each<[string, Partial<Search>, string[]]>([
  ['nobody is engaged', {}, ['24 08:30 r /', '24 09:30 r /', '24 10:30 r /']],
  ['the morning is gone', { from: at(0, '10:10') }, ['24 10:30 r /', '24 14:00 r /', '24 15:00 r /']],
  ['lunch is free', { minutes: 200 }, ['24 08:30 r /', '24 14:00 r /']],
  ['longer than half a day it spans lunch', { minutes: 240 }, ['24 08:30 r /', '24 12:30 r /']],
  ['longer than a day there is none', { minutes: 600 }, []],
  [
    'a required one is away',
    { engagements: [busy('a', '08:30', '16:00')] },
    ['24 16:00 r /', '24 08:30 r a/', '24 09:30 r a/'],
  ],
  [
    'another is away',
    { engagements: [busy('b', '08:30', '16:30')] },
    ['24 16:30 r /', '24 08:30 r /b', '24 09:30 r /b'],
  ],
  [
    'on the way from another site',
    { engagements: [busy('a', '08:30', '14:00', '二号楼')] },
    ['24 14:30 r /', '24 15:30 r /', '24 16:30 r /'],
  ],
  [
    'at the same site',
    { engagements: [busy('a', '08:30', '14:00', '一号楼')] },
    ['24 14:00 r /', '24 15:00 r /', '24 16:00 r /'],
  ],
  [
    'a room at his site spares the way',
    {
      rooms: { all: [room('r'), room('s', { site: '二号楼', capacity: 20 })], busy: [] },
      engagements: [busy('a', '08:30', '16:30', '二号楼')],
    },
    ['24 16:30 s /', '24 08:30 r a/', '24 09:30 r a/'],
  ],
  [
    'the room is cleared first',
    { rooms: { all: [room('r')], busy: [{ roomId: 'r', startsAt: at(0, '08:30'), endsAt: at(0, '15:30') }] } },
    ['24 16:00 r /', '24 08:30 - /', '24 09:30 - /'],
  ],
  [
    'the next one finds the room cleared',
    { rooms: { all: [room('r')], busy: [{ roomId: 'r', startsAt: at(0, '09:30'), endsAt: at(0, '12:00') }] } },
    ['24 14:00 r /', '24 15:00 r /', '24 16:00 r /'],
  ],
  [
    'the room is shut',
    {
      rooms: {
        all: [room('r')],
        busy: [{ roomId: 'r', startsAt: at(0, '07:00'), endsAt: at(0, '15:30'), closure: true }],
      },
    },
    ['24 15:30 r /', '24 16:30 r /', '24 08:30 - /'],
  ],
  ['the room is too small', { heads: 11 }, ['24 08:30 - /', '24 09:30 - /', '24 10:30 - /']],
  [
    'the smallest that fits',
    { rooms: { all: [room('big', { capacity: 90 }), room('r')], busy: [] } },
    ['24 08:30 r /', '24 09:30 r /', '24 10:30 r /'],
  ],
  ['held elsewhere it needs none', { rooms: null, site: '农业局' }, ['24 08:30 - /', '24 09:30 - /', '24 10:30 - /']],
  ['a holiday passes', { from: at(2, '08:00') }, ['27 08:30 r /', '27 09:30 r /', '27 10:30 r /']],
  ['a weekend passes', { from: at(3, '17:00'), days: 2 }, ['30 08:30 r /', '30 09:30 r /', '30 10:30 r /']],
])('%s', (_, change, expected) => expect(goodTimes({ ...base, ...change }).map(said)).toEqual(expected));

/** The same by brute force: every half hour and every room, five minutes by five minutes. */
function plainly(search: Search): string[] {
  const all: { key: number[]; start: string; end: string; said: string }[] = [];
  const ticks = (from: string, until: string) => {
    const list: string[] = [];
    for (let t = from; t < until; t = addMinutes(t, 5)) list.push(t);
    return list;
  };
  const inside = (t: string, from: string, until: string) => from <= t && t < until;
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays('2026-11-24', n)).filter((day) => isWorkday(calendar, day));
  for (const day of days.slice(0, search.days))
    for (let half = 0; half < 48; half++) {
      const start = addMinutes(instantAt(day, '00:00'), half * 30);
      const end = addMinutes(start, search.minutes);
      const within = (from: string, until: string) => instantAt(day, from) <= start && end <= instantAt(day, until);
      if (start < search.from || !(within('08:30', '12:00') || within('14:00', '17:30'))) continue;
      const rooms = search.rooms!.all.filter(
        (one) =>
          one.capacity >= search.heads &&
          ticks(start, addMinutes(end, one.turnaroundMinutes)).every(
            (t) =>
              !search.rooms!.busy.some(
                (b) => b.roomId === one.id && inside(t, b.startsAt, addMinutes(b.endsAt, one.turnaroundMinutes)),
              ),
          ),
      );
      const away = (ids: readonly string[], site: string | null) =>
        ids.filter((id) =>
          search.engagements.some((e) => {
            const way = site && e.site && e.site !== site ? 15 : 0;
            return (
              e.personId === id &&
              ticks(addMinutes(start, -way), addMinutes(end, way)).some((t) => inside(t, e.startsAt, e.endsAt))
            );
          }),
        );
      const options = (rooms.length ? rooms : [null]).map((one) => {
        const [must, may] = [away(search.required, one?.site ?? null), away(search.optional, one?.site ?? null)];
        const key = [must.length, one ? 0 : 1, may.length, half, one?.capacity ?? 0];
        return { key: [...key.slice(0, 3), Date.parse(start), key[4]!], start, end, must, may, room: one?.id ?? null };
      });
      const [best] = options.sort(byKey);
      const { must, may, room: roomId } = best!;
      all.push({
        ...best!,
        said: said({ startsAt: start, endsAt: end, roomId, requiredAway: must, optionalAway: may }),
      });
    }
  all.sort(byKey);
  const taken: typeof all = [];
  for (const one of all)
    if (taken.length < 3 && !taken.some((other) => one.start < other.end && other.start < one.end)) taken.push(one);
  return taken.map((one) => one.said);
}

function byKey(a: { key: number[] }, b: { key: number[] }): number {
  const n = a.key.findIndex((one, at) => one !== b.key[at]);
  return n < 0 ? 0 : a.key[n]! - b.key[n]!;
}

test('proposes what brute force finds', () => {
  const sites = ['一号楼', '二号楼'];
  const time = fc.record({
    day: fc.integer({ min: 0, max: 1 }),
    tick: fc.integer({ min: 96, max: 210 }),
    ticks: fc.integer({ min: 1, max: 72 }),
  });
  const half = {
    tick: fc.integer({ min: 17, max: 34 }).map((n) => n * 6),
    ticks: fc.integer({ min: 1, max: 12 }).map((n) => n * 6),
  };
  const span = ({ day, tick, ticks }: { day: number; tick: number; ticks: number }) => {
    const startsAt = addMinutes(at(day, '00:00'), tick * 5);
    return { startsAt, endsAt: addMinutes(startsAt, ticks * 5) };
  };
  const engagement = fc
    .tuple(time, fc.constantFrom('a', 'b', 'c'), fc.constantFrom(null, ...sites))
    .map(([one, personId, site]) => ({ personId, site, ...span(one) }));
  const booking = fc
    .tuple(fc.record({ ...half, day: fc.integer({ min: 0, max: 1 }) }), fc.constantFrom('r', 's'))
    .map(([one, roomId]) => ({ roomId, ...span(one) }));
  const search = fc.record({
    engagements: fc.array(engagement, { maxLength: 8 }),
    busy: fc.array(booking, { maxLength: 8 }),
    minutes: fc.constantFrom(30, 60, 90, 180),
    heads: fc.integer({ min: 1, max: 25 }),
    from: fc.constantFrom(at(0, '08:00'), at(0, '10:10'), at(1, '16:00')),
  });
  fc.assert(
    fc.property(search, ({ engagements, busy: taken, minutes, heads, from }) => {
      const all = [room('r', { capacity: 10 }), room('s', { capacity: 20, site: '二号楼', turnaroundMinutes: 30 })];
      const days = from < at(1, '00:00') ? 3 : 2;
      const one: Search = {
        ...{ ...base, required: ['a', 'b'], optional: ['c'], engagements, minutes, heads, from, days },
        rooms: { all, busy: taken },
      };
      expect(goodTimes(one).map(said)).toEqual(plainly({ ...one, days: 3 }));
    }),
    { numRuns: 60 },
  );
}, 30_000);
