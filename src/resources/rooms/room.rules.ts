import type { Refusal } from '../../platform/web/errors.js';
import { parseTime } from '../../platform/web/input/time.js';

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
