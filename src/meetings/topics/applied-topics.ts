import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/web/errors.js';
import type { ApplicationContent } from '../application/application.js';
import { placingFaults } from './placement.rules.js';
import { notePlaced } from './placing.js';
import { Topic, TopicPlacement } from './topic.entity.js';
import { lockTopic } from './topic.queries.js';
import { moveTopic } from './topic-moves.js';

/** An item of an application as it was written, with its topic. */
export interface WrittenItem {
  id: string;
  topicId?: string | null;
}

/**
 * Keeps topics and the items of an application in step: a topic that came with the form is put on the meeting, one
 * whose item was struck out waits again. Throws `NotFound`, or `Refused` for what may not come on it (P10, S5.C1).
 */
export async function syncTopics(
  tx: Tx,
  meetingId: string,
  content: ApplicationContent,
  items: readonly WrittenItem[],
): Promise<void> {
  const before = await tx.find(TopicPlacement, { meetingId, state: 'PLACED' });
  const kept = new Set(items.map((item) => item.id));
  for (const placement of before.filter((one) => !kept.has(one.itemId ?? ''))) {
    const topic = await tx.lock(Topic, placement.topicId);
    const by = { decidedById: tx.act.who.id, decidedByName: tx.act.who.name, decidedAt: tx.act.at };
    await tx.change(TopicPlacement, placement, { ...by, state: 'REMOVED' });
    await moveTopic(tx, topic, 'takeOff');
  }
  const known = new Set(before.map((one) => one.itemId));
  for (const item of items) {
    if (!item.topicId || known.has(item.id)) continue;
    const topic = await lockTopic(tx, item.topicId);
    const owners = { organizerId: tx.act.who.id, chairId: null, convenerId: null };
    const meeting = { state: 'DRAFT' as const, label: content.label, isMajor: content.isMajor, ...owners };
    const faults = placingFaults({ topic, meeting, who: { id: tx.act.who.id, reviews: false } }, '');
    refuse(faults.map((fault) => ({ ...fault, field: fault.key.endsWith('labelAbove') ? 'label' : 'items' })));
    await notePlaced(tx, topic, meetingId, item.id);
  }
}
