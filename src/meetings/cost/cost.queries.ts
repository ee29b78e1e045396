import { localDateOf } from '../../platform/clock/instant.js';
import type { Rows } from '../../platform/database/rows.js';
import type { FeeStandard } from '../fees/fee-standard.entity.js';
import { standardOn } from '../fees/fee.queries.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import type { Budget, BudgetLine } from './budget.entity.js';
import { amountsOf, sumOf, type Amounts, type Budgeted } from './cost.rules.js';

/** A meeting's budget with its lines. */
export interface BudgetRow extends Budget {
  amounts: Amounts;
}

/** The budget of a meeting, null while none was made. Two queries. */
export async function budgetOf(rows: Rows, meetingId: string): Promise<BudgetRow | null> {
  const [budget] = await rows<Budget>('SELECT * FROM budget WHERE meetingId = ?', [meetingId]);
  if (!budget) return null;
  const lines = await rows<BudgetLine>('SELECT kind, amountFen FROM budget_line WHERE meetingId = ?', [meetingId]);
  return { ...budget, amounts: amountsOf(lines) };
}

/** For how many and how much a budget is made, as its application is judged by it. Two queries. */
export async function budgetFor(rows: Rows, meetingId: string): Promise<(Budgeted & { amounts: Amounts }) | null> {
  const budget = await budgetOf(rows, meetingId);
  if (!budget) return null;
  const { delegates, staff, amounts } = budget;
  return { delegates, staff, amounts, sumFen: sumOf(amounts) };
}

/** The standard a meeting is held to: that of the day on which it was last submitted, before that today's. */
export async function standardOf(
  rows: Rows,
  meeting: Pick<Meeting, 'id' | 'round' | 'feeClass'>,
  at: string,
): Promise<FeeStandard | null> {
  if (!meeting.feeClass) return null;
  const [version] = await rows<{ submittedAt: string }>(
    'SELECT submittedAt FROM application_version WHERE meetingId = ? AND round = ?',
    [meeting.id, meeting.round],
  );
  return standardOn(rows, meeting.feeClass, localDateOf(version?.submittedAt ?? at));
}

/** How many people are named in a meeting. */
export async function namedIn(rows: Rows, meetingId: string): Promise<number> {
  const [counted] = await rows<{ n: number }>('SELECT COUNT(*) AS n FROM meeting_person WHERE meetingId = ?', [
    meetingId,
  ]);
  return Number(counted?.n ?? 0);
}
