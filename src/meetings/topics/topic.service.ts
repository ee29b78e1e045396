import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole, labels } from '../../platform/access/principal.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, type Refusal } from '../../platform/web/errors.js';
import { answeredByTopic, checkCalled } from '../topic-calls/called.js';
import { reviewFaults, type Review } from './admission.rules.js';
import { askInDraft, TopicConsultations } from './consultation.service.js';
import { Topic } from './topic.entity.js';
import type { TopicForm } from './topic.form.js';
import { lockTopic, verdictsOn } from './topic.queries.js';
import { isReviewer, mayEdit, sortKeyOf } from './topic.rules.js';
import { TopicCourse } from './topic-course.js';
import { openRevision, tellOfTopic } from './topic-moves.js';

/** A topic as its form gives it, with the presenter found. */
export type TopicContent = Pick<
  Topic,
  | ('title' | 'aim' | 'summary' | 'draftDecision' | 'unitId' | 'presenterId' | 'minutes' | 'matter')
  | ('isAdministrative' | 'label' | 'legality' | 'risk' | 'expert' | 'publicInput' | 'answerBy' | 'callId')
> & { unitIds: string[] };

export function contentOf(form: TopicForm, presenterId: string | null): TopicContent {
  const { title, aim, summary, draftDecision, unitId, minutes, matter, isAdministrative, label } = form;
  const { legality, risk, expert, publicInput, answerBy, unitIds, callId } = form;
  return {
    ...{ title, aim, summary, draftDecision, unitId, minutes, matter, isAdministrative, label, presenterId },
    ...{ legality, risk, expert, publicInput, answerBy, unitIds, callId },
  };
}

/** Proposing, reviewing and withdrawing topics (MT4). Methods return the topic's id. */
@Injectable()
export class TopicService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly course: TopicCourse,
    private readonly consultations: TopicConsultations,
  ) {}

  /** Keeps a draft; what came back may be changed likewise. */
  save(act: Act, edited: { id?: string; version?: number }, content: TopicContent): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => (await this.write(tx, edited, content)).id);
  }

  /** Hands the topic in: the units named are asked, the office finds it in 待我办理. */
  submit(act: Act, edited: { id?: string; version?: number }, content: TopicContent): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const topic = await this.write(tx, edited, content);
      refuse(submissionFaults(content, localDateOf(act.at)));
      await this.course.move(tx, topic, 'submit', { outcome: null, opinion: null });
      await tx.todos.close({ kind: 'topic', id: topic.id }, ['topicRevise']);
      if (topic.callId) await answeredByTopic(tx, topic.callId, topic.unitId);
      await this.consultations.askNamed(tx, topic);
      await this.consultations.openReview(tx, topic);
      return topic.id;
    });
  }

  /** The office admits it, sends it back, or does not admit it (P10). */
  review(act: Act, id: string, review: Review, opinion: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const topic = await lockTopic(tx, id);
      const office = await this.course.office(tx, act.at);
      if (!isReviewer(act.who, office.unitId)) throw new NotAllowed();
      const { verdicts } = await verdictsOn(rowsOf(tx), topic, act.at);
      refuse(reviewFaults(review, opinion, verdicts, { id: act.who.id, proposerId: topic.proposerId }));
      const done = { opinion: opinion || null, reviewedById: act.who.id, reviewedAt: act.at };
      const how = { ADMIT: 'admit', RETURN: 'return', REFUSE: 'refuse' } as const;
      await this.course.move(tx, topic, how[review], done);
      await endReview(tx, topic.id);
      if (review === 'RETURN') await openRevision(tx, topic);
      const words = { opinion: opinion || '—' };
      await tellOfTopic(tx, topic, `topic.${reviewed[review]}`, [topic.proposerId], words, `${topic.version}`);
      return id;
    });
  }

  withdraw(act: Act, id: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const topic = await lockTopic(tx, id);
      if (topic.proposerId !== act.who.id) throw new NotAllowed();
      await this.course.move(tx, topic, 'withdraw', { opinion: reason });
      await endReview(tx, id);
      await tx.todos.close({ kind: 'topic', id });
      return id;
    });
  }

  private async write(tx: Tx, edited: { id?: string; version?: number }, content: TopicContent): Promise<Topic> {
    refuse(ownFaults(content, tx.act.who));
    const { unitIds, callId, ...columns } = content;
    if (!edited.id && callId) await checkCalled(tx, callId, content.unitId);
    const topic = edited.id ? await ownTopic(tx, edited.id) : await create(tx, { ...columns, callId });
    const seen = { id: topic.id, version: edited.id ? (edited.version ?? 0) : topic.version };
    await tx.change(Topic, seen, columns);
    Object.assign(topic, columns, { version: seen.version + 1 });
    await askInDraft(
      tx,
      topic.id,
      unitIds.filter((id) => id !== topic.unitId),
    );
    await this.course.refresh(tx, topic);
    tx.audit({ act: 'topic.write', subject: 'topic', id: topic.id });
    return topic;
  }
}

const reviewed = { ADMIT: 'admitted', RETURN: 'returned', REFUSE: 'notAdmitted' } as const;

async function create(tx: Tx, columns: Omit<TopicContent, 'unitIds'>): Promise<Topic> {
  const id = newId();
  const began = { state: 'DRAFT' as const, sortKey: sortKeyOf('DRAFT', tx.act.at), proposerId: tx.act.who.id };
  await tx.insert(Topic, { id, ...columns, ...began, createdAt: tx.act.at, sortAt: tx.act.at, version: 1 });
  return tx.one(Topic, { id });
}

async function ownTopic(tx: Tx, id: string): Promise<Topic> {
  const topic = await lockTopic(tx, id);
  if (topic.proposerId !== tx.act.who.id) throw new NotAllowed();
  refuse([!mayEdit(topic, tx.act.who.id) && { key: 'topics.notEditable', source: 'P10' }]);
  return topic;
}

async function endReview(tx: Tx, id: string): Promise<void> {
  await tx.todos.close({ kind: 'topic', id }, ['topicReview']);
  const open = await tx.rows<{ id: string }>('SELECT id FROM topic_consultation WHERE topicId = ?', [id]);
  for (const { id: asked } of open) {
    await tx.todos.close({ kind: 'opinion', id: asked });
    await tx.later.dropSteps({ kind: 'opinion', id: asked });
  }
}

/** One proposes for one's own unit, secretaries and leaders for any, and not above one's own clearance. */
function ownFaults(content: TopicContent, who: Act['who']): Refusal[] {
  const faults: Refusal[] = [];
  if (content.unitId !== who.unitId && !hasRole(who, 'SECRETARY', 'LEADER'))
    faults.push({ key: 'topics.foreignUnit', field: 'unitId' });
  if (labels.indexOf(content.label) > labels.indexOf(who.clearance))
    faults.push({ key: 'topics.labelAbove', field: 'label', source: 'S5.C2' });
  return faults;
}

/** What a topic handed in may not lack; the rest is said by the verdicts until the review (S2.K2, S2.O1). */
function submissionFaults(content: TopicContent, today: string): Refusal[] {
  const faults: Refusal[] = [];
  if (!content.summary) faults.push({ key: 'topics.verdicts.noSummary', field: 'summary', source: 'S2.O1' });
  if (content.aim === 'DECIDE' && !content.draftDecision)
    faults.push({ key: 'topics.verdicts.noDraft', field: 'draftDecision', source: 'S2.K2' });
  if (!content.presenterId) faults.push({ key: 'topics.noPresenter', field: 'presenter', source: 'S2.O2' });
  if (content.unitIds.length && (!content.answerBy || content.answerBy <= today))
    faults.push({ key: 'topics.noAnswerBy', field: 'answerBy', source: 'P10' });
  return faults;
}
