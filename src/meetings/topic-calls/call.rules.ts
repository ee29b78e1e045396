import { hasRole, type Label, type Principal } from '../../platform/access/principal.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';

export type CallState = 'OPEN' | 'CLOSED';

/** (state, act) → state. The only way the state of a call changes. */
export const callActs = {
  close: { from: ['OPEN'], to: 'CLOSED' },
} as const satisfies Record<string, { from: readonly CallState[]; to: CallState }>;

export const callStateTable: StateTable = { name: 'topicCall', initial: 'OPEN', finals: ['CLOSED'], acts: callActs };

/** 议题-1 (pages.md §4). */
export const callMessages = ['topicCall.opened', 'topicCall.near', 'topicCall.over'];

/** Open ones come first in lists, then the latest. */
export function callSortKey(state: CallState, createdAt: string): string {
  return `${state === 'OPEN' ? 1 : 0} ${createdAt}`;
}

/** Secretaries call for topics (domain §2.3). */
export function mayCall(person: Pick<Principal, 'roles'>): boolean {
  return hasRole(person as Principal, 'SECRETARY');
}

/** Whoever called, and the office for all of them. */
export function mayConduct(call: { createdById: string }, person: { id: string; reviews: boolean }): boolean {
  return call.createdById === person.id || person.reviews;
}

/** A call goes to units, leaves them time, and does not carry a work secret to people outside a meeting (S5.C4). */
export function callFaults(
  call: { dueAt: Instant; unitIds: readonly string[]; meeting?: { label: Label; startsAt: string | null } },
  now: Instant,
): Refusal[] {
  const { dueAt, unitIds, meeting } = call;
  const faults: Refusal[] = [];
  if (!unitIds.length) faults.push({ key: 'topicCalls.noUnit', field: 'unitIds', source: 'S2.K2' });
  if (dueAt <= now) faults.push({ key: 'topicCalls.past', field: 'until' });
  if (meeting?.label === 'WORK_SECRET') faults.push({ key: 'topicCalls.secret', field: 'meetingId', source: 'S5.C4' });
  if (meeting?.startsAt && meeting.startsAt <= dueAt)
    faults.push({ key: 'topicCalls.tooLate', field: 'until', source: 'S2.O1' });
  return faults;
}

export type UnitAnswer = 'TOPICS' | 'NONE' | 'SILENT' | 'LATE';

/** How a unit stands; silence is never 无议题. */
export function answerOf(
  unit: { topics: number; declinedAt: string | null },
  call: { state: CallState; dueAt: string },
  now: Instant,
): UnitAnswer {
  if (unit.topics) return 'TOPICS';
  if (unit.declinedAt) return 'NONE';
  return call.state === 'CLOSED' || call.dueAt <= now ? 'LATE' : 'SILENT';
}

/** Whether nothing has been heard of a unit yet, in time or not. */
export function isSilent(...facts: Parameters<typeof answerOf>): boolean {
  return ['SILENT', 'LATE'].includes(answerOf(...facts));
}

/** 无议题 is said once, while the call is open, by a unit that has proposed nothing. */
export function declineFaults(
  call: { state: CallState },
  unit: { topics: number; declinedAt: string | null },
): Refusal[] {
  if (call.state !== 'OPEN') return [{ key: 'topicCalls.closed' }];
  if (unit.topics) return [{ key: 'topicCalls.hasTopics' }];
  return unit.declinedAt ? [{ key: 'topicCalls.answered' }] : [];
}
