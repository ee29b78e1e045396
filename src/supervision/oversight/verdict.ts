/** 符合, 不符合, 不适用, 未到时. */
export type Outcome = 'MET' | 'BREACHED' | 'NOT_APPLICABLE' | 'PENDING';

/** 程序, 纪律, 时间: the three groups of the checklist (S4.S2). */
export const groups = ['PROCEDURE', 'DISCIPLINE', 'TIME'] as const;
export type Group = (typeof groups)[number];

/** What one rule says of one meeting: its words are `oversight.rule.<rule>.name` and `.figures`. */
export interface ProcedureVerdict {
  rule: string;
  group: Group;
  outcome: Outcome;
  /** The raw numbers the figures sentence names. */
  args: Record<string, string | number>;
  /** Other words for the figures where they alone would mislead: `oversight.rule.<rule>.<said>`. */
  said?: string;
  /** Procedure rule or regulation item: `P12`, `S4.S2`. */
  source: string;
  /** Part of the meeting's pages that proves it: `session`, `notice`. */
  evidence: string;
}

type Judged = Pick<ProcedureVerdict, 'outcome' | 'args' | 'said'>;

export const notApplicable: Judged = { outcome: 'NOT_APPLICABLE', args: {} };

/** Met or breached, with the figures that say so. */
export function judged(met: boolean, args: Record<string, string | number> = {}): Judged {
  return { outcome: met ? 'MET' : 'BREACHED', args };
}

/** Done in time, late, still possible, or overdue. Instants or days compare as texts. */
export function judgedInTime(
  done: string | null,
  due: string,
  now: string,
  args: Record<string, string | number>,
): Judged {
  if (done === null && now <= due) return { outcome: 'PENDING', args };
  return judged(done !== null && done <= due, args);
}
