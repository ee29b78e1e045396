import type { PaperDate, PaperMarks } from './shared.js';

/** 会议监督情况表 (S4.S2, S4.S4): what each rule says of a meeting, what was found, what became of it. */
export interface OversightReportData extends PaperMarks {
  meeting: string;
  time: string;
  supervisor?: string;
  groups: { name: string; rules: { name: string; result: string; figures?: string; source: string }[] }[];
  findings: { problem: string; basis: string; unit: string; demand: string; due: PaperDate; state: string }[];
}
