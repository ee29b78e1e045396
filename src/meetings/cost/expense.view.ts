import { paperDate } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import { paths } from '../meetings.paths.js';
import { yuan } from './cost.rules.js';
import type { Expense } from './settlement.entity.js';

/** The expenses with what this reader may do to each: open its receipt, take it out. */
export function expenseLines(
  meetingId: string,
  expenses: readonly Expense[],
  may: { reads: boolean; settles: boolean },
  texts: Texts,
) {
  return expenses.map((expense) => ({
    kind: texts.t(`cost.kind.${expense.kind}`),
    what: expense.what,
    spentOn: paperDate(expense.spentOn),
    amount: yuan(expense.amountFen),
    by: expense.createdByName,
    name: expense.fileName,
    opening: may.reads ? paths.expenseOpening(meetingId, expense.id) : undefined,
    removal: may.settles ? paths.expenseRemoval(meetingId, expense.id) : undefined,
  }));
}
