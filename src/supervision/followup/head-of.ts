import type { Tx } from '../../platform/database/tx.js';

/** Who answers for a unit when nobody is named: its head, or the next in its list who speaks for it. */
export async function headOf(tx: Tx, unitId: string): Promise<string | undefined> {
  const row = await tx.row<{ id: string }>(
    `SELECT id FROM person WHERE unitId = ? AND active = 1 AND standing IN ('HEAD', 'DEPUTY', 'LIAISON') ORDER BY rank LIMIT 1`,
    [unitId],
  );
  return row?.id;
}
