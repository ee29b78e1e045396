import type { Refusal } from '../../platform/web/errors.js';

/** A change of procedure never reaches back: it holds from today or later. */
export function versionFaults(effectiveFrom: string, today: string): Refusal[] {
  return effectiveFrom < today ? [{ key: 'meetings.types.notBackdated', field: 'effectiveFrom', source: 'S1.1' }] : [];
}
