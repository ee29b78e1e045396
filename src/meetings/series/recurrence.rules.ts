import ICAL from 'ical.js';
import { addDays, dateOf, daysInMonth, type LocalDate } from '../../platform/clock/instant.js';
import { isWorkday, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';

/** How often: by week, by day or weekday of the month (RFC 5545), or by working day of the month. */
export const rhythms = ['WEEKLY', 'MONTHLY_DAY', 'MONTHLY_WEEKDAY', 'MONTHLY_WORKDAY'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What becomes of a date that is no working day: held all the same, 顺延, 提前, 取消. */
export const holidayRules = ['KEEP', 'LATER', 'EARLIER', 'CANCEL'] as const;
export type HolidayRule = (typeof holidayRules)[number];

/** When the meetings of a series are held (S2.K1). */
export interface Recurrence {
  rhythm: Rhythm;
  /** Every n-th week or month, from 1. */
  interval: number;
  /** 1 Monday … 7 Sunday; of WEEKLY and MONTHLY_WEEKDAY. */
  weekday: number;
  /** Day, weekday or working day of the month: 1, 2, … from its beginning, −1 the last. */
  nth: number;
  startsOn: string;
  /** The last possible day, inclusive. */
  endsOn: string;
  holidays: HolidayRule;
}

export type DateNote = 'KEPT' | 'MOVED' | 'MERGED' | 'CANCELLED';

/** A date of the series: where the rule puts it, and where the holidays do; `null` when it is not held. */
export interface SeriesDate {
  original: LocalDate;
  date: LocalDate | null;
  note: DateNote;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The rule as RFC 5545 writes it; undefined for working days, which it cannot say. */
export function rruleOf(recurrence: Recurrence): string | undefined {
  const { rhythm, interval, weekday, nth } = recurrence;
  const day = weekdays[weekday - 1]!;
  if (rhythm === 'WEEKLY') return `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${day}`;
  if (rhythm === 'MONTHLY_DAY') return `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${nth}`;
  if (rhythm === 'MONTHLY_WEEKDAY') return `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${day}`;
  return undefined;
}

/**
 * The dates of a series, in order. A date that holidays move onto another one of the series is merged into it (并入); one
 * moved out of the series' span is cancelled.
 */
export function seriesDates(recurrence: Recurrence, calendar: WorkingCalendar): SeriesDate[] {
  const taken = new Set<string>();
  return ruleDates(recurrence, calendar).map((original) => {
    const date = heldOn(original, recurrence.holidays, calendar);
    if (!date || date < recurrence.startsOn || date > recurrence.endsOn) {
      return { original, date: null, note: 'CANCELLED' };
    }
    if (taken.has(date)) return { original, date: null, note: 'MERGED' };
    taken.add(date);
    return { original, date, note: date === original ? 'KEPT' : 'MOVED' };
  });
}

function heldOn(original: LocalDate, holidays: HolidayRule, calendar: WorkingCalendar): LocalDate | null {
  if (holidays === 'KEEP' || isWorkday(calendar, original)) return original;
  if (holidays === 'CANCEL') return null;
  let day = original;
  while (!isWorkday(calendar, day)) day = addDays(day, holidays === 'LATER' ? 1 : -1);
  return day;
}

/** The dates of the rule itself. */
function ruleDates(recurrence: Recurrence, calendar: WorkingCalendar): LocalDate[] {
  const rule = rruleOf(recurrence);
  if (!rule) return workdayDates(recurrence, calendar);
  const dates: LocalDate[] = [];
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(recurrence.startsOn));
  for (let next = iterator.next(); next; next = iterator.next()) {
    const date = next.toString().slice(0, 10) as LocalDate;
    if (date > recurrence.endsOn) break;
    dates.push(date);
  }
  return dates;
}

function workdayDates({ startsOn, endsOn, interval, nth }: Recurrence, calendar: WorkingCalendar): LocalDate[] {
  const dates: LocalDate[] = [];
  const first = Number(startsOn.slice(0, 4)) * 12 + Number(startsOn.slice(5, 7)) - 1;
  const last = Number(endsOn.slice(0, 4)) * 12 + Number(endsOn.slice(5, 7)) - 1;
  for (let month = first; month <= last; month += interval) {
    const date = workdayOfMonth(Math.floor(month / 12), (month % 12) + 1, nth, calendar);
    if (date && date >= startsOn && date <= endsOn) dates.push(date);
  }
  return dates;
}

/** The n-th working day of a month, from its end when n is negative; undefined when it has fewer. */
export function workdayOfMonth(
  year: number,
  month: number,
  nth: number,
  calendar: WorkingCalendar,
): LocalDate | undefined {
  const days = Array.from({ length: daysInMonth(year, month) }, (_, n) => dateOf(year, month, n + 1)!);
  const working = days.filter((day) => isWorkday(calendar, day));
  return nth > 0 ? working[nth - 1] : working.at(nth);
}
