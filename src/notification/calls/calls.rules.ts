import type { Refusal } from '../../platform/web/errors.js';

export interface Called {
  outcome: 'REACHED' | 'NOT_REACHED' | 'RELAYED';
  answer: 'ATTEND' | 'LEAVE' | null;
  note: string;
}

/** Nobody answers who was not reached; who passes it on is named; leave has its reason (S3.N2, P13). */
export function callRefusals({ outcome, answer, note }: Called): (Refusal | false)[] {
  return [
    outcome === 'NOT_REACHED' &&
      answer !== null && { key: 'notification.call.notReachedAnswer', field: 'answer', source: 'S3.N2' },
    outcome === 'RELAYED' && !note && { key: 'notification.call.relayedTo', field: 'note', source: 'S3.N2' },
    answer === 'LEAVE' && !note && { key: 'notification.reply.needsReason', field: 'note', source: 'P13' },
  ];
}

/** A call that reached nobody stays on the list. */
export function isSettled(outcome: Called['outcome']): boolean {
  return outcome !== 'NOT_REACHED';
}

/** What was filed stays as it was: nobody is called or written to any more about a filed meeting (S6.A3). */
export function filedFaults({ state }: { state: string }): Refusal[] {
  return state === 'ARCHIVED' ? [{ key: 'notification.filed', source: 'S6.A3' }] : [];
}
