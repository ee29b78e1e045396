import { instantAt } from '../../platform/clock/instant.js';
import {
  isOpen,
  overlaps,
  roomFaults,
  slotRange,
  slotsOf,
  spanFaults,
  type RoomTerms,
  mayArrive,
  seatsIn,
} from './booking.rules.js';

const at = (time: string, day = '2026-11-25') => instantAt(day, time);
const span = (from: string, until: string, lastDay?: string) => ({ startsAt: at(from), endsAt: at(until, lastDay) });
const room: RoomTerms = { name: '305', capacity: 24, active: true, openFrom: '08:00', openUntil: '20:00' };
const now = at('07:00');

describe('slots of five minutes (Q5)', () => {
  test.each([
    ['09:00', '10:00', 0, 12, 'on the grid'],
    ['09:02', '09:58', 0, 12, 'the start rounds down, the end up'],
    ['09:00', '09:01', 0, 1, 'one minute takes one slot'],
    ['09:00', '10:00', 15, 15, 'clearing after it is taken too'],
    ['09:00', '10:00', 7, 14, 'clearing rounds up'],
  ])('%s to %s with %i minutes after takes %i (%s)', (from, until, turnaround, count) => {
    const slots = slotsOf(span(from, until), turnaround);
    expect(slots).toHaveLength(count);
    expect(slots).toEqual([...slots].sort((a, b) => a - b));
  });

  test('touching bookings share no slot, with clearing they do', () => {
    const first = span('09:00', '10:00');
    const next = span('10:00', '11:00');
    expect(slotRange(first, 0).until).toBe(slotRange(next, 0).from);
    expect(slotRange(first, 15).until).toBeGreaterThan(slotRange(next, 15).from);
  });
});

test.each([
  ['09:00', '10:00', '10:00', '11:00', false],
  ['09:00', '10:00', '09:59', '11:00', true],
  ['09:00', '12:00', '10:00', '11:00', true],
  ['10:00', '11:00', '09:00', '12:00', true],
])('%s–%s and %s–%s overlap: %s', (a, b, c, d, verdict) => {
  expect(overlaps(span(a, b), span(c, d))).toBe(verdict);
});

test.each([
  ['09:00', '10:00', undefined, undefined],
  ['10:00', '09:00', undefined, 'resources.bookings.endsBeforeStart'],
  ['10:00', '10:00', undefined, 'resources.bookings.endsBeforeStart'],
  ['05:00', '06:00', undefined, 'resources.bookings.past'],
  ['09:00', '10:00', '2026-12-10', 'resources.bookings.tooLong'],
  ['09:00', '09:00', '2026-12-09', undefined],
])('span %s–%s (%s): %s', (from, until, lastDay, key) => {
  expect(spanFaults(span(from, until, lastDay), now)[0]?.key).toBe(key);
});

describe('what a room can take (P21)', () => {
  const wanted = span('09:00', '10:00');
  test.each([
    ['as it is', room, [], 24, []],
    ['one head too many', room, [], 25, ['tooSmall']],
    ['retired', { ...room, active: false }, [], 0, ['retired']],
    ['shut then', room, [span('08:00', '09:05')], 0, ['closed']],
    ['shut before', room, [span('08:00', '09:00')], 0, []],
    ['opens later', { ...room, openFrom: '09:30' }, [], 0, ['outsideHours']],
  ])('%s', (_, terms, closures, heads, keys) => {
    expect(roomFaults(terms, wanted, closures, { heads }).map((fault) => fault.key.split('.').at(-1))).toEqual(keys);
  });
});

test.each([
  ['08:00', '20:00', true],
  ['07:59', '09:00', false],
  ['19:00', '20:01', false],
])('open from 08:00 to 20:00: %s–%s is %s', (from, until, verdict) => {
  expect(isOpen(room, span(from, until))).toBe(verdict);
});

test('a room open until 24:00 may be booked until midnight', () => {
  expect(isOpen({ openFrom: '08:00', openUntil: '24:00' }, span('22:00', '00:00', '2026-11-26'))).toBe(true);
});

describe('what a room is for', () => {
  const hall = { ...room, layout: 'THEATRE' as const, capacity: 200, classroomSeats: 90 };
  const keys = (terms: object, wish: object) =>
    roomFaults({ ...hall, ...terms }, span('09:00', '10:00'), [], wish).map((fault) => fault.key.slice(19));

  test('seats follow the layout', () => {
    expect([undefined, 'THEATRE', 'CLASSROOM', 'BOARD'].map((one) => seatsIn(hall, one as 'BOARD'))).toEqual([
      200,
      200,
      90,
      null,
    ]);
    expect(keys({}, { heads: 100 })).toEqual([]);
    expect(keys({}, { heads: 100, layout: 'CLASSROOM' })).toEqual(['tooSmall']);
    expect(keys({}, { heads: 10, layout: 'BOARD' })).toEqual(['noLayout.BOARD']);
  });

  test.each([
    ['PUBLIC', 'INTERNAL', ['upTo.PUBLIC']],
    ['INTERNAL', 'INTERNAL', []],
    ['INTERNAL', 'WORK_SECRET', ['upTo.INTERNAL']],
    [null, 'WORK_SECRET', []],
  ])('a room for up to %s takes %s: %j', (highestLabel, label, faults) => {
    expect(keys({ highestLabel }, { label })).toEqual(faults);
  });

  test.each([
    ['u1,u2', 'u2', []],
    ['u1,u2', 'u3', ['otherUnits']],
    ['u1', undefined, []],
    [null, 'u3', []],
  ])('a room of the units %s is booked by %s: %j', (bookerUnits, unitId, faults) => {
    expect(keys({ bookerUnits }, { unitId })).toEqual(faults);
  });
});

test.each([
  ['08:29', 'CONFIRMED', null, false],
  ['08:30', 'CONFIRMED', null, true],
  ['09:59', 'CONFIRMED', null, true],
  ['10:00', 'CONFIRMED', null, false],
  ['09:00', 'ASKED', null, false],
  ['09:00', 'CONFIRMED', '2026-11-25T01:00:00.000Z', false],
] as const)(
  'at %s a %s booking of 09:00–10:00, there since %s, may be entered: %s',
  (now, state, arrivedAt, verdict) => {
    expect(mayArrive({ ...span('09:00', '10:00'), state, arrivedAt }, span(now, now).startsAt)).toBe(verdict);
  },
);
