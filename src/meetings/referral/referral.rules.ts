import { labels, standsFor, type Label } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { Decider, StepState } from '../approval/approval.rules.js';

/** 转请: another decides in one's stead. 加签: others have to agree as well. */
export const referrals = ['REFER', 'COUNTERSIGN'] as const;
export type Referral = (typeof referrals)[number];

/** As whom somebody may bring others in: as the approver, or as the office once the time is over. */
export type ReferralRight = 'APPROVER' | 'OFFICE';

interface Step {
  approverId: string;
  state: StepState;
  dueAt: string | null;
}

/**
 * The right to bring others into a step (MT10): the approver's and his delegates'; of a step that is overdue also the
 * head of the office's, so that an absence does not hold a meeting up (S6.I1). Never the proposer's (P20).
 */
export function referralRight(
  step: Step,
  who: Decider,
  facts: { proposers: readonly string[]; officeHead: string | null; at: string },
): ReferralRight | undefined {
  if (facts.proposers.includes(who.id)) return undefined;
  if (standsFor(who, step.approverId)) return 'APPROVER';
  const isOffice = facts.officeHead !== null && standsFor(who, facts.officeHead);
  return isOffice && isOverdue(step, facts.at) ? 'OFFICE' : undefined;
}

/** Whether an open step was not decided in its time. */
export function isOverdue({ state, dueAt }: Step, at: string): boolean {
  return state === 'OPEN' && dueAt !== null && dueAt < at;
}

/** Somebody to be brought in. */
export interface Named {
  id: string;
  name: string;
  kind: 'STAFF' | 'EXPERT';
  active: boolean | number;
  clearance: Label;
}

/** As many at most are asked to agree as well. */
export const mostCountersigners = 5;

/**
 * Why these may not be brought in: the step is over; one decides in another's stead, five at most agree as well; nobody
 * who proposed it (P20), was asked already in this round, is not of the organ, or is not cleared (S5.C4).
 */
export function referralFaults(
  kind: Referral,
  people: readonly Named[],
  facts: {
    state: StepState;
    right: ReferralRight;
    label: Label;
    proposers: readonly string[];
    asked: readonly string[];
  },
): Refusal[] {
  const faults: Refusal[] = [];
  const fault = (key: string, args: Refusal['args'] = {}) =>
    faults.push({ key: `referral.refused.${key}`, field: 'who', args });
  if (facts.state !== 'OPEN') faults.push({ key: 'meetings.approval.alreadyDecided', source: 'S8.I1' });
  if (kind === 'COUNTERSIGN' && facts.right === 'OFFICE') fault('officeRefers');
  if (kind === 'REFER' && people.length !== 1) fault('onlyOne');
  if (people.length > mostCountersigners) fault('tooMany', { most: mostCountersigners });
  for (const { id, name, kind: of, active, clearance } of people) {
    if (facts.proposers.includes(id)) fault('proposer', { name });
    else if (facts.asked.includes(id)) fault('asked', { name });
    else if (!active || of !== 'STAFF') fault('outside', { name });
    else if (labels.indexOf(clearance) < labels.indexOf(facts.label)) fault('notCleared', { name });
  }
  return faults;
}
