import type { Rows } from '../../platform/database/rows.js';
import type { FeeClass } from '../plan/plan.rules.js';
import { inForce, type DatedTable } from '../versions/version.queries.js';
import type { FeeStandard } from './fee-standard.entity.js';

export const feeVersions: DatedTable = { table: 'fee_standard', key: 'feeClass' };

/** The standard of this class in force on `day`. */
export async function standardOn(rows: Rows, feeClass: FeeClass, day: string): Promise<FeeStandard> {
  const standard = await inForce<FeeStandard>(rows, feeVersions, feeClass, day);
  if (!standard) throw new Error(`The fee class ${feeClass} has no standard.`);
  return { ...standard, capFen: Number(standard.capFen) };
}
