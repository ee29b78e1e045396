import type { Tx } from '../../platform/database/tx.js';

/** Ids of those who act for somebody on a day (审批委托). */
export async function delegatesOf(tx: Tx, delegatorId: string, day: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT delegateId AS id FROM delegation
     WHERE delegatorId = ? AND endedAt IS NULL AND fromDay <= ? AND untilDay >= ?`,
    [delegatorId, day, day],
  );
  return rows.map(({ id }) => id);
}
