import { instantAt } from '../../platform/clock/instant.js';
import { byDay, lineFaults } from './schedule.rules.js';

const at = (day: string, time: string) => instantAt(day as never, time as never) as string;
const meeting = { startsAt: at('2026-11-27', '09:00'), endsAt: at('2026-11-28', '12:00') };

test.each([
  ['2026-11-26', '15:00', '18:00', []],
  ['2026-11-28', '09:00', '11:30', []],
  ['2026-11-27', '10:00', '09:00', ['schedule.endsBeforeStart']],
  ['2026-11-25', '15:00', '18:00', ['schedule.otherDay']],
  ['2026-11-29', '09:00', '10:00', ['schedule.otherDay']],
])('a line on %s from %s until %s: %j', (day, from, until, expected) => {
  const faults = lineFaults({ startsAt: at(day, from), endsAt: at(day, until) }, meeting);
  expect(faults.flatMap((one) => (one ? [one.key] : []))).toEqual(expected);
});

test('lines stand by day, in the order of time', () => {
  const line = (day: string, time: string) => ({ startsAt: at(day, time), endsAt: at(day, '23:00') });
  const days = byDay([line('2026-11-28', '09:00'), line('2026-11-27', '14:00'), line('2026-11-27', '09:00')]);
  expect(days.map((one) => [one.day, one.lines.length])).toEqual([
    ['2026-11-27', 2],
    ['2026-11-28', 1],
  ]);
  expect(days[0]!.lines[0]!.startsAt).toBe(at('2026-11-27', '09:00'));
});
