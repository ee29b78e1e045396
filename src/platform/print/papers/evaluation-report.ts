import type { PaperDate, PaperMarks, Signature } from './shared.js';

/** 会议评估报告 (S4.E1, domain §8.2). Numbers arrive as words, since an indicator may be undefined. */
export interface EvaluationReportData extends PaperMarks {
  opening: string | string[];
  score: string;
  grade: string;
  summary: string | string[];
  groups: {
    name: string;
    weight: number;
    /** Points of its weight. */
    score: string;
    /** How much of its weight could not be scored, in words. */
    open?: string;
    indicators: { name: string; formula: string; value: string; weight: number; score: string }[];
  }[];
  decisions?: { text: string; leadUnit: string; originalDue: PaperDate; state: string }[];
  /** Up to when the states of the decisions hold, in words. */
  decisionsAsOf?: string;
  improvements: string | string[];
  signature: Signature;
}
