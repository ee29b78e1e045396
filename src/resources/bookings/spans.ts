import { addDays, localDateOf } from '../../platform/clock/instant.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { longestDays, takingStates, type Span } from './booking.rules.js';

/**
 * Bookings in force that share days with a period, for a WHERE; `b` is the booking's alias. Those that end on the day
 * they begin are found by their day; of those over midnight a fortnight more is read.
 */
export function bookedDuring(period: Span): Fragment {
  const first = localDateOf(period.startsAt);
  const last = localDateOf(period.endsAt);
  return {
    sql: `b.state IN (${takingStates}) AND ((b.overnight = 0 AND b.firstDay >= ? AND b.firstDay <= ?) OR
      (b.overnight = 1 AND b.firstDay >= ? AND b.firstDay <= ? AND b.endsAt > ?))`,
    params: [first, last, addDays(first, -longestDays), last, period.startsAt],
  };
}

/** The columns that follow from a booking's span: the day it is found by. */
export function daysOf(span: Span): { firstDay: string; overnight: boolean } {
  const firstDay = localDateOf(span.startsAt);
  return { firstDay, overnight: localDateOf(span.endsAt) !== firstDay };
}
