import type { Refusal } from '../../platform/web/errors.js';
import { exceptionVerdicts, feeVerdicts, type Exception, type FeeTerms } from '../fees/fee.rules.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import { isPreparer, preparationFaults, type Prepared } from '../preparation/preparation.rules.js';
import { refusalsOf, type Verdict } from '../verdicts/verdict.js';

/** What meeting fees are spent on (domain §4): lodging, meals, venue, transport on the spot, printing, medical, other. */
export const costKinds = ['LODGING', 'MEALS', 'VENUE', 'TRANSPORT', 'PRINTING', 'MEDICAL', 'OTHER'] as const;
export type CostKind = (typeof costKinds)[number];

/** An amount in fen for each kind of expense. */
export type Amounts = Record<CostKind, number>;

export function sumOf(amounts: Amounts): number {
  return costKinds.reduce((sum, kind) => sum + amounts[kind], 0);
}

/** Amounts by kind from rows; a kind without rows is 0. */
export function amountsOf(rows: readonly { kind: CostKind; amountFen: number | string }[]): Amounts {
  const amounts = Object.fromEntries(costKinds.map((kind) => [kind, 0])) as Amounts;
  for (const { kind, amountFen } of rows) amounts[kind] += Number(amountFen);
  return amounts;
}

/** For how many a budget is made, and for how much in all. */
export interface Budgeted {
  delegates: number;
  staff: number;
  sumFen: number;
}

const applying: readonly MeetingState[] = ['DRAFT', 'RETURNED'];

/** Whether the budget is still part of an application, so that its sum is free up to the standard. */
export function isApplying(meeting: { state: MeetingState }): boolean {
  return applying.includes(meeting.state);
}

/** The applicant makes the budget; after approval those who prepare the meeting move amounts within it (S8.X7). */
export function mayBudget(meeting: Prepared, personId: string): boolean {
  if (isApplying(meeting)) return meeting.organizerId === personId;
  return isPreparer(meeting, personId) && preparationFaults(meeting).length === 0;
}

/** What the budget of a meeting is judged by. */
export interface BudgetFacts {
  startsAt: string | null;
  endsAt: string | null;
  budget: Budgeted;
  terms: FeeTerms;
  /** How many people are named in the meeting. */
  named: number;
  exception: Exception;
}

/** A budget against the standard: cost, length, size, share of staff, and the people named (domain §4.1). */
export function budgetVerdicts({ startsAt, endsAt, budget, terms, named, exception }: BudgetFacts): Verdict[] {
  const { delegates, staff, sumFen } = budget;
  const heads = delegates + staff;
  const against = feeVerdicts({ startsAt, endsAt, heads, staff, costFen: sumFen }, terms);
  return [...exceptionVerdicts(against, exception), ...namedVerdict(heads, named)];
}

/** More people named than the budget is made for. */
function namedVerdict(heads: number, named: number): Verdict[] {
  if (named <= heads) return [];
  return [{ kind: 'wait', key: 'cost.verdict.moreNamed', args: { heads, named }, source: 'S8.X7' }];
}

/** What an application says of its budget: none made, or one for another sum (S8.X7). */
export function budgetGap(costFen: number | null, budget: Budgeted | null): Verdict[] {
  const source = 'S8.X7';
  const cost = costFen ?? 0;
  if (!budget) return cost ? [{ kind: 'wait', key: 'cost.verdict.noBudget', source }] : [];
  const args = { sum: yuan(budget.sumFen), cost: yuan(cost), gap: yuan(Math.abs(cost - budget.sumFen)) };
  if (budget.sumFen > cost) return [{ kind: 'bad', key: 'cost.verdict.overTotal', args, source, field: 'costFen' }];
  return budget.sumFen < cost ? [{ kind: 'wait', key: 'cost.verdict.unallotted', args, source }] : [];
}

/** Why the budget cannot be kept as typed: in a draft nothing, the submission is judged; later within what was approved. */
export function budgetFaults(
  meeting: { state: MeetingState; costFen: number | null },
  budget: Budgeted,
  verdicts: readonly Verdict[],
): Refusal[] {
  if (isApplying(meeting)) return [];
  const approved = meeting.costFen ?? 0;
  if (budget.sumFen > approved) {
    const args = { sum: yuan(budget.sumFen), approved: yuan(approved) };
    return [{ key: 'cost.refused.overApproved', args, source: 'S8.X7' }];
  }
  return refusalsOf(verdicts);
}

/** Fen as yuan with two decimals. */
export function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}
