import { daysOf, periodOf } from './calendar.rules.js';

it.each([
  ['day', '2026-11-24', '2026-11-24', '2026-11-24', '2026-11-23', '2026-11-25'],
  ['week', '2026-11-24', '2026-11-23', '2026-11-29', '2026-11-16', '2026-11-30'],
  ['week', '2026-11-29', '2026-11-23', '2026-11-29', '2026-11-16', '2026-11-30'],
  ['month', '2026-12-31', '2026-12-01', '2026-12-31', '2026-11-01', '2027-01-01'],
  ['month', '2028-02-15', '2028-02-01', '2028-02-29', '2028-01-01', '2028-03-01'],
] as const)('%s of %s', (view, date, first, last, before, after) => {
  expect(periodOf(view, date)).toEqual({ first, last, before, after });
});

it('counts days', () => expect(daysOf('2028-02-27', '2028-03-01')).toHaveLength(4));
