import { hasRole, standsFor, type Principal } from '../../platform/access/principal.js';
import type { StateTable } from '../../platform/feature/feature.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import type { Refusal } from '../../platform/web/errors.js';
import { feeVerdicts, mostFen, type FeeTerms } from '../fees/fee.rules.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import { isPreparer, type Prepared } from '../preparation/preparation.rules.js';
import type { Verdict } from '../verdicts/verdict.js';
import { yuan } from './cost.rules.js';

export type SettlementState = 'OPEN' | 'SUBMITTED' | 'RETURNED' | 'CONFIRMED';

/** (state, act) → state of a settlement. */
export const settlementActs = {
  submit: { from: ['OPEN', 'RETURNED'], to: 'SUBMITTED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  confirm: { from: ['SUBMITTED'], to: 'CONFIRMED' },
} as const satisfies Record<string, { from: readonly SettlementState[]; to: SettlementState }>;
export type SettlementAct = keyof typeof settlementActs;

export const settlementStateTable: StateTable = {
  name: 'settlement',
  initial: 'OPEN',
  finals: ['CONFIRMED'],
  acts: settlementActs,
};

/** What meeting fees are never spent on (domain §4); any of it keeps a settlement from being submitted. */
export const forbiddenExpenses = [
  ...['BANQUET', 'ALCOHOL', 'FLOWERS', 'BACKDROP', 'FRUIT', 'SOUVENIR', 'TOURISM', 'ASSETS', 'RECEPTION'],
] as const;

const over: readonly MeetingState[] = ['ENDED', 'RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'];

/** Whether a meeting has to be settled: it spends meeting fees and is over. */
export function isOwed(meeting: { state: MeetingState; feeClass: string | null }): boolean {
  return meeting.feeClass !== null && over.includes(meeting.state);
}

/** Whoever prepared the meeting settles it, while it is open or has come back. */
export function maySettle(meeting: Prepared, state: SettlementState, personId: string): boolean {
  return isPreparer(meeting, personId) && leadsFrom(settlementActs.submit, state);
}

/** Finance confirms, or the head of the office and who acts for him; nobody what he submitted himself (P20). */
export function isConfirmer(
  settlement: { submittedById: string | null },
  who: Principal,
  officeHead: string | null,
): boolean {
  return settlement.submittedById !== who.id && (hasRole(who, 'FINANCE') || standsFor(who, officeHead));
}

/** Whether the page offers to confirm. */
export function mayConfirm(
  settlement: { state: SettlementState; submittedById: string | null },
  who: Principal,
  officeHead: string | null,
): boolean {
  return stateFaults('confirm', settlement.state).length === 0 && isConfirmer(settlement, who, officeHead);
}

/** Why its state does not allow the act: a confirmed settlement is frozen. */
export function stateFaults(act: SettlementAct, state: SettlementState): Refusal[] {
  return leadsFrom(settlementActs[act], state) ? [] : [{ key: `cost.refused.state.${state}`, source: 'S8.X7' }];
}

/** What a settlement is judged by: money in fen, heads by the sign-in. */
export interface SettlementFacts {
  startsAt: string | null;
  endsAt: string | null;
  present: { delegates: number; staff: number };
  spentFen: number;
  budgetFen: number;
  terms: FeeTerms;
  explanation: string;
}

/** The most that could be spent for those who came. */
export function ceilingFen({ startsAt, endsAt, present, terms }: SettlementFacts): number {
  return mostFen({ startsAt, endsAt, heads: present.delegates + present.staff, costFen: null }, terms);
}

/** What was spent against the budget and, for those who came, the standard: a deviation is explained (domain §4.1). */
export function settlementVerdicts(facts: SettlementFacts): Verdict[] {
  const { startsAt, endsAt, present, spentFen, budgetFen, terms, explanation } = facts;
  const source = 'S8.X7';
  const heads = present.delegates + present.staff;
  const args = { spent: yuan(spentFen), budget: yuan(budgetFen), difference: yuan(Math.abs(spentFen - budgetFen)) };
  const said: Verdict[] = [];
  if (!heads) said.push({ kind: 'bad', key: 'cost.verdict.noSignIn', source });
  if (spentFen > budgetFen)
    said.push({ kind: 'bad', key: 'cost.verdict.overBudget', args, source, field: 'explanation' });
  else said.push({ kind: 'ok', key: 'cost.verdict.withinBudget', args, source });
  if (heads) said.push(...feeVerdicts({ startsAt, endsAt, heads, staff: present.staff, costFen: spentFen }, terms));
  return said.map((verdict) => explained(verdict, explanation));
}

/** A deviation that is explained goes to finance and to oversight; what was never signed in cannot be explained. */
function explained(verdict: Verdict, explanation: string): Verdict {
  if (verdict.kind !== 'bad' || verdict.key === 'cost.verdict.noSignIn') return verdict;
  if (!explanation) return { ...verdict, field: 'explanation', hint: { key: 'cost.verdict.explain' } };
  return { ...verdict, kind: 'wait', hint: { key: 'cost.verdict.explained', args: { explanation } } };
}

/** What the settler declares when he submits. */
export interface Declared {
  forbidden: readonly string[];
  checked: boolean;
}

/** Why it cannot be submitted as declared. */
export function declarationFaults({ forbidden, checked }: Declared): Refusal[] {
  const source = 'S8.X7';
  if (forbidden.length) return [{ key: 'cost.refused.forbidden', field: 'forbidden', source }];
  return checked ? [] : [{ key: 'cost.refused.unchecked', field: 'checked', source }];
}

/** Why finance cannot decide so: a return says what is wrong. */
export function decisionFaults(decision: 'confirm' | 'return', opinion: string): Refusal[] {
  return decision === 'return' && !opinion
    ? [{ key: 'cost.refused.returnWhy', field: 'opinion', source: 'S8.X7' }]
    : [];
}
