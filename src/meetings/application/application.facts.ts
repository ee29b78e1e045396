import type { Label } from '../../platform/access/principal.js';
import type { TypeTerms } from '../types/type.rules.js';
import type { LeadOptions, WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { Amounts, Budgeted } from '../cost/cost.rules.js';
import type { FeeTerms } from '../fees/fee.rules.js';
import type { ApplicationContent } from './application.js';
import type { PlanSituation } from './planned.rules.js';

/** Somebody named in an application. */
export interface NamedPerson {
  id: string;
  name: string;
  post: string;
  unitId: string;
  unitName: string;
  rank: number;
  kind: 'STAFF' | 'EXPERT';
  clearance: Label;
  active: boolean | number;
}

/** Another meeting at the same time of somebody this one needs; its title only for those who may know it. */
export interface Clash {
  personId: string;
  title: string | null;
  startsAt: string;
  endsAt: string;
}

/** The chosen room and who else has it then. */
export interface RoomSituation {
  name: string;
  capacity: number;
  active: boolean | number;
  openFrom: string;
  openUntil: string;
  /** Another booking or a closure at that time, clearing time included. */
  taken: { startsAt: string; endsAt: string; title: string | null } | null;
}

/** All that the verdicts on an application are made of. */
export interface ApplicationFacts {
  content: ApplicationContent;
  terms: TypeTerms;
  /** Since when no meeting of its sub-type is applied for (S1.1). */
  retired: string | null;
  /** Items that have papers already; null: the meeting as a whole. */
  papers: readonly (string | null)[];
  now: string;
  calendar: WorkingCalendar;
  lead: LeadOptions;
  people: ReadonlyMap<string, NamedPerson>;
  units: ReadonlyMap<string, string>;
  clashes: readonly Clash[];
  room: RoomSituation | null;
  organizerId: string;
  supervisorId: string | null;
  plan?: PlanSituation;
  /** The standard of its fee class, null when it spends no meeting fees. */
  fees?: FeeTerms | null;
  /** The budget made for it, null while there is none. */
  budget?: (Budgeted & { amounts: Amounts }) | null;
  /** Whether somebody can approve what exceeds the standard. */
  hasExceptionApprover?: boolean;
  /** Whether somebody can approve it (P20). */
  hasApprover: boolean;
}
