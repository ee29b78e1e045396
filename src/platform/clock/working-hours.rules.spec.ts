import { instantAt } from './instant.js';
import type { WorkingCalendar } from './working-days.rules.js';
import { atWork } from './working-hours.rules.js';

const calendar: WorkingCalendar = { special: new Map([['2026-10-10', 'WORK']]), confirmed: new Set([2026]) };
const hours = { from: '08:30', lunchFrom: '12:00', lunchUntil: '14:00', until: '17:30' };

test.each([
  ['2026-11-24 10:05', '2026-11-24 10:05', 'at work'],
  ['2026-11-24 02:05', '2026-11-24 08:30', 'before work'],
  ['2026-11-24 12:00', '2026-11-24 14:00', 'at lunch'],
  ['2026-11-24 14:00', '2026-11-24 14:00', 'after lunch'],
  ['2026-11-24 17:30', '2026-11-25 08:30', 'after work'],
  ['2026-11-27 23:00', '2026-11-30 08:30', 'on Friday night'],
  ['2026-11-29 14:05', '2026-11-30 08:30', 'on a Sunday'],
  ['2026-10-10 09:00', '2026-10-10 09:00', 'on a Saturday that is worked'],
])('%s is put to %s: %s', (at, expected) => {
  const instant = (text: string) => instantAt(...(text.split(' ') as [string, string]));
  expect(atWork(calendar, hours, instant(at))).toBe(instant(expected));
});
