import { isDuplicate } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { organId, OrganRow } from './organ.entity.js';

/** The database already holds an organ. */
export class NotEmpty extends Error {}

/** Makes the one organ. Throws `NotEmpty` for whoever comes second, also at the same moment (models.md 40). */
export async function insertOrgan(tx: Tx, organ: Omit<OrganRow, 'id'>): Promise<void> {
  try {
    await tx.insert(OrganRow, { id: organId, ...organ });
  } catch (error) {
    if (isDuplicate(error)) throw new NotEmpty('The database already holds an organ.');
    throw error;
  }
}
