import type { Tx } from '../../platform/database/tx.js';

export const promoteWaiting = 'resources.promoteWaiting';

/**
 * Has a room's waiting list gone through after this act, if anybody waits. The caller stands in the room's queue, so
 * that nobody enters himself unseen between the look and the commit.
 */
export async function offerFreed(tx: Tx, roomId: string): Promise<void> {
  const waiting = await tx.row(
    "SELECT 1 AS x FROM waiting_entry WHERE roomId = ? AND state = 'WAITING' AND startsAt > ? LIMIT 1",
    [roomId, tx.act.at],
  );
  if (waiting) await tx.later.job(promoteWaiting, { kind: 'room', id: roomId });
}
