import type { PersonRole } from '../../platform/access/roles.js';
import type { Tx } from '../../platform/database/tx.js';

/** Ids of the people who hold a role, in the order in which rows about people are written. */
export async function holdersOf(tx: Tx, role: PersonRole): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>('SELECT personId AS id FROM role_grant WHERE role = ? ORDER BY personId', [
    role,
  ]);
  return rows.map(({ id }) => id);
}

/** Whether somebody holds a role, as the transaction sees it. */
export async function holds(tx: Tx, personId: string, role: PersonRole): Promise<boolean> {
  return (
    (await tx.row('SELECT 1 AS x FROM role_grant WHERE personId = ? AND role = ?', [personId, role])) !== undefined
  );
}
