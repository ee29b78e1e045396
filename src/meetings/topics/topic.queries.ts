import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import type { Rows } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { visible } from '../../secrecy/secrecy.js';
import { admissionVerdicts } from './admission.rules.js';
import { Topic, type TopicConsultation, type TopicFile } from './topic.entity.js';

/** A topic with the names its pages show. */
export interface TopicFacts extends Topic {
  unit: string;
  proposer: string;
  presenter: string | null;
  reviewedBy: string | null;
}

export type AskedUnit = TopicConsultation & { unit: string };

/** The topic, if this person may know of it; everything else is `NotFound` alike (Q20). */
export async function topicFor(rows: Rows, act: Act, id: string): Promise<TopicFacts> {
  const mayKnow = visible(act.who, 'topic', 't.id');
  const [topic] = isId(id)
    ? await rows<TopicFacts>(
        `SELECT t.*, u.shortName AS unit, p.name AS proposer, s.name AS presenter, r.name AS reviewedBy FROM topic t
         JOIN unit u ON u.id = t.unitId JOIN person p ON p.id = t.proposerId LEFT JOIN person s ON s.id = t.presenterId
         LEFT JOIN person r ON r.id = t.reviewedById WHERE t.id = ? AND ${mayKnow.sql}`,
        [id, ...mayKnow.params],
      )
    : [];
  if (!topic) throw new NotFound('topic');
  return { ...topic, isAdministrative: Boolean(topic.isAdministrative) };
}

/** Locks a topic that the acting person may know of. Throws `NotFound`. */
export async function lockTopic(tx: Tx, id: string): Promise<Topic> {
  const mayKnow = visible(tx.act.who, 'topic', 't.id');
  const known =
    isId(id) && (await tx.row(`SELECT 1 AS x FROM topic t WHERE t.id = ? AND ${mayKnow.sql}`, [id, ...mayKnow.params]));
  if (!known) throw new NotFound('topic');
  return tx.lock(Topic, id);
}

export function askedUnits(rows: Rows, topicId: string): Promise<AskedUnit[]> {
  return rows<AskedUnit>(
    `SELECT c.*, u.shortName AS unit FROM topic_consultation c JOIN unit u ON u.id = c.unitId
     WHERE c.topicId = ? ORDER BY c.number`,
    [topicId],
  );
}

export function filesOf(rows: Rows, topicId: string): Promise<TopicFile[]> {
  return rows<TopicFile>('SELECT * FROM topic_file WHERE topicId = ? AND removedAt IS NULL ORDER BY createdAt, id', [
    topicId,
  ]);
}

/** The verdicts on a stored topic. Two queries. */
export async function verdictsOn(rows: Rows, topic: Topic, now: string) {
  const [asked, files] = [await askedUnits(rows, topic.id), await filesOf(rows, topic.id)];
  return { asked, files, verdicts: admissionVerdicts({ topic, asked, files, now }) };
}
