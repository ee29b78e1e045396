import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';

/** 完整, 准确, 及时, 规范 (S3.R7). */
export const criteria = ['completeness', 'accuracy', 'timeliness', 'form'] as const;
export type Criterion = (typeof criteria)[number];

/** What records commonly lack. */
export const recordFaults = ['OMISSION', 'NAME', 'FIGURE', 'VAGUE_DECISION', 'LATE', 'FORM'] as const;
export type RecordFault = (typeof recordFaults)[number];

export type Marks = Record<Criterion, number>;

export interface Scored extends Marks {
  recorderId: string;
  recorderName: string;
  faults: string;
  scoredAt: string;
}

export interface RecorderQuality {
  recorderId: string;
  name: string;
  records: number;
  means: Marks;
  mean: number;
  /** Means of the last five records, oldest first: the trend. */
  trend: number[];
  /** Faults by how often they were found, most frequent first. */
  faults: { fault: RecordFault; n: number }[];
}

/** Oversight scores, never who wrote the record (P20). */
export function mayScore(act: Act, record: { recorderId: string }): boolean {
  return hasRole(act.who, 'OVERSIGHT') && act.who.id !== record.recorderId;
}

/** The mean of the four marks, to one decimal. */
export function markOf(marks: Marks): number {
  return mean(criteria.map((criterion) => marks[criterion]));
}

/** Averages, trend and common faults per recorder, in order of name. */
export function byRecorder(scores: readonly Scored[]): RecorderQuality[] {
  const groups = new Map<string, Scored[]>();
  for (const score of scores) groups.set(score.recorderId, [...(groups.get(score.recorderId) ?? []), score]);
  return [...groups.values()]
    .map((own) => {
      const inTime = own.toSorted((a, b) => (a.scoredAt < b.scoredAt ? -1 : 1));
      const means = Object.fromEntries(criteria.map((one) => [one, mean(own.map((score) => score[one]))])) as Marks;
      return {
        recorderId: own[0]!.recorderId,
        name: own[0]!.recorderName,
        records: own.length,
        means,
        mean: mean(own.map(markOf)),
        trend: inTime.slice(-5).map(markOf),
        faults: topFaults(own),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

function topFaults(scores: readonly Scored[]): RecorderQuality['faults'] {
  const found = scores.flatMap((score) => score.faults.split(',').filter(Boolean));
  return recordFaults
    .map((fault) => ({ fault, n: found.filter((one) => one === fault).length }))
    .filter((one) => one.n > 0)
    .sort((a, b) => b.n - a.n);
}

function mean(values: readonly number[]): number {
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}
