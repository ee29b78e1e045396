import type { PaperMarks } from './shared.js';

/** 会议指南: a booklet of A5 with what whoever comes needs to know. */
export interface GuideData extends PaperMarks {
  facts: { label: string; value: string }[];
  agenda: { title: string; presenter: string; minutes: number; start: string }[];
  people: { heading: string; names: string[] }[];
  /** Rows of the room from the front, in words. */
  seats: string[];
  rules: string[];
}
