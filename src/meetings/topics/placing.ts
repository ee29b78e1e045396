import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { AgendaAttendee, AgendaItem } from '../agenda/agenda-item.entity.js';
import { Material, MaterialVersion } from '../materials/material.entity.js';
import { freeName } from '../materials/material.rules.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { Topic, TopicPlacement } from './topic.entity.js';
import { filesOf } from './topic.queries.js';
import { moveTopic } from './topic-moves.js';
import { labels, type Label } from '../../platform/access/principal.js';

/** The item that deals with a topic, at the end of the agenda; returns its id. */
export async function insertItem(tx: Tx, meetingId: string, topic: Topic): Promise<string> {
  const position = (await tx.find(AgendaItem, { meetingId })).length + 1;
  const { title, aim, presenterId, unitId, minutes, matter } = topic;
  const kinds = { isMajor: matter === 'MAJOR', isPersonnel: matter === 'PERSONNEL', impromptu: false };
  const id = newId();
  const values = { title, category: aim, presenterId, unitId, minutes, topicId: topic.id };
  await tx.insert(AgendaItem, { id, meetingId, position, ...values, ...kinds, version: 1 });
  return id;
}

/** Notes that a topic is on a meeting, as this item. */
export async function notePlaced(tx: Tx, topic: Topic, meetingId: string, itemId: string): Promise<TopicPlacement> {
  const id = newId();
  const by = { askedById: tx.act.who.id, askedByName: tx.act.who.name, askedAt: tx.act.at };
  const row = { id, topicId: topic.id, meetingId, itemId, state: 'PLACED' as const, reason: '', ...by, version: 1 };
  await tx.insert(TopicPlacement, row);
  await moveTopic(tx, topic, 'place', { outcome: null });
  return tx.one(TopicPlacement, { id });
}

/** The topic's papers become papers of its item, with their labels or the meeting's where that is higher (S5.C1). */
export async function handOverFiles(tx: Tx, topic: Topic, meeting: Meeting, itemId: string): Promise<void> {
  const titles = (await tx.find(Material, { meetingId: meeting.id })).map((material) => material.title);
  for (const file of await filesOf(rowsOf(tx), topic.id)) {
    const title = freeName(file.fileName, titles);
    titles.push(title);
    const id = newId();
    const label = higher(file.label, meeting.label);
    const created = { createdAt: tx.act.at, createdById: file.createdById };
    await tx.insert(Material, { id, meetingId: meeting.id, itemId, title, label, ...created, version: 1 });
    const { fileName, type, bytes, sha256 } = file;
    const by = { at: tx.act.at, byId: file.createdById, byName: file.createdByName };
    await tx.insert(MaterialVersion, { id: newId(), materialId: id, number: 1, fileName, type, bytes, sha256, ...by });
  }
}

/** Takes the item off the agenda, with its papers; the others close up. */
export async function removeItem(tx: Tx, meetingId: string, itemId: string): Promise<void> {
  await tx.remove(AgendaAttendee, { itemId });
  await tx.remove(AgendaItem, { id: itemId });
  const removed = { removedAt: tx.act.at, removedById: tx.act.who.id };
  for (const one of await tx.find(Material, { itemId })) if (!one.removedAt) await tx.change(Material, one, removed);
  const left = await tx.find(AgendaItem, { meetingId }, { position: 'ASC' });
  for (const [n, { id }] of left.entries()) await tx.update(AgendaItem, { id }, { position: n + 1 });
}

function higher(one: Label, other: Label): Label {
  return labels.indexOf(one) > labels.indexOf(other) ? one : other;
}
