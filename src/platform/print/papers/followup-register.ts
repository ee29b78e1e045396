import type { PaperDate, PaperMarks } from './shared.js';

/** 督办台账, A3 landscape. */
export interface FollowupRegisterData extends PaperMarks {
  organ: string;
  asOfDate: PaperDate;
  rows: {
    meeting: string;
    matter: string;
    leadUnit: string;
    assistUnits?: string[];
    owner?: string;
    assignedOn: PaperDate;
    originalDue: PaperDate;
    due?: PaperDate;
    state: string;
    progress?: string;
    closedOn?: PaperDate;
  }[];
  summary?: string;
}
