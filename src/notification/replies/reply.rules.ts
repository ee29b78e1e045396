import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import { leastOf, type Share } from '../../meetings/meetings.js';
import type { Answer } from './reply.entity.js';

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

/** The chair decides on leave, and the convener on the chair's; or their delegates (P13). */
export function decidesLeave(act: Act, meeting: { chairId: string | null; convenerId: string | null }): boolean {
  return standsFor(act.who, meeting.chairId) || standsFor(act.who, meeting.convenerId);
}

/** A unit's liaison answers for whoever of his unit is invited; staff is not asked. */
export function answersFor(
  who: { standing: string; unitId: string },
  invited: { unitId: string; capacity: string },
): boolean {
  return who.standing === 'LIAISON' && invited.unitId === who.unitId && invited.capacity !== 'STAFF';
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
