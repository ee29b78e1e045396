import type { NoticeData } from './papers/notice.js';

/** The data each paper is made of. */
export interface PaperData {
  notice: NoticeData;
}

export type PaperName = keyof PaperData;

export interface Paper {
  /** File in `views/print/`. */
  template: string;
  /** Text key of the paper's name, which begins its file name. */
  text: string;
}

/** All printed papers (pages.md §3). */
export const papers: Record<PaperName, Paper> = {
  notice: { template: 'notice.typ', text: 'print.papers.notice' },
};
