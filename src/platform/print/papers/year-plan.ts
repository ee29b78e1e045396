import type { PaperDate, PaperMarks } from './shared.js';

/** 年度会议计划表, A3 landscape; every value as it is read. */
export interface YearPlanData extends PaperMarks {
  organ: string;
  asOfDate: PaperDate;
  /** The leadership's decision; absent while the plan is compiled. */
  decided?: { name: string; date: PaperDate; edition: string; opinion?: string };
  rows: {
    unit: string;
    title: string;
    type: string;
    feeClass: string;
    month: string;
    days: string;
    heads: string;
    placeKind: string;
    budgetFen: string;
    purpose: string;
  }[];
  total: string;
}
