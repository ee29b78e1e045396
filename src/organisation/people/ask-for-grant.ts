import type { Tx } from '../../platform/database/tx.js';
import { RoleGrant } from './person.entity.js';

/** Puts somebody before the security administrator, who alone lets people in (Q75). */
export async function askForGrant(tx: Tx, id: string, name: string): Promise<void> {
  const grants = await tx.find(RoleGrant, { role: 'SEC_ADMIN' });
  const to = grants.map(({ personId }) => personId);
  await tx.todos.open({ kind: 'grant', about: { kind: 'person', id }, to, title: name, url: `/admin/grants/${id}` });
}
