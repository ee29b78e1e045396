import { standsFor } from '../../platform/access/principal.js';
import { screenInstant } from '../../platform/clock/format.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { StepKind } from '../flows/flow.rules.js';

export type StepState = 'WAITING' | 'OPEN' | 'APPROVED' | 'RETURNED' | 'REFUSED' | 'REFERRED' | 'DROPPED';

export const decisions = ['APPROVE', 'RETURN', 'REFUSE'] as const;
export type Decision = (typeof decisions)[number];

/** (state, act) → state of one step. */
export const stepStateTable: StateTable = {
  name: 'approvalStep',
  initial: 'WAITING',
  finals: ['APPROVED', 'RETURNED', 'REFUSED', 'REFERRED', 'DROPPED'],
  acts: {
    open: { from: ['WAITING'], to: 'OPEN' },
    APPROVE: { from: ['OPEN'], to: 'APPROVED' },
    RETURN: { from: ['OPEN'], to: 'RETURNED' },
    REFUSE: { from: ['OPEN'], to: 'REFUSED' },
    REFER: { from: ['OPEN'], to: 'REFERRED' },
    drop: { from: ['WAITING', 'OPEN'], to: 'DROPPED' },
  },
};

export const outcomeOf = { APPROVE: 'APPROVED', RETURN: 'RETURNED', REFUSE: 'REFUSED' } as const;

/** Who decides, as far as the rules care. */
export interface Decider {
  id: string;
  delegateOf: readonly string[];
}

/** Whether this step is this person's to decide: his own, or one of somebody for whom he acts today. */
export function isHis(step: { approverId: string }, person: Decider): boolean {
  return standsFor(person, step.approverId);
}

/** Whose turn it is, of the steps of a round in order: nobody's while one is open, else the next and those with it. */
export function stepsToOpen<S extends { state: StepState; together: boolean | null }>(steps: readonly S[]): S[] {
  const first = steps.findIndex(({ state }) => state === 'WAITING');
  if (first < 0 || steps.some(({ state }) => state === 'OPEN')) return [];
  const rest = steps.slice(first + 1);
  const next = rest.findIndex(({ together }) => !together);
  return [steps[first]!, ...(next < 0 ? rest : rest.slice(0, next))];
}

/**
 * When a step is due: within its working days, but so that the notice can still go out in time (S3.N3); once that is
 * past, before the meeting begins, and at once where it has begun.
 */
export function stepDue(
  usual: Instant,
  at: { now: Instant; startsAt: Instant | null; noticeBy: Instant | null },
): Instant {
  if (!at.startsAt) return usual;
  const latest = [at.noticeBy, at.startsAt].find((one) => one && one > at.now) ?? at.now;
  return latest < usual ? latest : usual;
}

/** What somebody else decided before, to be told who comes second; nothing while the step is not decided. */
export function decidedMeanwhile(step: { state: StepState; decidedAt: string | null }, who: string): Refusal[] {
  if (!step.decidedAt) return [];
  const args = { who, when: screenInstant(step.decidedAt) };
  return [{ key: `meetings.approval.decidedMeanwhile.${step.state}`, args, source: 'S8.I1' }];
}

/**
 * Why he may not decide it now. The proposer never approves, not even as somebody's delegate (P20); an exception to the
 * standard of fees is agreed to in words (S8.X7).
 */
export function decisionFaults(
  step: { state: StepState; approver?: StepKind },
  decision: Decision,
  opinion: string,
  who: { id: string; proposers: readonly string[] },
): Refusal[] {
  const faults: Refusal[] = [];
  if (step.state !== 'OPEN') faults.push({ key: 'meetings.approval.alreadyDecided', source: 'S8.I1' });
  if (who.proposers.includes(who.id)) faults.push({ key: 'meetings.approval.ownProposal', source: 'P20' });
  if (decision === 'APPROVE' && step.approver === 'EXCEPTION' && !opinion)
    faults.push({ key: 'meetings.approval.exceptionOpinion', field: 'opinion', source: 'S8.X7' });
  if (decision !== 'APPROVE' && !opinion)
    faults.push({ key: 'meetings.approval.opinionNeeded', field: 'opinion', source: 'S6.I1' });
  return faults;
}
