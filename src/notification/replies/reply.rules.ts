import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import { leastOf, type Share } from '../../meetings/meetings.js';
import type { Answer, Reply } from './reply.entity.js';

/** One answer, by whom it is and how it came. */
export interface Answering {
  personId: string;
  answer: Answer;
  reason: string;
  substituteId: string | null;
  via: Reply['via'];
}

export interface ReplyFacts {
  /** State of the meeting. */
  state: string;
  invited: boolean;
  now: string;
  startsAt: string;
  replyDueAt: string | null;
}

/** Why somebody cannot answer (any more). Late answers are taken until the meeting begins, and are flagged. */
export function replyRefusals(facts: ReplyFacts): (Refusal | false)[] {
  return [
    facts.state === 'CANCELLED' && { key: 'notification.reply.cancelled' },
    facts.state !== 'NOTIFIED' && facts.state !== 'CANCELLED' && { key: 'notification.reply.closed', source: 'S3.N4' },
    facts.now >= facts.startsAt && { key: 'notification.reply.begun', source: 'P13' },
  ];
}

/** Leave needs a reason; a substitute is a named person, not oneself, not somebody invited anyway (P13). */
export function answerRefusals(
  answer: { answer: Answer; reason: string; substituteId: string | null },
  who: string,
  invitedIds: readonly string[],
): (Refusal | false)[] {
  if (answer.answer === 'ATTEND') return [];
  const { substituteId } = answer;
  return [
    !answer.reason && { key: 'notification.reply.needsReason', field: 'reason', source: 'P13' },
    answer.answer === 'SUBSTITUTE' &&
      !substituteId && { key: 'notification.reply.needsSubstitute', field: 'substitute', source: 'P13' },
    substituteId === who && { key: 'notification.reply.ownSubstitute', field: 'substitute' },
    substituteId !== null &&
      substituteId !== who &&
      invitedIds.includes(substituteId) && { key: 'notification.reply.invitedSubstitute', field: 'substitute' },
  ];
}

/** Who bears which duty at a meeting, as far as leave cares. */
export interface LeaveDuties {
  chairId: string | null;
  convenerId: string | null;
  organizerId: string;
}

/**
 * Whose leave somebody's is to decide: the chair on others', the convener on the chair's. Where both are one nobody is
 * above him, and the organiser, who does the meeting's office work, takes note of it. Nobody decides his own (P13).
 */
export function leaveDecider(personId: string, duties: LeaveDuties): { id: string | null; notes: boolean } {
  const { chairId, convenerId, organizerId } = duties;
  if (personId !== chairId) return { id: chairId, notes: false };
  if (convenerId !== null && convenerId !== chairId) return { id: convenerId, notes: false };
  return { id: organizerId === personId ? null : organizerId, notes: true };
}

/** Whether he decides on this person's leave: himself, or as the delegate of whoever does, unless he is also the other's. */
export function decidesLeave({ who }: Pick<Act, 'who'>, personId: string, duties: LeaveDuties): boolean {
  const { id } = leaveDecider(personId, duties);
  if (who.id === personId) return false;
  return who.id === id || (standsFor(who, id) && !who.delegateOf.includes(personId));
}

/** A unit's liaison answers for whoever of his unit is invited; staff is not asked. */
export function answersFor(
  who: { standing: string; unitId: string },
  invited: { unitId: string; capacity: string },
): boolean {
  return who.standing === 'LIAISON' && invited.unitId === who.unitId && invited.capacity !== 'STAFF';
}

/** Whether an answer is still waited for; who sits in for somebody by granted leave has said that he comes. */
export function isAwaited(row: { answer: Answer | null; stale: boolean; standsFor: string | null }): boolean {
  return row.stale || (row.answer === null && row.standsFor === null);
}

export interface Forecast {
  due: number;
  attending: number;
  leaving: number;
  open: number;
}

/** How many members will come, as far as they have answered; leave that was not refused counts as absence. */
export function forecastOf(
  members: readonly { answer: Answer | null; leaveState: string | null; stale: boolean }[],
): Forecast {
  const away = members.filter(
    (m) => m.answer !== null && m.answer !== 'ATTEND' && m.leaveState !== 'REFUSED' && !m.stale,
  ).length;
  const attending = members.filter((m) => m.answer === 'ATTEND' && !m.stale).length;
  return { due: members.length, attending, leaving: away, open: members.length - attending - away };
}

/** Whether the quorum can no longer be met even if everybody who is silent comes (P1). */
export function isQuorumLost({ due, leaving }: Forecast, share: Share): boolean {
  return due - leaving < leastOf(share, due);
}
