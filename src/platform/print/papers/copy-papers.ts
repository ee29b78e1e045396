import type { PaperMarks } from './shared.js';

/** 份号登记表. */
export interface CopyRegisterData extends PaperMarks {
  meeting: string;
  time: string;
  rows: {
    number: string;
    material: string;
    recipient: string;
    handed: string;
    /** What became of it; absent: still to be written in. */
    result?: string;
    settled?: string;
  }[];
}

/** 材料封面 of one numbered copy; `title` is the paper's. */
export interface CopyCoverData extends PaperMarks {
  /** 份号, six digits. */
  number: string;
  label: string;
  meeting: string;
  recipient: string;
  version: number;
}
