import { addDays, instantAt, localDateOf, localOf } from '../../platform/clock/instant.js';
import type { Refusal } from '../../platform/web/errors.js';
import { parseTime } from '../../platform/web/input/time.js';
import type { Span } from '../bookings/booking.rules.js';

/** Pictures of one room. */
export const mostPhotos = 12;

/** A time of day of a room's hours as it is kept; `24:00` ends a day. Undefined when it cannot be read. */
export function openingTime(typed: string): string | undefined {
  if (/^24[:：]?00$/.test(typed.trim())) return '24:00';
  const parsed = parseTime(typed);
  return parsed.ok ? parsed.value : undefined;
}

/** What is wrong with a room's hours. */
export function hoursFaults(openFrom: string | undefined, openUntil: string | undefined): Refusal[] {
  if (!openFrom) return [{ key: 'input.time.unreadable', field: 'openFrom' }];
  if (!openUntil) return [{ key: 'input.time.unreadable', field: 'openUntil' }];
  return openFrom < openUntil ? [] : [{ key: 'resources.room.hoursReversed', field: 'openUntil' }];
}

/** A span and the same of each week after it, those that begin until `until`; without `until` the span alone. */
export function weekly(span: Span, until: string | null): Span[] {
  const spans = [span];
  const [start, end] = [localOf(span.startsAt), localOf(span.endsAt)];
  for (let days = 7; until && addDays(localDateOf(span.startsAt), days) <= until; days += 7)
    spans.push({
      startsAt: instantAt(addDays(start.date, days), start.time),
      endsAt: instantAt(addDays(end.date, days), end.time),
    });
  return spans;
}
