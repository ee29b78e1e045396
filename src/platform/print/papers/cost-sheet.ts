import type { PaperMarks } from './shared.js';

/** 会议费预算表 or 会议费决算表: one table, with the amounts spent and the signatures of the settlement. */
export interface CostSheetData extends PaperMarks {
  meeting: string;
  time: string;
  unit: string;
  /** The standard and the ceiling that follows from it, line by line. */
  facts: { label: string; value: string }[];
  /** Headings of the amounts: 预算, and after the meeting 决算 and 增减. */
  columns: string[];
  rows: { kind: string; amounts: string[] }[];
  /** Expenses with their receipts, after the meeting. */
  receipts: { what: string; day: string; amount: string; file: string }[];
  /** Reason of an exception, or explanation of a deviation. */
  note?: string;
  /** Who made it and who confirmed it, with dates; absent ones are signed by hand. */
  signed: { label: string; name?: string; date?: string }[];
}
