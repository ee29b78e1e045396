import { instantAt } from '../../platform/clock/instant.js';
import { isOpen, overlaps, roomFaults, slotRange, slotsOf, spanFaults, type RoomTerms } from './booking.rules.js';

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
    expect(roomFaults(terms, wanted, closures, heads).map((fault) => fault.key.split('.').at(-1))).toEqual(keys);
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
