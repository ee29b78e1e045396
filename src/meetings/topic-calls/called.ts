import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/web/errors.js';
import { TopicCall, TopicCallUnit } from './call.entity.js';

/**
 * The call under which a unit proposes a topic, locked so that it does not end meanwhile. Throws `Refused` when it is over
 * or the unit was not asked.
 */
export async function checkCalled(tx: Tx, callId: string, unitId: string): Promise<void> {
  const [called] = await tx.find(TopicCall, { id: callId });
  if (!called || (await tx.lock(TopicCall, callId)).state !== 'OPEN') throw new Refused({ key: 'topicCalls.over' });
  const [asked] = await tx.find(TopicCallUnit, { callId, unitId });
  if (!asked) throw new Refused({ key: 'topicCalls.notAsked', field: 'unitId' });
}

/** A topic was handed in: its unit has answered the call. */
export async function answeredByTopic(tx: Tx, callId: string, unitId: string): Promise<void> {
  const [asked] = await tx.find(TopicCallUnit, { callId, unitId });
  if (asked) await tx.todos.close({ kind: 'topicCallUnit', id: asked.id });
}
