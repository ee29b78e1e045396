import { Injectable } from '@nestjs/common';
import type { Label } from '../../platform/access/principal.js';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/web/errors.js';
import { setAudience } from '../../secrecy/secrecy.js';
import { paths } from '../meetings.paths.js';
import { MeetingSettings } from '../settings.js';
import { Topic } from './topic.entity.js';
import { canTopic, sortKeyOf, topicActs, topicAudience, type TopicAct } from './topic.rules.js';

interface Known {
  id: string;
  clearance: Label;
}

/** Who reviews topics. */
export interface Office {
  unitId: string;
  reviewers: Known[];
}

const person = 'SELECT p.id, p.clearance FROM person p';

/** The course of topics: their state, who may know of them, and whom their acts concern. */
@Injectable()
export class TopicCourse {
  constructor(private readonly settings: MeetingSettings) {}

  /** The organ's office and its secretaries. */
  async office(source: Pick<Tx, 'rows'>, at: Instant): Promise<Office> {
    const code = this.settings.officeCode(localDateOf(at));
    const [unit] = await source.rows<{ id: string }>('SELECT id FROM unit WHERE code = ?', [code]);
    const reviewers = await source.rows<Known>(
      `${person} JOIN role_grant g ON g.personId = p.id AND g.role = 'SECRETARY'
       WHERE p.unitId = ? AND p.active = 1 ORDER BY p.rank, p.id`,
      [unit?.id ?? ''],
    );
    return { unitId: unit?.id ?? '', reviewers };
  }

  /** Moves a locked topic along its course. Throws `Refused` (P10) when its state does not allow the act. */
  async move(tx: Tx, topic: Topic, act: TopicAct, changes: Partial<Topic> = {}): Promise<void> {
    if (!canTopic(act, topic.state)) {
      throw new Refused({ key: 'topics.wrongState', source: 'P10' });
    }
    const from = topic.state;
    const state = topicActs[act].to;
    const values = { ...changes, state, sortAt: tx.act.at, sortKey: sortKeyOf(state, tx.act.at) };
    await tx.change(Topic, topic, values);
    Object.assign(topic, values, { version: topic.version + 1 });
    await this.refresh(tx, topic);
    tx.audit({ act: `topic.${act}`, subject: 'topic', id: topic.id, detail: { from, to: topic.state } });
  }

  /** Sets anew who may know of a topic; to be called by every act that changes whom it concerns (Q19). */
  async refresh(tx: Tx, topic: Topic): Promise<void> {
    const office = await this.office(tx, tx.act.at);
    const asked = await tx.rows<{ unitId: string }>(
      'SELECT unitId FROM topic_consultation WHERE topicId = ? AND askedAt IS NOT NULL',
      [topic.id],
    );
    const duty = (column: string) =>
      `SELECT m.${column} FROM topic_placement t JOIN meeting m ON m.id = t.meetingId WHERE t.topicId = ?`;
    const people = await tx.rows<Known>(
      `${person} WHERE p.id IN (${duty('organizerId')}) OR p.id IN (${duty('chairId')})
         OR p.id IN (${duty('convenerId')}) OR p.id = ? OR (p.standing <> 'MEMBER' AND p.active = 1 AND p.unitId IN (
           SELECT c.unitId FROM topic_consultation c WHERE c.topicId = ? AND c.askedAt IS NOT NULL))`,
      [topic.id, topic.id, topic.id, topic.presenterId ?? '', topic.id],
    );
    const principals = topicAudience(topic, {
      officeUnitId: office.unitId,
      consultedUnitIds: asked.map((one) => one.unitId),
      people: [...people, ...office.reviewers],
    });
    await setAudience(tx, { kind: 'topic', id: topic.id }, topic.sortAt as Instant, principals);
  }

  /** Tells people something of a topic; the same `occasion` tells it once. */
  async tell(
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
}
