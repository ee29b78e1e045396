import type { Act } from '../../platform/access/act.js';
import { hasRole, standsFor } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import { isQuorate, isQuorateForPersonnel, quorumOf, type Quorum } from '../votes/quorum.rules.js';

/** What the rules of a sitting need to know of its meeting. */
export interface SittingFacts {
  state: string;
  chairId: string | null;
  recorderId: string | null;
  organizerId: string;
  isMajor: boolean | number;
}

/** The chair, or his delegate of today: opens, ends, calls items, puts to the vote (S2.O5). */
export function presides(act: Act, meeting: SittingFacts): boolean {
  return standsFor(act.who, meeting.chairId);
}

/** Between opening and end, pauses included. */
export function isUnderWay(state: string): boolean {
  return state === 'IN_SESSION' || state === 'PAUSED';
}

/** The chair, the recorder and the organiser keep the list of who is there. */
export function keepsAttendance(act: Act, meeting: SittingFacts): boolean {
  return presides(act, meeting) || [meeting.recorderId, meeting.organizerId].includes(act.who.id);
}

/** Whose screen may show the room's code: read elsewhere, it would check in people who are not there (S5.D1). */
export function showsScreen(act: Act, meeting: SittingFacts): boolean {
  return keepsAttendance(act, meeting) || hasRole(act.who, 'SUPPORT', 'ROOM_KEEPER');
}

/** The recorder writes; the chair may see to it that it is written. */
export function records(act: Act, meeting: SittingFacts): boolean {
  return act.who.id === meeting.recorderId;
}

/** Why the meeting cannot be opened yet (P1, S1.2). */
export function openingRefusals(meeting: SittingFacts, quorum: Quorum): (Refusal | false)[] {
  return [
    meeting.recorderId === null && { key: 'minutes.session.noRecorder', source: 'S1.2' },
    !isQuorate(quorum) && {
      key: 'minutes.session.belowQuorum',
      args: { present: quorum.present, due: quorum.due, wanted: quorumOf(quorum) },
      source: 'P1',
    },
  ];
}

/** A chair who is recused from an item does not call it; who stands in for him does (P7). */
export function chairRefusal(chairId: string | null, whoId: string, recused: ReadonlySet<string>): Refusal | false {
  return chairId === whoId && recused.has(whoId) && { key: 'recusals.chair', source: 'P7' };
}

/** Whoever became recused after the vote had his part in it: it is taken again (P7). */
export function voteAgain(
  votes: readonly { at: string }[],
  recusals: readonly { at: string }[],
  outcome: string,
): Refusal | false {
  const last = votes.at(-1);
  if (!last || (outcome !== 'PASSED' && outcome !== 'AGREED')) return false;
  return recusals.some((one) => one.at > last.at) && { key: 'recusals.voteAgain', field: 'outcome', source: 'P7' };
}

export interface ItemFacts {
  id: string;
  position: number;
  category: string;
  isPersonnel: boolean | number;
  startedAt: string | null;
  endedAt: string | null;
}

/** Too few members are there to decide on the item: half of those who should attend (P1), two thirds for personnel (P2). */
export function tooFew(item: Pick<ItemFacts, 'category' | 'isPersonnel'>, quorum: Quorum): Refusal | false {
  if (item.isPersonnel && !isQuorateForPersonnel(quorum))
    return { key: 'minutes.session.belowTwoThirds', args: { ...quorum }, source: 'P2' };
  return (
    item.category === 'DECIDE' &&
    !isQuorate(quorum) && {
      key: 'sitting.quorum.item',
      args: { ...quorum, wanted: quorumOf(quorum) },
      source: 'P1',
    }
  );
}

/** Why an item cannot be called: another is open, it is over, or too few are there to decide on it (P1, P2). */
export function callRefusals(item: ItemFacts, all: readonly ItemFacts[], quorum: Quorum): (Refusal | false)[] {
  return [
    all.some((other) => other.startedAt !== null && other.endedAt === null) && {
      key: 'minutes.session.itemOpen',
      source: 'S2.O2',
    },
    item.endedAt !== null && { key: 'minutes.session.itemOver', source: 'S2.O2' },
    tooFew(item, quorum),
  ];
}

/** Why an item cannot end as passed: too few are there, or its vote did not pass it (P1, P2, P3). */
export function outcomeRefusals(
  item: ItemFacts,
  outcome: string,
  quorum: Quorum,
  votes: readonly { passed: boolean | number }[],
): (Refusal | false)[] {
  if (outcome !== 'PASSED' && outcome !== 'AGREED') return [];
  const last = votes.at(-1);
  return [
    tooFew(item, quorum),
    last !== undefined && !last.passed && { key: 'sitting.quorum.notPassed', field: 'outcome', source: 'P3' },
  ];
}

/** Whether calling this item leaves the agenda's order: an earlier one has not been dealt with. */
export function isOutOfOrder(item: ItemFacts, all: readonly ItemFacts[]): boolean {
  return all.some((other) => other.position < item.position && other.startedAt === null);
}

/** Minutes an item may take beyond its plan before it counts as a deviation: a tenth (domain §8.2 E3). */
export function isOverrun(plannedMinutes: number, actualMinutes: number): boolean {
  return actualMinutes > plannedMinutes * 1.1;
}

/** P9: no topic is raised in a meeting on major matters that was not on its list. */
export function impromptuRefusal(meeting: SittingFacts): Refusal | false {
  return Boolean(meeting.isMajor) && { key: 'minutes.session.noImpromptu', source: 'P9' };
}
