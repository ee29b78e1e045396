import type { Contact, PaperDate, PaperMarks, Signature } from './shared.js';

/** 督办通知单. */
export interface FollowupOrderData extends PaperMarks {
  number: string;
  /** Near the date, behind, overdue. */
  colour: 'blue' | 'yellow' | 'red';
  matter: string;
  /** The meeting and the number of its minutes. */
  basis: string;
  leadUnit: string;
  assistUnits?: string[];
  owner?: string;
  assignedOn: PaperDate;
  originalDue: PaperDate;
  /** With the extensions granted. */
  due: PaperDate;
  /** Negative once overdue. */
  workingDaysLeft: number;
  progress?: string | string[];
  requirement: string | string[];
  replyBy: PaperDate;
  contact?: Contact;
  signature: Signature;
}
