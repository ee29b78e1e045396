import chineseDays from 'chinese-days';
import { addDays, instantAt, localOf, weekdayOf, type Instant, type LocalDate } from './instant.js';

/** A day that differs from its weekday: off, or a working weekend. */
export type SpecialDay = 'OFF' | 'WORK';

/** What is known of working days. A year not in `confirmed` is provisional: its make-up days are unknown (domain §9). */
export interface WorkingCalendar {
  special: ReadonlyMap<string, SpecialDay>;
  confirmed: ReadonlySet<number>;
}

export interface LeadOptions {
  /** Issued at or after this time of day counts as issued on the next day. */
  cutOff: string;
  /** Organs that count loosely also count the day of the meeting. */
  countMeetingDay: boolean;
}

export const strictLead: LeadOptions = { cutOff: '17:30', countMeetingDay: false };

export function isProvisional(calendar: WorkingCalendar, date: string): boolean {
  return !calendar.confirmed.has(Number(date.slice(0, 4)));
}

/** The table wins; else Monday to Friday, less the thirteen statutory days in a provisional year (domain §9.2). */
export function isWorkday(calendar: WorkingCalendar, date: string): boolean {
  const special = calendar.special.get(date);
  if (special) return special === 'WORK';
  if (isProvisional(calendar, date) && isStatutory(date)) return false;
  return ![0, 6].includes(weekdayOf(date));
}

const solar = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
const lunarDays = new Set(['1-1', '1-2', '1-3', '5-5', '8-15']);

/** The thirteen statutory holidays since 2025: six solar, six lunar, and Qingming by its solar term. */
export function isStatutory(date: string): boolean {
  if (solar.has(date.slice(5))) return true;
  if (
    date.slice(5, 7) === '04' &&
    chineseDays.getSolarTermDate(Number(date.slice(0, 4)), 4, 'pure_brightness') === date
  )
    return true;
  const lunar = chineseDays.getLunarDate(date);
  if (!lunar.isLeap && lunarDays.has(`${lunar.lunarMon}-${lunar.lunarDay}`)) return true;
  const next = chineseDays.getLunarDate(addDays(date, 1));
  return next.lunarMon === 1 && next.lunarDay === 1;
}

/**
 * Working days d with issue < d < meeting (S3.N3, domain §9.3). `issuedAt` is an instant; after the cut-off hour it
 * counts as the next day.
 */
export function leadDays(calendar: WorkingCalendar, issuedAt: string, meeting: string, options = strictLead): number {
  const local = localOf(issuedAt);
  const issued = local.time >= options.cutOff ? addDays(local.date, 1) : local.date;
  return leadBetween(calendar, issued, meeting, options);
}

/** The same for an issue day. */
export function leadBetween(calendar: WorkingCalendar, issued: string, meeting: string, options = strictLead): number {
  let count = 0;
  for (let day = addDays(issued, 1); day < meeting; day = addDays(day, 1)) if (isWorkday(calendar, day)) count++;
  return count + (options.countMeetingDay && isWorkday(calendar, meeting) && issued < meeting ? 1 : 0);
}

/** The latest day on which issuing still leaves `wanted` working days before the meeting. */
export function latestIssueDay(
  calendar: WorkingCalendar,
  meeting: string,
  wanted: number,
  options = strictLead,
): LocalDate {
  let day = addDays(meeting, -1);
  while (leadBetween(calendar, day, meeting, options) < wanted || !isWorkday(calendar, day)) day = addDays(day, -1);
  return day;
}

/** The n-th working day after (n > 0) or before (n < 0) a date; n = 0: the date itself, or the next working day. */
export function addWorkingDays(calendar: WorkingCalendar, date: string, n: number): LocalDate {
  const step = n < 0 ? -1 : 1;
  let day = date as LocalDate;
  if (n === 0) while (!isWorkday(calendar, day)) day = addDays(day, 1);
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    if (isWorkday(calendar, day)) left--;
  }
  return day;
}

/** When people are reminded of a day: nine in the morning of the working day before. */
export function morningBefore(calendar: WorkingCalendar, day: string): Instant {
  return instantAt(addWorkingDays(calendar, day, -1), '09:00');
}

/** Working days after `due` up to and including `today`: how long something is overdue. 0 when it is not. */
export function overdueWorkingDays(calendar: WorkingCalendar, due: string, today: string): number {
  let count = 0;
  for (let day = addDays(due, 1); day <= today; day = addDays(day, 1)) if (isWorkday(calendar, day)) count++;
  return count;
}
