import { hoursFaults, openingTime } from './room.rules.js';

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
