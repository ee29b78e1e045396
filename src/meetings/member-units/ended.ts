import type { Tx } from '../../platform/database/tx.js';
import { remindUnit } from './asking.js';
import { MemberUnit } from './member-unit.entity.js';

/** Nothing is asked of member units any more: the meeting began, or will not be held. */
export async function endAsking(tx: Tx, meetingId: string): Promise<void> {
  for (const { id } of await tx.find(MemberUnit, { meetingId })) {
    const about = { kind: 'memberUnit', id };
    await tx.todos.close(about);
    await tx.later.dropSteps(about, [remindUnit]);
  }
}
