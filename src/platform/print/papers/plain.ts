import type { PaperMarks } from './shared.js';

/** A title and running text, such as 主持词. */
export interface PlainPaperData extends PaperMarks {
  body: string | string[];
}
