import { leastOf, type Share } from '../../meetings/meetings.js';

/** Members who should attend (应到), and those in the room. Only members count. */
export interface Quorum {
  due: number;
  present: number;
  /** How many of them open a meeting and decide in it, as its type says. */
  share: Share;
}

/** P1: more than half of those who should attend, unless the type of the meeting says otherwise. */
export function isQuorate(quorum: Quorum): boolean {
  return quorum.due > 0 && quorum.present >= quorumOf(quorum);
}

/** P2: two thirds of those who should attend, for the appointment or removal of cadres. */
export function isQuorateForPersonnel({ due, present }: Pick<Quorum, 'due' | 'present'>): boolean {
  return due > 0 && present * 3 >= due * 2;
}

/** The smallest number present that opens a meeting. */
export function quorumOf({ due, share }: Pick<Quorum, 'due' | 'share'>): number {
  return leastOf(share, due);
}

export interface Count {
  yes: number;
  no: number;
  abstain: number;
}

/** P3: passed with the votes of more than half of the members who *should* attend, or the share its type asks. */
export function isPassed(count: Pick<Count, 'yes'>, due: number, majority: Share | null = null): boolean {
  return count.yes >= leastOf(majority ?? 'MORE_THAN_HALF', due);
}

/** Why a count cannot be right, as a text key; undefined when it can. No proxy votes, nobody absent votes (P4). */
export function countFault(count: Count, voters: number): string | undefined {
  const total = count.yes + count.no + count.abstain;
  if (total > voters) return 'minutes.vote.tooMany';
  return total < voters ? 'minutes.vote.tooFew' : undefined;
}
