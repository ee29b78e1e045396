import type { Rows } from '../../platform/database/rows.js';
import type { Expense, Settlement } from './settlement.entity.js';

/** A settlement with its money as numbers. */
function typed(row: Settlement): Settlement {
  const fen = (value: number | string | null) => (value === null ? null : Number(value));
  return { ...row, spentFen: fen(row.spentFen), budgetFen: fen(row.budgetFen), ceilingFen: fen(row.ceilingFen) };
}

/** The settlement of a meeting, undefined while none is owed. One query. */
export async function settlementOf(rows: Rows, meetingId: string): Promise<Settlement | undefined> {
  const [found] = await rows<Settlement>('SELECT * FROM settlement WHERE meetingId = ?', [meetingId]);
  return found && typed(found);
}

/** The expenses of a meeting that stand, oldest first. One query. */
export async function expensesOf(rows: Rows, meetingId: string): Promise<Expense[]> {
  const found = await rows<Expense>(
    'SELECT * FROM expense WHERE meetingId = ? AND removedAt IS NULL ORDER BY createdAt, id',
    [meetingId],
  );
  return found.map((row) => ({ ...row, amountFen: Number(row.amountFen) }));
}
