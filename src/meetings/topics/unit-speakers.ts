import type { Tx } from '../../platform/database/tx.js';

/** Ids of those who speak for a unit: its head, deputies and liaison (S2.K4). */
export async function speakersOf(tx: Tx, unitId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    "SELECT id FROM person WHERE unitId = ? AND active = 1 AND standing IN ('HEAD', 'LIAISON')",
    [unitId],
  );
  return rows.map(({ id }) => id);
}
