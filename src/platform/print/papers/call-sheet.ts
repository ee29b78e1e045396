import type { PaperMarks } from './shared.js';

/** 电话通知记录单. */
export interface CallSheetData extends PaperMarks {
  meeting: string;
  time: string;
  place: string;
  /** What is to be said. */
  message: string;
  rows: {
    unit: string;
    name: string;
    phone?: string;
    calledAt?: string;
    caller?: string;
    answeredBy?: string;
    answer?: string;
  }[];
  blankRows?: number;
}
