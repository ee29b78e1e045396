import type { PaperMarks } from './shared.js';

/** 会议议程. */
export interface AgendaData extends PaperMarks {
  time: string;
  place: string;
  chair: string;
  members?: string[];
  nonVoting?: string[];
  items: {
    title: string;
    presenter?: string;
    minutes?: number;
    /** Planned beginning, such as 9:20. */
    start?: string;
    /** Such as who sits in for this item only. */
    note?: string;
  }[];
  totalMinutes?: number;
  /** Which version of the agenda this is. */
  version?: string;
}
