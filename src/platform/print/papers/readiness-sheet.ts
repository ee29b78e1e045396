import type { PaperMarks } from './shared.js';

/** 筹备检查单: what a meeting still lacks, who owes it until when, and what is ready. */
export interface ReadinessSheetData extends PaperMarks {
  meeting: string;
  time: string;
  place: string;
  /** 已备 9 项，共 12 项. */
  summary: string;
  rows: { name: string; state: string; owes?: string; until?: string }[];
}
