import type { OpinionBox, PaperDate, PaperMarks } from './shared.js';

/** 会议申请审批表: printed when the chain of approval is done, or empty-boxed before. */
export interface ApplicationData extends PaperMarks {
  unit: string;
  appliedOn: PaperDate;
  meeting: string;
  type: string;
  secrecyLabel: string;
  time: string;
  place: string;
  initiator: string;
  convener: string;
  chair: string;
  recorder: string;
  /** Heads, such as 28人（出席20人，列席8人）. */
  scale: string;
  cost?: string;
  purpose: string | string[];
  outcome: string | string[];
  /** Whether a document, a video or another meeting would do, and why not (S8.X7). */
  lean?: string[];
  unplannedReason?: string[];
  /** Why the lead time is not kept (P12). */
  urgentReason?: string[];
  topics: { title: string; presenter?: string; minutes?: number }[];
  members: string[];
  nonVoting?: string[];
  experts?: string[];
  /** What the rules said of the application, each with its source. */
  verdicts?: { matter: string; result: string; source: string }[];
  opinions: OpinionBox[];
}
