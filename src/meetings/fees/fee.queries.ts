import type { Rows } from '../../platform/database/rows.js';
import type { FeeClass } from '../plan/plan.rules.js';
import type { FeeStandard } from './fee-standard.entity.js';

/** The standard of this class in force on `day`. */
export async function standardOn(rows: Rows, feeClass: FeeClass, day: string): Promise<FeeStandard> {
  const [standard] = await rows<FeeStandard>(
    `SELECT * FROM fee_standard WHERE feeClass = ? AND effectiveFrom <= ? ORDER BY effectiveFrom DESC, number DESC LIMIT 1`,
    [feeClass, day],
  );
  if (!standard) throw new Error(`The fee class ${feeClass} has no standard.`);
  return { ...standard, capFen: Number(standard.capFen) };
}
