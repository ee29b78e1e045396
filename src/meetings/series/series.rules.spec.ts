import type { Recurrence } from './recurrence.rules.js';
import { datesFaults, mostDates, reached, recurrenceFaults, type Scope } from './series.rules.js';

const weekly: Recurrence = {
  rhythm: 'WEEKLY',
  interval: 1,
  weekday: 1,
  nth: 0,
  startsOn: '2026-12-01',
  endsOn: '2027-11-30',
  holidays: 'LATER',
};

it.each<[string, Partial<Recurrence>, string[]]>([
  ['a year of Mondays', {}, []],
  ['a beginning that is over', { startsOn: '2026-11-01' }, ['startsOn']],
  ['an end before the beginning', { endsOn: '2026-12-01' }, ['endsOn']],
  ['three years', { endsOn: '2029-12-01' }, ['endsOn']],
  ['no weekday', { weekday: 0 }, ['weekday']],
  ['no day of the month', { rhythm: 'MONTHLY_DAY' }, ['monthDay']],
  ['no working day of the month', { rhythm: 'MONTHLY_WORKDAY', weekday: 0 }, ['nth']],
  ['neither weekday nor which one', { rhythm: 'MONTHLY_WEEKDAY', weekday: 0 }, ['weekday', 'nth']],
])('%s', (_, change, fields) => {
  expect(recurrenceFaults({ ...weekly, ...change }, '2026-11-25').map((fault) => fault.field)).toEqual(fields);
});

it('holds at least one meeting, and not too many', () => {
  const date = { original: '2026-12-07', date: '2026-12-07', note: 'KEPT' } as never;
  expect(datesFaults([date])).toEqual([]);
  expect(datesFaults([])).toHaveLength(1);
  expect(datesFaults([{ original: '2026-12-07', date: null, note: 'CANCELLED' } as never])).toHaveLength(1);
  expect(datesFaults(Array(mostDates + 1).fill(date))).toHaveLength(1);
});

describe('a change of one date reaches', () => {
  const date = (original: string, change = {}) => ({
    original,
    date: original as string | null,
    ownTime: false,
    meetingId: null as string | null,
    ...change,
  });
  const dates = [
    date('2026-11-23'),
    date('2026-11-30'),
    date('2026-12-07'),
    date('2026-12-14', { ownTime: true }),
    date('2026-12-21', { meetingId: '1' }),
    date('2026-12-28', { date: null }),
    date('2027-01-04'),
  ];
  it.each<[Scope, string[]]>([
    ['THIS', ['2026-12-07']],
    ['FOLLOWING', ['2026-12-07', '2027-01-04']],
    ['ALL', ['2026-11-30', '2026-12-07', '2027-01-04']],
  ])('%s', (scope, wanted) => {
    expect(reached(dates, dates[2]!, scope, '2026-11-25').map((one) => one.original)).toEqual(wanted);
  });
});
