import { addDays, weekdayOf, type LocalDate } from '../../platform/clock/instant.js';

export const calendarViews = ['day', 'week', 'month'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** First and last day of the period around a date, and where the neighbours begin. Weeks begin on Monday. */
export function periodOf(view: CalendarView, date: string) {
  if (view === 'day')
    return { first: date as LocalDate, last: date as LocalDate, before: addDays(date, -1), after: addDays(date, 1) };
  if (view === 'week') {
    const first = addDays(date, -((weekdayOf(date) + 6) % 7));
    return { first, last: addDays(first, 6), before: addDays(first, -7), after: addDays(first, 7) };
  }
  const first = `${date.slice(0, 7)}-01` as LocalDate;
  const after = `${addDays(first, 31).slice(0, 7)}-01` as LocalDate;
  return { first, last: addDays(after, -1), before: `${addDays(first, -1).slice(0, 7)}-01` as LocalDate, after };
}

/** The days from first to last. */
export function daysOf(first: string, last: string): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first as LocalDate; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
