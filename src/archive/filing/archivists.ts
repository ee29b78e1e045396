import type { Tx } from '../../platform/database/tx.js';

/** Whose turn it is with what is filed. */
export async function archivistsOf(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ personId: string }>(
    "SELECT personId FROM role_grant WHERE role = 'ARCHIVIST' ORDER BY personId",
  );
  return rows.map((one) => one.personId);
}
