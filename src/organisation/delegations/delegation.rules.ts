import { addDays, daysBetween } from '../../platform/clock/instant.js';
import type { Refusal } from '../../platform/web/errors.js';

/** Longest delegation; a longer absence is a matter of appointment, not of delegation. */
export const maxDelegationDays = 92;

export interface Period {
  fromDay: string;
  untilDay: string;
}

/** Why a delegation may not be made: days in order, not past, not too long, one at a time, nobody to himself (S6.I1). */
export function mayDelegate(
  wanted: Period & { delegatorId: string; delegateId: string },
  running: readonly Period[],
  today: string,
): Refusal[] {
  const { fromDay, untilDay } = wanted;
  const refusals: Refusal[] = [];
  if (wanted.delegateId === wanted.delegatorId) {
    refusals.push({ key: 'organisation.delegation.toHimself', field: 'delegate', source: 'S6.I1' });
  }
  if (untilDay < fromDay) refusals.push({ key: 'organisation.delegation.order', field: 'untilDay' });
  else if (untilDay < today) refusals.push({ key: 'organisation.delegation.past', field: 'untilDay' });
  else if (daysBetween(fromDay, untilDay) >= maxDelegationDays) {
    refusals.push({ key: 'organisation.delegation.tooLong', args: { days: maxDelegationDays }, field: 'untilDay' });
  }
  const clash = running.find((other) => other.fromDay <= untilDay && fromDay <= other.untilDay);
  if (clash && untilDay >= fromDay) {
    const args = { from: clash.fromDay, until: clash.untilDay, next: addDays(clash.untilDay, 1) };
    refusals.push({ key: 'organisation.delegation.overlaps', args, field: 'fromDay' });
  }
  return refusals;
}

export type DelegationState = 'COMING' | 'RUNNING' | 'OVER' | 'REVOKED';

export function stateOf(delegation: Period & { endedAt: string | null }, today: string): DelegationState {
  if (delegation.endedAt) return 'REVOKED';
  if (delegation.untilDay < today) return 'OVER';
  return delegation.fromDay > today ? 'COMING' : 'RUNNING';
}
