import type { PaperMarks } from './shared.js';

/** 签到表: empty to be signed, or `filled` from the check-in. Rows come in rank order. */
export interface AttendanceSheetData extends PaperMarks {
  meeting: string;
  time: string;
  place: string;
  filled?: boolean;
  rows: {
    unit: string;
    name: string;
    post?: string;
    /** Member, non-voting, expert … in Chinese. */
    role?: string;
    checkedIn?: string;
    method?: string;
    remark?: string;
  }[];
  /** Empty rows at the end. */
  blankRows?: number;
  /** Counts of due, present and on leave, in words. */
  summary?: string;
}
