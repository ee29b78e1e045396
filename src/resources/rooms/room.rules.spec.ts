import { instantAt } from '../../platform/clock/instant.js';
import { hoursFaults, openingTime, weekly } from './room.rules.js';

test.each([
  ['8:00', '08:00'],
  ['24:00', '24:00'],
  ['8点半', '08:30'],
  ['25:00', undefined],
])('%s is kept as %s', (typed, kept) => expect(openingTime(typed)).toBe(kept));

test.each([
  ['08:00', '20:00', undefined],
  ['20:00', '08:00', 'openUntil'],
  ['08:00', '08:00', 'openUntil'],
  [undefined, '08:00', 'openFrom'],
])('hours %s to %s are wrong at %s', (from, until, field) => expect(hoursFaults(from, until)[0]?.field).toBe(field));

test.each([
  [null, ['2026-11-27']],
  ['2026-11-26', ['2026-11-27']],
  ['2026-12-11', ['2026-11-27', '2026-12-04', '2026-12-11']],
])('a closure weekly until %s falls on %s', (until, days) => {
  const at = (date: string, time: string) => instantAt(date, time);
  const spans = weekly({ startsAt: at('2026-11-27', '14:00'), endsAt: at('2026-11-27', '18:00') }, until);
  expect(spans).toEqual(days.map((day) => ({ startsAt: at(day, '14:00'), endsAt: at(day, '18:00') })));
});
