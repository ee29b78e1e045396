import fc from 'fast-check';
import { SystemClock, TestClock } from './clock.js';
import {
  addDays,
  addMinutes,
  dateOf,
  daysBetween,
  daysInMonth,
  epochMs,
  instantAt,
  instantOf,
  localOf,
  minutesBetween,
  parseInstant,
  weekdayOf,
} from './instant.js';

const newYork = 'America/New_York';

describe('local days and times', () => {
  test.each([
    ['2026-11-24T01:02:03.004Z', undefined, '2026-11-24', '09:02'],
    ['2026-11-24T15:59:59.999Z', undefined, '2026-11-24', '23:59'],
    ['2026-11-24T16:00:00.000Z', undefined, '2026-11-25', '00:00'],
    ['2026-12-31T16:00:00.000Z', undefined, '2027-01-01', '00:00'],
    ['1988-07-01T00:00:00.000Z', undefined, '1988-07-01', '09:00'],
    ['2026-11-24T00:30:00.000Z', 'Asia/Kathmandu', '2026-11-24', '06:15'],
    ['2026-03-08T06:59:00.000Z', newYork, '2026-03-08', '01:59'],
    ['2026-03-08T07:00:00.000Z', newYork, '2026-03-08', '03:00'],
  ])('%s in %s is %s %s', (instant, zone, date, time) => expect(localOf(instant, zone)).toEqual({ date, time }));

  test.each([
    ['2026-11-24', '09:00', undefined, '2026-11-24T01:00:00.000Z'],
    ['2026-11-24', '24:00', undefined, '2026-11-24T16:00:00.000Z'],
    ['2026-12-31', '24:00', undefined, '2026-12-31T16:00:00.000Z'],
    ['1988-07-01', '09:00', undefined, '1988-07-01T00:00:00.000Z'],
    ['2026-03-08', '03:00', newYork, '2026-03-08T07:00:00.000Z'],
    ['2026-07-01', '09:00', newYork, '2026-07-01T13:00:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => expect(instantAt(date, time, zone)).toBe(instant));

  test('a time that a clock change skips moves forward with it', () => {
    expect(localOf(instantAt('2026-03-08', '02:30', newYork), newYork)).toEqual({ date: '2026-03-08', time: '03:30' });
  });

  test.each(['Asia/Shanghai', newYork, 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia'])(
    '%s there and back',
    (zone) => {
      const minutes = fc.integer({ min: -20_000_000, max: 50_000_000 });
      fc.assert(
        fc.property(minutes, (n) => {
          const local = localOf(instantOf(n * 60_000), zone);
          expect(localOf(instantAt(local.date, local.time, zone), zone)).toEqual(local);
        }),
      );
    },
  );

  test('instants sort as texts', () => {
    const ms = fc.integer({ min: 0, max: 4e12 });
    fc.assert(fc.property(ms, ms, (a, b) => expect(a < b).toBe(instantOf(a) < instantOf(b))));
  });
});

describe('reckoning', () => {
  test('minutes', () => {
    expect(addMinutes('2026-11-24T01:00:00.000Z', 90)).toBe('2026-11-24T02:30:00.000Z');
    expect(minutesBetween('2026-11-24T01:00:00.000Z', '2026-11-24T00:30:00.000Z')).toBe(-30);
  });

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
  ])('%s and %i days is %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later);
    expect(daysBetween(date, later)).toBe(days);
  });

  test.each([
    ['2026-11-22', 0],
    ['2026-11-24', 2],
    ['2026-11-28', 6],
  ])('%s has weekday %i', (date, day) => expect(weekdayOf(date)).toBe(day));

  test.each([
    [2026, 2, 28, '2026-02-28'],
    [2028, 2, 29, '2028-02-29'],
    [2027, 2, 29, undefined],
    [2026, 13, 1, undefined],
    [2026, 4, 31, undefined],
    [2026, 1, 0, undefined],
    [2026, Number.NaN, 1, undefined],
  ])('%i %i %i is %s', (year, month, day, date) => expect(dateOf(year, month, day)).toBe(date));

  test('the length of a month', () => {
    expect([2, 4, 12].map((month) => daysInMonth(2028, month))).toEqual([29, 30, 31]);
  });
});

test.each([
  ['2026-11-24T09:00:00+08:00', '2026-11-24T01:00:00.000Z'],
  ['2026-11-24T01:00:00Z', '2026-11-24T01:00:00.000Z'],
  ['2026-11-24', undefined],
  ['2026-13-24T01:00:00Z', undefined],
  ['tomorrow', undefined],
])('the instant %s is read as %s', (text, instant) => expect(parseInstant(text)).toBe(instant));

test('a test’s clock stands still until it is moved; the system’s does not', () => {
  const clock = new TestClock(instantAt('2026-11-24', '09:00'));
  clock.advanceMinutes(30);
  expect(clock.now()).toBe('2026-11-24T01:30:00.000Z');
  clock.set(instantAt('2026-11-25', '09:00'));
  expect(clock.now()).toBe('2026-11-25T01:00:00.000Z');
  expect(epochMs(new SystemClock().now())).toBeGreaterThan(epochMs('2026-01-01T00:00:00.000Z'));
});
