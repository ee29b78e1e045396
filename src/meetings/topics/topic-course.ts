import { Injectable } from '@nestjs/common';
import type { Label } from '../../platform/access/principal.js';
import { localDateOf, type Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { setAudience } from '../../secrecy/secrecy.js';
import { MeetingSettings } from '../settings.js';
import type { Topic } from './topic.entity.js';
import { topicAudience, type TopicAct } from './topic.rules.js';
import { moveTopic } from './topic-moves.js';

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
    await moveTopic(tx, topic, act, changes);
    await this.refresh(tx, topic);
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
}
