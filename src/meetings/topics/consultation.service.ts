import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { morningBefore } from '../../platform/clock/working-days.rules.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { paths } from '../meetings.paths.js';
import { MeetingSettings } from '../settings.js';
import { Topic, TopicConsultation } from './topic.entity.js';
import { lockTopic } from './topic.queries.js';
import { answerFaults, speaksFor, type Answer } from './topic.rules.js';
import { TopicCourse } from './topic-course.js';
import { tellOfTopic } from './topic-moves.js';
import { speakersOf } from './unit-speakers.js';

/** The steps of an open question: a working day before its time is up, and when it is. */
export const remindOpinion = 'meetings.remindOpinion';

/** 征求意见 (MT5): asking units, hearing them, asking again. */
@Injectable()
export class TopicConsultations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly course: TopicCourse,
    private readonly settings: MeetingSettings,
  ) {}

  /** Asks the units named in the draft, and those that had not answered when the topic came back. */
  async askNamed(tx: Tx, topic: Topic): Promise<void> {
    const all = await tx.find(TopicConsultation, { topicId: topic.id }, { number: 'ASC' });
    const open = all.filter((one) => !one.answer);
    if (open.length) await this.course.move(tx, topic, 'consult');
    for (const one of open) await this.ask(tx, topic, one);
    await this.course.refresh(tx, topic);
  }

  /** Puts the topic into 待我办理 of the office's secretaries. */
  async openReview(tx: Tx, topic: Topic): Promise<void> {
    const { reviewers } = await this.course.office(tx, tx.act.at);
    const to = reviewers.map(({ id }) => id).filter((id) => id !== topic.proposerId);
    const about = { kind: 'topic', id: topic.id };
    await tx.todos.open({ kind: 'topicReview', about, to, title: topic.title, url: paths.topic(topic.id) });
  }

  /** A unit answers through whoever speaks for it. Returns the topic's id. */
  answer(act: Act, topicId: string, number: number, given: { answer: Answer; opinion: string }): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const topic = await lockTopic(tx, topicId);
      const asked = await tx.one(TopicConsultation, { topicId, number });
      if (!asked.askedAt || !speaksFor(act.who, asked.unitId)) throw new NotAllowed();
      refuse(answerFaults(topic, asked, given));
      const by = { answeredAt: act.at, answeredById: act.who.id, answeredByName: act.who.name };
      await tx.change(TopicConsultation, asked, { ...given, ...by });
      await tx.todos.close({ kind: 'opinion', id: asked.id });
      await tx.later.dropSteps({ kind: 'opinion', id: asked.id });
      tx.audit({ act: 'topic.answer', subject: 'topic', id: topicId, detail: { number, answer: given.answer } });
      return topicId;
    });
  }

  /** Asks once more; after the time is up the proposer learns of it too. */
  async remind(tx: Tx, id: string, step: string): Promise<void> {
    const [asked] = await tx.find(TopicConsultation, { id });
    if (!asked || asked.answer || !asked.dueAt) return;
    const topic = await tx.one(Topic, { id: asked.topicId });
    const to = await speakersOf(tx, asked.unitId);
    const data = { due: screenInstant(asked.dueAt) };
    const kind = step.startsWith('near') ? 'near' : 'over';
    await tellOfTopic(tx, topic, `topic.opinion.${kind}`, to, data, `${id}:${step}`);
    if (kind === 'near') return;
    const [unit] = await tx.rows<{ shortName: string }>('SELECT shortName FROM unit WHERE id = ?', [asked.unitId]);
    const words = { unit: unit?.shortName ?? '' };
    await tellOfTopic(tx, topic, 'topic.silent', [topic.proposerId], words, `${id}:silent:${step}`);
  }

  private async ask(tx: Tx, topic: Topic, one: TopicConsultation): Promise<void> {
    const { cutOff } = this.settings.lead(localDateOf(tx.act.at));
    const dueAt = instantAt(topic.answerBy!, cutOff);
    await tx.change(TopicConsultation, one, { askedAt: tx.act.at, dueAt });
    const subject = { kind: 'opinion', id: one.id };
    const day = topic.answerBy!;
    const times = { near: morningBefore(this.settings.calendar, day), due: dueAt };
    await tx.later.remindUntil({ handler: remindOpinion, subject }, times, day);
    const to = await speakersOf(tx, one.unitId);
    const url = paths.consultation(topic.id, one.number);
    await tx.todos.open({ kind: 'topicOpinion', about: subject, to, title: topic.title, url, due: dueAt });
    const data = { due: screenInstant(dueAt) };
    await tellOfTopic(tx, topic, 'topic.opinion.asked', to, data, `${one.id}:asked:${dueAt}`);
  }
}

/** Names the units to be asked: those not asked yet are written anew, those asked stay. */
export async function askInDraft(tx: Tx, topicId: string, unitIds: readonly string[]): Promise<void> {
  const before = await tx.find(TopicConsultation, { topicId }, { number: 'ASC' });
  for (const one of before.filter((other) => !other.askedAt)) await tx.remove(TopicConsultation, { id: one.id });
  const kept = before.filter((one) => one.askedAt);
  const known = new Set(kept.map((one) => one.unitId));
  const last = Math.max(0, ...kept.map((one) => one.number));
  const fresh = [...new Set(unitIds)].filter((id) => !known.has(id));
  await tx.insert(
    TopicConsultation,
    fresh.map((unitId, n) => ({ id: newId(), topicId, unitId, number: last + n + 1, opinion: '', version: 1 })),
  );
}
