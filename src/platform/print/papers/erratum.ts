import type { PaperDate, PaperMarks } from './shared.js';

/** One correction of an approved record, made by one hand and approved by another. */
export interface Erratum {
  number: string;
  /** Where in the record. */
  place: string;
  original: string;
  corrected: string;
  reason: string;
  proposed: { name: string; date: PaperDate };
  approved?: { name: string; date: PaperDate };
}

/** 会议记录更正单. */
export interface ErratumData extends PaperMarks {
  meeting: string;
  heldOn: PaperDate;
  erratum: Erratum;
}
