import type { Rows } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { DecisionAssist } from './decision-assist.entity.js';

/** Sets who assists with a decision; the lead unit does not assist itself. */
export async function setAssisting(
  tx: Tx,
  decisionId: string,
  unitIds: readonly string[],
  leadUnitId: string | null,
): Promise<void> {
  await tx.remove(DecisionAssist, { decisionId });
  const others = [...new Set(unitIds)].filter((id) => id !== leadUnitId);
  await tx.insert(
    DecisionAssist,
    others.map((unitId) => ({ decisionId, unitId })),
  );
}

/** The assisting units of a meeting's decisions by decision, in official order. One query. */
export async function assistingIn(rows: Rows, meetingId: string) {
  const found = await rows<{ decisionId: string; unitId: string; unit: string }>(
    `SELECT a.decisionId, a.unitId, o.shortName AS unit FROM decision_assist a JOIN decision d ON d.id = a.decisionId
     JOIN unit o ON o.id = a.unitId WHERE d.meetingId = ? ORDER BY o.rank, o.id`,
    [meetingId],
  );
  return (decisionId: string) => {
    const own = found.filter((one) => one.decisionId === decisionId);
    return { assistUnitIds: own.map(({ unitId }) => unitId), assistUnits: own.map(({ unit }) => unit) };
  };
}
