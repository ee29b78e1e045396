import type { Label } from '../../platform/access/principal.js';
import type { Tx } from '../../platform/database/tx.js';
import { answerersOf } from '../../meetings/meetings.js';
import type { Task } from './task.entity.js';
import { tellOf } from './task-work.js';

/** Tells those who speak for assisting units, and may know of it, with whom they do what until when (S2.K4). */
export async function tellAssisting(
  tx: Tx,
  task: Pick<Task, 'id' | 'title' | 'meetingId' | 'decisionId' | 'leadUnitId'>,
  words: { due: string; number: string },
): Promise<void> {
  const units = await tx.rows<{ unitId: string }>(
    'SELECT unitId FROM decision_assist WHERE decisionId = ? AND unitId <> ? ORDER BY unitId',
    [task.decisionId, task.leadUnitId],
  );
  if (!units.length) return;
  const meeting = await tx.row<{ label: Label }>('SELECT label FROM meeting WHERE id = ?', [task.meetingId]);
  const lead = await tx.row<{ name: string }>('SELECT shortName AS name FROM unit WHERE id = ?', [task.leadUnitId]);
  for (const { unitId } of units) {
    const to = await answerersOf(tx, unitId, meeting?.label ?? 'INTERNAL');
    const occasion = `assist:${unitId}`;
    await tellOf(tx, task, 'task.assist', to, { ...words, lead: lead?.name ?? '', occasion });
  }
}
