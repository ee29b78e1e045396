import type { Group } from './verdict.js';

/** Rules that only somebody in the room can judge, by group (domain §8.4). */
export const manualRules = [
  { rule: 'recusal', group: 'PROCEDURE', source: 'P7' },
  { rule: 'copies', group: 'PROCEDURE', source: 'P15' },
  { rule: 'phones', group: 'DISCIPLINE', source: 'S5.D2' },
  { rule: 'talk', group: 'DISCIPLINE', source: 'S5.D2' },
  { rule: 'unrelated', group: 'DISCIPLINE', source: 'S5.D2' },
  { rule: 'interruptions', group: 'DISCIPLINE', source: 'S5.D3' },
  { rule: 'recording', group: 'DISCIPLINE', source: 'S5.C6' },
] as const satisfies { rule: string; group: Group; source: string }[];
export type ManualRule = (typeof manualRules)[number]['rule'];

/** 符合, 不符合, 不适用. */
export const markOutcomes = ['MET', 'BREACHED', 'NOT_APPLICABLE'] as const;
export type MarkOutcome = (typeof markOutcomes)[number];
