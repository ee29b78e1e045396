import { publishedYears, seedDays } from '../../platform/clock/calendar-seed.js';
import { monthsOf, readDays } from './calendar.rules.js';

test('a list of days is read in the forms people send', () => {
  const { days, faults } = readDays(
    '\ufeff日期,类别,名称\r\n2027-10-1,休,国庆节\n10月2日\t放假\t国庆节\n\n2027/10/9，补班',
    2027,
  );
  expect(faults).toEqual([]);
  expect(days).toEqual([
    { date: '2027-10-01', kind: 'OFF', name: '国庆节' },
    { date: '2027-10-02', kind: 'OFF', name: '国庆节' },
    { date: '2027-10-09', kind: 'WORK', name: '' },
  ]);
});

test.each([
  ['2027-02-30,休', 'noDate'],
  ['2028-10-01,休', 'otherYear'],
  ['2027-10-01,假', 'noKind'],
  ['2027-10-01,休\n10月1日,休', 'twice'],
  ['', 'noDays'],
  ['__proto__,休', 'noDate'],
  ['2027-10-01,constructor', 'noKind'],
])('%j is faulty: %s', (text, key) => {
  expect(readDays(text, 2027).faults.at(-1)?.key).toBe(`administration.calendar.${key}`);
});

test('the months of 2026 have 248 working days, with the special ones marked', () => {
  const special = new Map(seedDays().map((day) => [day.date, day.kind]));
  const days = monthsOf(2026, { special, confirmed: new Set(publishedYears) }).flat(2);
  const real = days.filter((day) => day !== undefined);
  expect(real).toHaveLength(365);
  expect(real.filter((day) => !day.off)).toHaveLength(248);
  expect(real.filter((day) => day.special === 'WORK')).toHaveLength(6);
});

test('a provisional year marks its statutory days', () => {
  const january = monthsOf(2027, { special: new Map(), confirmed: new Set() })[0]!.flat();
  expect(january.find((day) => day?.number === 1)).toEqual({ number: 1, off: true, special: 'OFF' });
});
