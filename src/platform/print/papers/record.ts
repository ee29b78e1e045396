import type { Erratum } from './erratum.js';
import type { PaperDate, PaperMarks } from './shared.js';

export interface Speech {
  speaker: string;
  /** Paragraphs by line breaks or as several strings. */
  words: string | string[];
}

export interface RecordVote {
  question: string;
  method: string;
  for: number;
  against: number;
  abstained: number;
  result: string;
  /** Who voted how, of a vote by name, in words. */
  voters?: string;
}

export interface RecordDecision {
  text: string;
  leadUnit: string;
  owner?: string;
  due?: PaperDate;
  /** 办结标准. */
  measure?: string;
}

export interface RecordItem {
  title: string;
  /** Planned and actual minutes, in words. */
  times?: string;
  presenter?: string;
  recused?: string[];
  report?: string | string[];
  speeches?: Speech[];
  votes?: RecordVote[];
  dissents?: Speech[];
  decisions?: RecordDecision[];
  /** How the item ended, and the chair's words on it. */
  conclusion?: string;
}

/** 会议记录 (S3.R1): full and contemporaneous; `errata` are printed behind it. */
export interface RecordData extends PaperMarks {
  meeting: string;
  time: string;
  place: string;
  chair: string;
  recorder: string;
  members: string[];
  nonVoting?: string[];
  experts?: string[];
  absent?: { name: string; reason: string }[];
  /** Members due and present, whether the quorum was met, in words. */
  quorum?: string;
  items: RecordItem[];
  other?: string | string[];
  attachments?: string[];
  signatures?: { chair?: { name: string; date: PaperDate }; recorder?: { name: string; date: PaperDate } };
  errata?: Erratum[];
}
