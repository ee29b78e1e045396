import type { EndBlock, PaperDate, PaperMarks } from './shared.js';

/** 会议纪要 in the form of GB/T 9704-2012 §10.3: red mark, no seal. */
export interface MinutesData extends PaperMarks {
  /** Red mark, such as 青山市人民政府专题会议纪要. */
  organMark: string;
  /** Such as 〔2026〕12号 or 第12期. */
  number?: string;
  /** With `organ` a line with organ (left) and date (right) stands above the red line. */
  organ?: string;
  date?: PaperDate;
  /** Paragraphs; 一、 and （一） begin headings. */
  body: string | string[];
  /** 议定事项, under a heading of their own where the body has headings: `due` in words, since a meeting may decide "before the end of June". */
  decisions?: { text: string; leadUnit: string; assistUnits?: string[]; due: string }[];
  attachments?: string[];
  /** Lines of unit and names. */
  present: string[];
  onLeave?: string[];
  nonVoting?: string[];
  /** Lines of item and names. */
  recused?: string[];
  endBlock?: EndBlock;
}
