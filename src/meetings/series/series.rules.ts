import { addDays } from '../../platform/clock/instant.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { ApplicationContent } from '../application/application.js';
import type { Recurrence, SeriesDate } from './recurrence.rules.js';

/** What a series may not exceed: two years, and a meeting every three days or so. */
const longestDays = 731;
export const mostDates = 260;

/** What each application of a series starts with: an application without its own time and room. */
export type SeriesTemplate = Omit<ApplicationContent, 'startsAt' | 'endsAt' | 'roomId' | 'urgentReason'>;

/** What speaks against a rule, before and after its dates are known (S2.K1). */
export function recurrenceFaults(recurrence: Recurrence, today: string): Refusal[] {
  const { startsOn, endsOn, rhythm, weekday, nth } = recurrence;
  const fault = (field: string, key: string): Refusal => ({ field, key: `series.faults.${key}` });
  const weekly = rhythm === 'WEEKLY' || rhythm === 'MONTHLY_WEEKDAY';
  return [
    ...(startsOn < today ? [fault('startsOn', 'past')] : []),
    ...(endsOn <= startsOn ? [fault('endsOn', 'order')] : []),
    ...(endsOn > addDays(startsOn, longestDays) ? [fault('endsOn', 'tooLong')] : []),
    ...(weekly && !weekday ? [fault('weekday', 'weekday')] : []),
    ...(rhythm === 'MONTHLY_DAY' && (!nth || nth > 31) ? [fault('monthDay', 'monthDay')] : []),
    ...((rhythm === 'MONTHLY_WEEKDAY' || rhythm === 'MONTHLY_WORKDAY') && !nth ? [fault('nth', 'nth')] : []),
  ];
}

/** A series holds at least one meeting, and not more than the limit. */
export function datesFaults(dates: readonly SeriesDate[]): Refusal[] {
  if (!dates.some((one) => one.date)) return [{ field: 'endsOn', key: 'series.faults.noDate' }];
  return dates.length > mostDates ? [{ field: 'endsOn', key: 'series.faults.tooMany', args: { n: mostDates } }] : [];
}

/** Whom a change of one date concerns: it alone, it and the later ones, all that are still to come. */
export const scopes = ['THIS', 'FOLLOWING', 'ALL'] as const;
export type Scope = (typeof scopes)[number];

interface Date {
  original: string;
  date: string | null;
  ownTime: boolean;
  meetingId: string | null;
}

/**
 * The dates that a change reaches. What was applied for, is over, is not held, or has a time of its own stays as it is;
 * the date on which the change is made is always reached.
 */
export function reached<D extends Date>(dates: readonly D[], chosen: D, scope: Scope, today: string): D[] {
  if (scope === 'THIS') return [chosen];
  return dates.filter((one) => {
    if (one.original === chosen.original) return true;
    const later = scope === 'ALL' || one.original > chosen.original;
    return later && one.date !== null && one.date >= today && !one.ownTime && !one.meetingId;
  });
}
