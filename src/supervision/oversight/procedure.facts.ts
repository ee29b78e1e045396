import type { WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { Sitting } from '../../minutes/minutes.js';

export interface NoticeFact {
  issuedAt: string;
  replyDueAt: string | null;
  leadDays: number;
  leadWanted: number;
  urgent: boolean | number;
  urgentById: string | null;
}

export interface VoteFact {
  itemId: string;
  due: number;
  present: number;
  yes: number;
  no: number;
  abstain: number;
  passed: boolean | number;
}

export interface EntryFact {
  itemId: string | null;
  kind: string;
  speakerId: string | null;
  position: number;
}

export interface RecordFact {
  recorderId: string;
  submittedAt: string | null;
  approvedAt: string | null;
  approvedById: string | null;
}

export interface SettlementFact {
  submittedAt: string | null;
  spentFen: number | string | null;
  budgetFen: number | string | null;
  ceilingFen: number | string | null;
  explanation: string;
}

/** Everything the rules of a meeting's procedure judge by (domain §8.1), as the system knows it at `now`. */
export interface ProcedureFacts {
  sitting: Sitting;
  supervisorId: string | null;
  roomCapacity: number | null;
  /** When the last step of approval was taken, and by whom each. */
  approvedAt: string | null;
  approverIds: readonly string[];
  notice: NoticeFact | null;
  votes: readonly VoteFact[];
  deviations: readonly { itemId: string | null; kind: string; reason: string }[];
  leaves: readonly { personId: string; askedAt: string }[];
  departures: readonly { personId: string; at: string; consented: boolean | number }[];
  /** Breaches of order noted in the room that stand. */
  breaches: number;
  record: RecordFact | null;
  minutesIssuedAt: string | null;
  minutesSignedById: string | null;
  minutesDraftedById: string | null;
  decisions: readonly { leadUnitId: string | null; dueOn: string | null }[];
  /** When the first version of each paper came. */
  materials: readonly { at: string }[];
  entries: readonly EntryFact[];
  /** Who was asked to one item only. */
  ownItems: readonly { personId: string; itemId: string }[];
  /** Tasks made of the decisions, with the day of their first report. */
  tasks: readonly { assignedAt: string; firstReportAt: string | null }[];
  /** What was settled of its meeting fees, null for a meeting that spends none; money in fen. */
  settlement: SettlementFact | null;
  calendar: WorkingCalendar;
  now: string;
}
