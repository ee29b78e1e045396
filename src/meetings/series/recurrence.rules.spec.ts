import fc from 'fast-check';
import { addDays, weekdayOf, type LocalDate } from '../../platform/clock/instant.js';
import { isWorkday, type SpecialDay, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import { holidayRules, rhythms, seriesDates, type Recurrence } from './recurrence.rules.js';

/** 2026 as announced, as far as these tables reach (domain §9.3). */
const off = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2026-05-01', '2026-05-04'];
for (let day = '2026-02-15'; day <= '2026-02-23'; day = addDays(day, 1)) off.push(day);
const calendar: WorkingCalendar = {
  special: new Map<string, SpecialDay>([
    ...off.map((day) => [day, 'OFF'] as const),
    ...['2026-02-14', '2026-02-28', '2026-10-10'].map((day) => [day, 'WORK'] as const),
  ]),
  confirmed: new Set([2026]),
};

const mondays: Recurrence = {
  rhythm: 'WEEKLY',
  interval: 1,
  weekday: 1,
  nth: 1,
  startsOn: '2026-02-09',
  endsOn: '2026-03-08',
  holidays: 'LATER',
};
const line = ({ original, date, note }: { original: string; date: string | null; note: string }) =>
  `${original.slice(5)} ${date?.slice(5) ?? '–'} ${note}`;

describe('the dates of a series', () => {
  it.each<[string, Partial<Recurrence>, string[]]>([
    [
      'every Monday over Spring Festival, later',
      {},
      ['02-09 02-09 KEPT', '02-16 02-24 MOVED', '02-23 – MERGED', '03-02 03-02 KEPT'],
    ],
    [
      'every Monday, earlier onto the working Saturday',
      { holidays: 'EARLIER' },
      ['02-09 02-09 KEPT', '02-16 02-14 MOVED', '02-23 – MERGED', '03-02 03-02 KEPT'],
    ],
    [
      'every Monday, none on holidays',
      { holidays: 'CANCEL' },
      ['02-09 02-09 KEPT', '02-16 – CANCELLED', '02-23 – CANCELLED', '03-02 03-02 KEPT'],
    ],
    [
      'every second Monday, held all the same',
      { holidays: 'KEEP', interval: 2 },
      ['02-09 02-09 KEPT', '02-23 02-23 KEPT'],
    ],
    [
      'the last working day of each month',
      { rhythm: 'MONTHLY_WORKDAY', nth: -1, startsOn: '2026-01-01', endsOn: '2026-04-30' },
      ['01-30 01-30 KEPT', '02-28 02-28 KEPT', '03-31 03-31 KEPT', '04-30 04-30 KEPT'],
    ],
    [
      'the first working day of October and May',
      { rhythm: 'MONTHLY_WORKDAY', nth: 1, interval: 5, startsOn: '2026-05-01', endsOn: '2026-10-31' },
      ['05-05 05-05 KEPT', '10-08 10-08 KEPT'],
    ],
    [
      'the thirty-first, where there is one',
      { rhythm: 'MONTHLY_DAY', nth: 31, holidays: 'KEEP', startsOn: '2026-01-01', endsOn: '2026-05-31' },
      ['01-31 01-31 KEPT', '03-31 03-31 KEPT', '05-31 05-31 KEPT'],
    ],
    [
      'the last Friday',
      { rhythm: 'MONTHLY_WEEKDAY', nth: -1, weekday: 5, startsOn: '2026-01-01', endsOn: '2026-03-31' },
      ['01-30 01-30 KEPT', '02-27 02-27 KEPT', '03-27 03-27 KEPT'],
    ],
    ['nothing when it ends before it starts', { endsOn: '2026-02-08' }, []],
  ])('%s', (_, change, wanted) => {
    expect(seriesDates({ ...mondays, ...change }, calendar).map(line)).toEqual(wanted);
  });

  it('agree with counting day by day, over thirty years', () => {
    const day = fc.integer({ min: 0, max: 366 * 3 }).map((n) => addDays('2010-01-01', n));
    const special = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 366 * 30 }).map((n) => addDays('2010-01-01', n)),
        fc.constantFrom<SpecialDay>('OFF', 'WORK'),
      ),
      { maxLength: 400 },
    );
    const years = new Set(Array.from({ length: 32 }, (_, n) => 2009 + n));
    fc.assert(
      fc.property(
        fc.record({
          rhythm: fc.constantFrom(...rhythms),
          interval: fc.integer({ min: 1, max: 6 }),
          weekday: fc.integer({ min: 1, max: 7 }),
          nth: fc.constantFrom(1, 2, 3, 4, -1),
          startsOn: day,
          holidays: fc.constantFrom(...holidayRules),
        }),
        special,
        (drawn, days) => {
          const recurrence = { ...drawn, endsOn: addDays(drawn.startsOn, 365 * 30) };
          const table: WorkingCalendar = { special: new Map(days), confirmed: years };
          const originals = seriesDates(recurrence, table).map((one) => one.original);
          expect(originals).toEqual(counted(recurrence, table));
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** The plain computation: every day is asked whether it is one. */
function counted(recurrence: Recurrence, table: WorkingCalendar): LocalDate[] {
  const dates: LocalDate[] = [];
  const monday = addDays(recurrence.startsOn, -((weekdayOf(recurrence.startsOn) + 6) % 7));
  const firstMonth = monthOf(recurrence.startsOn);
  for (let day = recurrence.startsOn as LocalDate, n = 0; day <= recurrence.endsOn; day = addDays(day, 1), n++) {
    const weeks = Math.floor((Date.parse(day) - Date.parse(monday)) / 86_400_000 / 7);
    const turn = recurrence.rhythm === 'WEEKLY' ? weeks : monthOf(day) - firstMonth;
    if (turn % recurrence.interval === 0 && isOne(day, recurrence, table)) dates.push(day);
  }
  return dates;
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

function isOne(day: LocalDate, { rhythm, weekday, nth }: Recurrence, table: WorkingCalendar): boolean {
  const same = (step: number, fits: (other: LocalDate) => boolean) => {
    let count = 0;
    for (let other = day; monthOf(other) === monthOf(day); other = addDays(other, step)) if (fits(other)) count++;
    return count;
  };
  const rightWeekday = (other: LocalDate) => (weekdayOf(other) + 6) % 7 === weekday - 1;
  if (rhythm === 'WEEKLY') return rightWeekday(day);
  const fits =
    rhythm === 'MONTHLY_DAY'
      ? () => true
      : rhythm === 'MONTHLY_WEEKDAY'
        ? rightWeekday
        : (other: LocalDate) => isWorkday(table, other);
  return fits(day) && same(nth > 0 ? -1 : 1, fits) === Math.abs(nth);
}
