/** Members who should attend (应到), and those in the room. Only members count. */
export interface Quorum {
  due: number;
  present: number;
}

/** P1: more than half of those who should attend. With `half`, exactly half is enough (半数以上 read widely). */
export function isQuorate({ due, present }: Quorum, half = false): boolean {
  return due > 0 && (half ? present * 2 >= due : present * 2 > due);
}

/** P2: two thirds of those who should attend, for the appointment or removal of cadres. */
export function isQuorateForPersonnel({ due, present }: Quorum): boolean {
  return due > 0 && present * 3 >= due * 2;
}

/** The smallest number present that opens a meeting. */
export function quorumOf(due: number, half = false): number {
  return half ? Math.ceil(due / 2) : Math.floor(due / 2) + 1;
}

export interface Count {
  yes: number;
  no: number;
  abstain: number;
}

/** P3: passed with the votes of more than half of the members who *should* attend, not of those present. */
export function isPassed(count: Count, due: number): boolean {
  return count.yes * 2 > due;
}

/** Why a count cannot be right, as a text key; undefined when it can. No proxy votes, nobody absent votes (P4). */
export function countFault(count: Count, voters: number): string | undefined {
  const total = count.yes + count.no + count.abstain;
  if (total > voters) return 'minutes.vote.tooMany';
  return total < voters ? 'minutes.vote.tooFew' : undefined;
}
