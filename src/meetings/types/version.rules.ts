import type { Refusal } from '../../platform/web/errors.js';

/** A change of procedure never reaches back: it holds from today or later. */
export function versionFaults(effectiveFrom: string, today: string): Refusal[] {
  return effectiveFrom < today ? [{ key: 'meetings.types.notBackdated', field: 'effectiveFrom', source: 'S1.1' }] : [];
}

/** Numbers of a type that go together: replies are due after the notice is, and a usual meeting is no long one. */
export function termFaults(terms: {
  leadDays: number;
  replyDays: number;
  defaultMinutes: number;
  longestMinutes: number;
}): Refusal[] {
  const faults: Refusal[] = [];
  if (terms.replyDays > terms.leadDays)
    faults.push({ key: 'meetings.types.replyBeforeNotice', field: 'replyDays', source: 'S3.N4' });
  if (terms.defaultMinutes > terms.longestMinutes)
    faults.push({ key: 'meetings.types.usualTooLong', field: 'defaultMinutes', source: 'P22' });
  return faults;
}
