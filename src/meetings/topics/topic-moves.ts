import { localDateOf } from '../../platform/clock/instant.js';
import { screenDate } from '../../platform/clock/format.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/web/errors.js';
import type { ItemOutcome } from '../agenda/agenda-item.entity.js';
import { paths } from '../meetings.paths.js';
import { actAfter } from './placement.rules.js';
import { Topic, TopicPlacement } from './topic.entity.js';
import { canTopic, sortKeyOf, topicActs, type TopicAct } from './topic.rules.js';

/** Moves a locked topic along its course. Throws `Refused` (P10) when its state does not allow the act. */
export async function moveTopic(tx: Tx, topic: Topic, act: TopicAct, changes: Partial<Topic> = {}): Promise<void> {
  if (!canTopic(act, topic.state)) throw new Refused({ key: 'topics.wrongState', source: 'P10' });
  const from = topic.state;
  const state = topicActs[act].to;
  const values = { ...changes, state, sortAt: tx.act.at, sortKey: sortKeyOf(state, tx.act.at) };
  await tx.change(Topic, topic, values);
  Object.assign(topic, values, { version: topic.version + 1 });
  tx.audit({ act: `topic.${act}`, subject: 'topic', id: topic.id, detail: { from, to: topic.state } });
}

/** Tells people something of a topic; the same `occasion` tells it once. */
export async function tellOfTopic(
  tx: Tx,
  topic: Topic,
  kind: string,
  to: readonly string[],
  data: Record<string, string | number> = {},
  occasion?: string,
): Promise<void> {
  const about = { kind: 'topic', id: topic.id };
  const words = { title: topic.title, ...data };
  await tx.later.message({ kind, to, about, data: words, url: paths.topic(topic.id), label: topic.label, occasion });
}

/** What came back to its proposer is his to revise. */
export async function openRevision(tx: Tx, topic: Topic): Promise<void> {
  const about = { kind: 'topic', id: topic.id };
  const to = [topic.proposerId];
  await tx.todos.open({ kind: 'topicRevise', about, to, title: topic.title, url: paths.topic(topic.id) });
}

/** An item has its outcome: its topic is done, carried over, or sent back; its proposer learns of it (S2.K2). */
export async function itemEnded(tx: Tx, itemId: string, outcome: ItemOutcome): Promise<void> {
  const [placement] = await tx.find(TopicPlacement, { itemId, state: 'PLACED' });
  if (!placement) return;
  const topic = await tx.lock(Topic, placement.topicId);
  await tx.change(TopicPlacement, placement, { state: 'HELD', outcome, decidedAt: tx.act.at });
  const act = actAfter[outcome];
  await moveTopic(tx, topic, act, { outcome });
  if (act === 'sendBack') await openRevision(tx, topic);
  const kind = act === 'carryOver' ? 'topic.carried' : act === 'sendBack' ? 'topic.sentBack' : 'topic.concluded';
  await tellOfTopic(tx, topic, kind, [topic.proposerId], await whenOf(tx, placement.meetingId), placement.id);
}

/** A meeting will not be held: its topics wait for another one. */
export async function freeTopics(tx: Tx, meetingId: string): Promise<void> {
  const open = await tx.find(TopicPlacement, { meetingId }, { id: 'ASC' });
  for (const placement of open.filter(({ state }) => state === 'PLACED' || state === 'ASKED')) {
    const topic = await tx.lock(Topic, placement.topicId);
    const placed = placement.state === 'PLACED';
    await tx.change(TopicPlacement, placement, { state: placed ? 'REMOVED' : 'DECLINED', decidedAt: tx.act.at });
    await tx.todos.close({ kind: 'placement', id: placement.id });
    if (!placed) continue;
    await moveTopic(tx, topic, 'takeOff');
    await tellOfTopic(tx, topic, 'topic.freed', [topic.proposerId], await whenOf(tx, meetingId), placement.id);
  }
}

/** The day of a meeting, for messages. */
export async function whenOf(tx: Tx, meetingId: string): Promise<{ when: string }> {
  const [meeting] = await tx.rows<{ sortAt: string }>('SELECT sortAt FROM meeting WHERE id = ?', [meetingId]);
  return { when: meeting ? screenDate(localDateOf(meeting.sortAt)) : '' };
}
