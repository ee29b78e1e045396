import type { PaperMarks } from './shared.js';

/** 会前检查单. */
export interface CheckSheetData extends PaperMarks {
  meeting: string;
  time: string;
  place: string;
  /** Until when, and by whom, the checks are owed. */
  due: string;
  checkers: string;
  rows: {
    name: string;
    /** What came of it; absent: still to be written in. */
    result?: string;
    note?: string;
    by?: string;
    at?: string;
  }[];
}
