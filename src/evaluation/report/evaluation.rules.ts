import type { Principal } from '../../platform/access/principal.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';

/** The standard of domain §8.2; a later one gets another name. */
export const standard = '2026-1';

export const evaluationStateTable: StateTable = {
  name: 'evaluation',
  initial: 'OPEN',
  finals: ['SUBMITTED'],
  acts: { submit: { from: ['OPEN'], to: 'SUBMITTED' } },
};

/** 优秀, 良好, 一般, 较差. */
export type Grade = 'EXCELLENT' | 'GOOD' | 'FAIR' | 'POOR';

/** ≥ 90, ≥ 80, ≥ 60, below. */
export function gradeOf(score: number): Grade {
  if (score >= 90) return 'EXCELLENT';
  if (score >= 80) return 'GOOD';
  return score >= 60 ? 'FAIR' : 'POOR';
}

export const dimensions = ['EFFICIENCY', 'QUALITY', 'EXECUTION', 'SATISFACTION'] as const;
export type Dimension = (typeof dimensions)[number];

/** One figure with its raw numbers: words `evaluation.indicator.<key>.name`, `.formula`, `.raw`. */
export interface Indicator {
  key: string;
  dimension: Dimension;
  weight: number;
  /** 0 to 1, or null when it cannot be said: then its weight goes to the others. */
  value: number | null;
  raw: Record<string, string | number>;
}

/** Points of 100: the weighted mean of what can be said; null when nothing can. */
export function scoreOf(indicators: readonly Indicator[]): number | null {
  const known = indicators.filter((one) => one.value !== null && one.weight > 0);
  const weights = known.reduce((sum, one) => sum + one.weight, 0);
  if (!weights) return null;
  return (known.reduce((sum, one) => sum + one.weight * one.value!, 0) / weights) * 100;
}

interface Evaluated {
  organizerId: string;
  chairId: string | null;
  state: string;
  minutesRequired: boolean | number;
}

/** The organiser sums up; chair and oversight read (EV2). */
export function mayReadEvaluation(who: Principal, meeting: Evaluated): boolean {
  return [meeting.organizerId, meeting.chairId].includes(who.id) || who.roles.has('OVERSIGHT');
}

/**
 * Not before the record stands and, where minutes are due, they are issued: later they could not be (S8.I1). A meeting
 * that was filed first is still evaluated, and stays filed.
 */
export function submissionFaults(meeting: Evaluated): Refusal[] {
  const ready = meeting.minutesRequired ? ['MINUTES_ISSUED'] : ['RECORD_APPROVED', 'MINUTES_ISSUED'];
  if ([...ready, 'ARCHIVED'].includes(meeting.state)) return [];
  return [{ key: `evaluation.report.${meeting.minutesRequired ? 'noMinutes' : 'noRecord'}`, source: 'S8.I1' }];
}
