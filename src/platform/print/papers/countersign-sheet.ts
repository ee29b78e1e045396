import type { PaperMarks } from './shared.js';

/** 会签单: what each member unit said of the minutes. */
export interface CountersignSheetData extends PaperMarks {
  meeting: string;
  /** Title of the minutes. */
  minutes: string;
  time: string;
  rows: {
    unit: string;
    /** Absent: still to be written in. */
    result?: string;
    words?: string;
    by?: string;
    at?: string;
  }[];
}
