import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { publishedYears, seedDays } from './calendar-seed.js';
import { addDays, instantAt, weekdayOf } from './instant.js';
import {
  addWorkingDays,
  morningBefore,
  isProvisional,
  isStatutory,
  isWorkday,
  latestIssueDay,
  leadBetween,
  leadDays,
  overdueWorkingDays,
  type WorkingCalendar,
} from './working-days.rules.js';

const calendar: WorkingCalendar = {
  special: new Map(seedDays().map((day) => [day.date, day.kind])),
  confirmed: new Set(publishedYears),
};

describe('lead time in working days (S3.N3, domain §9.3)', () => {
  test.each([
    ['2026-03-02', '2026-03-05', 2, 3, 'plain week'],
    ['2026-03-06', '2026-03-09', 0, 1, 'weekend'],
    ['2026-02-11', '2026-02-24', 3, 4, 'Spring Festival, Saturday 14 February works'],
    ['2026-02-13', '2026-02-24', 1, 2, 'the same, later'],
    ['2026-09-17', '2026-09-22', 3, 4, 'Sunday 20 September works'],
    ['2026-09-18', '2026-09-22', 2, 3, 'the same, later'],
    ['2026-04-29', '2026-05-06', 1, 2, 'Labour Day'],
  ])('%s to %s: %i strict, %i loose (%s)', (issued, meeting, strict, loose) => {
    expect(leadBetween(calendar, issued, meeting)).toBe(strict);
    expect(leadBetween(calendar, issued, meeting, { cutOff: '17:30', countMeetingDay: true })).toBe(loose);
  });

  test('after the cut-off hour counts as the next day', () => {
    expect(leadDays(calendar, instantAt('2026-03-02', '17:29'), '2026-03-05')).toBe(2);
    expect(leadDays(calendar, instantAt('2026-03-02', '17:30'), '2026-03-05')).toBe(1);
  });

  test('the latest issue day', () => {
    expect(latestIssueDay(calendar, '2026-02-24', 3)).toBe('2026-02-11');
    expect(latestIssueDay(calendar, '2026-03-05', 0)).toBe('2026-03-04');
  });
});

test('2026 has 248 working days', () => {
  let count = 0;
  for (let day = '2026-01-01'; day < '2027-01-01'; day = new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10)) {
    if (isWorkday(calendar, day)) count++;
  }
  expect(count).toBe(248);
});

describe('a year without announcement', () => {
  test('statutory days are off though nobody has announced them', () => {
    expect(isWorkday(calendar, '2027-10-01')).toBe(false);
    expect(isWorkday(calendar, '2027-02-08')).toBe(false);
    expect(isStatutory('2027-02-05')).toBe(true);
    expect(isStatutory('2027-02-06')).toBe(true);
    expect(isStatutory('2027-04-05')).toBe(true);
    expect(isStatutory('2027-06-09')).toBe(true);
    expect(isStatutory('2027-09-15')).toBe(true);
  });

  test('exactly thirteen days a year are statutory', () => {
    const expected: Record<number, number> = { 2025: 13, 2026: 13, 2027: 13, 2028: 12, 2030: 13 }; // 2028: Mid-Autumn is 3 October
    for (const year of Object.keys(expected).map(Number)) {
      let count = 0;
      for (let ms = Date.parse(`${year}-01-01`); ms < Date.parse(`${year + 1}-01-01`); ms += 864e5) {
        if (isStatutory(new Date(ms).toISOString().slice(0, 10))) count++;
      }
      expect([year, count]).toEqual([year, expected[year]]);
    }
  });
});

test('working days after and before, and overdue', () => {
  expect(addWorkingDays(calendar, '2026-11-20', 1)).toBe('2026-11-23');
  expect(addWorkingDays(calendar, '2026-11-23', -1)).toBe('2026-11-20');
  expect(morningBefore(calendar, '2026-11-23')).toBe('2026-11-20T01:00:00.000Z');
  expect(addWorkingDays(calendar, '2026-10-01', 0)).toBe('2026-10-08');
  expect(overdueWorkingDays(calendar, '2026-11-19', '2026-11-23')).toBe(2);
  expect(overdueWorkingDays(calendar, '2026-11-19', '2026-11-19')).toBe(0);
});

describe('the published years', () => {
  const days = Array.from({ length: 3 * 365 + 1 }, (_, n) => addDays('2024-01-01', n));

  test('every day is what the State Council has announced', () => {
    const wrong = days.filter((day) => isWorkday(calendar, day) !== chineseDays.isWorkday(day));
    expect(wrong).toEqual([]);
  });

  test.each([
    ['2025', '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11'],
    ['2026', '2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'],
  ])('make-up working days of %s', (year, made) => {
    const found = seedDays().filter(({ date, kind }) => date.startsWith(year) && kind === 'WORK');
    expect(found.map(({ date }) => date).join(' ')).toBe(made);
  });

  test('every special day has a name, and differs from its weekday when it is worked', () => {
    for (const { date, kind, name } of seedDays()) {
      expect(name).toMatch(/^[\u4e00-\u9fff]+$/);
      if (kind === 'WORK') expect([0, 6]).toContain(weekdayOf(date));
    }
  });
});

describe('what always holds', () => {
  const day = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2024-01-01', n));
  const few = fc.integer({ min: 1, max: 30 });

  test('the latest issue day leaves enough, the next working day does not', () => {
    fc.assert(
      fc.property(day, few, fc.boolean(), (meeting, wanted, countMeetingDay) => {
        const options = { cutOff: '17:30', countMeetingDay };
        const latest = latestIssueDay(calendar, meeting, wanted, options);
        expect(isWorkday(calendar, latest)).toBe(true);
        expect(leadBetween(calendar, latest, meeting, options)).toBeGreaterThanOrEqual(wanted);
        const next = addWorkingDays(calendar, latest, 1);
        if (next < meeting) expect(leadBetween(calendar, next, meeting, options)).toBeLessThan(wanted);
      }),
    );
  });

  test('strictly, it is the (N+1)th working day before the meeting (domain §9.3)', () => {
    fc.assert(
      fc.property(day, few, (meeting, wanted) => {
        expect(latestIssueDay(calendar, meeting, wanted)).toBe(addWorkingDays(calendar, meeting, -wanted - 1));
      }),
    );
  });

  test('working days forth are the same back', () => {
    fc.assert(
      fc.property(day, few, (from, n) => {
        const start = addWorkingDays(calendar, from, 0);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, n), -n)).toBe(start);
        expect(overdueWorkingDays(calendar, start, addWorkingDays(calendar, start, n))).toBe(n);
      }),
    );
  });

  test('a later meeting never has a shorter lead', () => {
    fc.assert(
      fc.property(day, few, (meeting, n) => {
        expect(leadBetween(calendar, '2024-01-01', addDays(meeting, n))).toBeGreaterThanOrEqual(
          leadBetween(calendar, '2024-01-01', meeting),
        );
      }),
    );
  });
});

test('edges of the lead', () => {
  expect(leadBetween(calendar, '2026-03-05', '2026-03-05')).toBe(0);
  expect(leadBetween(calendar, '2026-03-06', '2026-03-05')).toBe(0);
  expect(leadBetween(calendar, '2026-03-05', '2026-03-05', { cutOff: '17:30', countMeetingDay: true })).toBe(0);
  expect(leadDays(calendar, instantAt('2026-03-01', '12:00'), '2026-03-05')).toBe(3);
  expect(leadDays(calendar, instantAt('2026-03-02', '23:59'), '2026-03-05')).toBe(1);
  expect(leadBetween(calendar, '2026-12-30', '2027-01-04')).toBe(1);
});

test('a year is provisional until its notice is entered; what the organ has set counts even so', () => {
  expect(isProvisional(calendar, '2026-12-31')).toBe(false);
  expect(isProvisional(calendar, '2027-01-01')).toBe(true);
  const own = { ...calendar, special: new Map([...calendar.special, ['2027-02-06', 'WORK' as const]]) };
  expect(isWorkday(own, '2027-02-06')).toBe(true);
});
