import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import { mediaTypes } from '../../platform/files/file-kind.rules.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { hasRole, labels } from '../../platform/access/principal.js';
import { paths } from '../meetings.paths.js';
import { verdictLines } from '../verdicts/verdict.js';
import { reviews } from './admission.rules.js';
import { AnswerForm, ReviewForm, TopicFilesForm, TopicWithdrawalForm } from './topic.form.js';
import { placementsOf, type PlacementRow } from './placement.queries.js';
import { appliedStates, mayPlace, preparedStates } from './placement.rules.js';
import { decisionsAsked, placementTable } from './placement.view.js';
import { topicFor, verdictsOn, type TopicFacts } from './topic.queries.js';
import { answers, canTopic, fileKinds, isReviewer, mayEdit, mayFileFor, speaksFor } from './topic.rules.js';
import { TopicCourse } from './topic-course.js';
import { TopicFiles } from './topic-files.service.js';
import { fileLines, opinionTable, topicFacts, topicTag } from './topic.view.js';

const takesOff = [...appliedStates, ...preparedStates];
const endings = Object.keys(mediaTypes).join(' ');

/** One topic (MT4), a unit's opinion on it (MT5), and its withdrawal. */
@Injectable()
export class TopicPages {
  constructor(
    private readonly database: Database,
    private readonly files: TopicFiles,
    private readonly course: TopicCourse,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string, again: { files?: Submitted<TopicFilesForm>; review?: Submitted<ReviewForm> } = {}) {
    const { topic, model } = await this.beside(act, id, again.files);
    const office = await this.course.office(this.database, act.at);
    const others = topic.proposerId !== act.who.id;
    const reviewing = others && isReviewer(act.who, office.unitId) && canTopic('admit', topic.state);
    const review =
      reviewing || again.review
        ? this.formViews.view({
            form: ReviewForm,
            action: paths.topicReview(id),
            again: again.review,
            prefix: 'review',
            options: { review: reviews.map((value) => ({ value, label: this.texts.t(`topics.reviews.${value}`) })) },
          })
        : undefined;
    const said = topic.opinion && topic.reviewedAt ? this.said(topic) : undefined;
    const placements = await placementsOf(rowsOf(this.database), act, id);
    const asOffice = isReviewer(act.who, office.unitId);
    const placing = {
      meetings: placementTable(placements, this.texts),
      asked: decisionsAsked(placements, act.who.id, this.texts),
      acts: [...this.placingActs(act, topic, placements, asOffice), ...model.acts],
    };
    const page = {
      ...model,
      ...placing,
      facts: topicFacts(topic, this.texts),
      review,
      reviewing,
      said,
      ended: this.ended(topic),
    };
    return new Page('topics/topic', topic.title, page, { crumbs: this.crumbs(topic), menu: '/topics' });
  }

  /** What stands beside a topic, whether it is read or changed: state, verdicts, opinions, papers. */
  async beside(act: Act, id: string, again?: Submitted<TopicFilesForm>) {
    const rows = rowsOf(this.database);
    const topic = await topicFor(rows, act, id);
    const { asked, verdicts } = await verdictsOn(rows, topic, act.at);
    const mayFile = mayFileFor(topic, act.who.id);
    const option = (prefix: string) => (value: string) => ({ value, label: this.texts.t(`${prefix}.${value}`) });
    const fileForm = mayFile
      ? this.formViews.view({
          form: TopicFilesForm,
          action: paths.topicFiles(id),
          again,
          multipart: true,
          prefix: 'file',
          values: { kind: 'PAPER', label: topic.label },
          options: {
            kind: fileKinds.map(option('topics.fileKind')),
            label: labels.slice(labels.indexOf(topic.label)).map(option('meetings.label')),
          },
        })
      : undefined;
    const withdraws = topic.proposerId === act.who.id && canTopic('withdraw', topic.state);
    const model = {
      tag: topicTag(topic, this.texts),
      mark: topic.label === 'PUBLIC' ? undefined : this.texts.t(`meetings.label.${topic.label}`),
      verdicts: verdictLines(verdicts, this.texts),
      opinions: asked.length ? opinionTable(id, asked, act.at, this.texts) : undefined,
      files: fileLines(id, await this.files.readable(act, id), mayFile, this.texts),
      fileForm,
      endings,
      acts: withdraws ? [{ label: this.texts.t('topics.withdrawal.title'), url: paths.topicWithdrawal(id) }] : [],
    };
    return { topic, model, mine: mayEdit(topic, act.who.id), returned: this.said(topic) };
  }

  async consultation(act: Act, id: string, number: number, again?: Submitted<AnswerForm>): Promise<Page> {
    const rows = rowsOf(this.database);
    const topic = await topicFor(rows, act, id);
    const { asked } = await verdictsOn(rows, topic, act.at);
    const one = asked.find((other) => other.number === number && other.askedAt);
    if (!one) throw new NotFound('topic_consultation');
    const speaks = speaksFor(act.who, one.unitId);
    const open = !one.answer && ['PROPOSED', 'CONSULTING'].includes(topic.state);
    const form =
      speaks && open
        ? this.formViews.view({
            form: AnswerForm,
            action: paths.consultation(id, number),
            again,
            options: { answer: answers.map((value) => ({ value, label: this.texts.t(`topics.answer.${value}`) })) },
          })
        : undefined;
    const title = this.texts.t('topics.consultation.title', { unit: one.unit });
    const model = {
      topic: { title: topic.title, url: paths.topic(id) },
      mark: topic.label === 'PUBLIC' ? undefined : this.texts.t(`meetings.label.${topic.label}`),
      facts: topicFacts(topic, this.texts),
      files: fileLines(id, await this.files.readable(act, id), false, this.texts),
      opinions: opinionTable(id, [one], act.at, this.texts),
      due: this.texts.t('topics.consultation.due', { due: screenInstant(one.dueAt!) }),
      form,
    };
    return new Page('topics/consultation', title, model, { crumbs: this.crumbs(topic, title), menu: '/topics' });
  }

  async withdrawal(act: Act, id: string, again?: Submitted<TopicWithdrawalForm>): Promise<Page> {
    const topic = await topicFor(rowsOf(this.database), act, id);
    if (topic.proposerId !== act.who.id) throw new NotAllowed();
    const form = this.formViews.view({ form: TopicWithdrawalForm, action: paths.topicWithdrawal(id), again });
    const title = this.texts.t('topics.withdrawal.title');
    const act_ = this.texts.t('topics.withdrawal.act');
    const model = {
      form,
      ask: this.texts.t('topics.withdrawal.ask', { title: topic.title }),
      act: act_,
      back: paths.topic(id),
    };
    return new Page('series/reason', title, model, { crumbs: this.crumbs(topic, title), menu: '/topics' });
  }

  crumbs(topic: TopicFacts, last?: string) {
    const list = { label: this.texts.t('topics.title'), url: paths.topics() };
    return last
      ? [list, { label: topic.title, url: paths.topic(topic.id) }, { label: last }]
      : [list, { label: topic.title }];
  }

  private placingActs(act: Act, topic: TopicFacts, placements: readonly PlacementRow[], reviews: boolean) {
    const { id } = topic;
    const organises = reviews || hasRole(act.who, 'SECRETARY', 'LEADER');
    if (canTopic('place', topic.state) && organises)
      return [{ label: this.texts.t('topics.placement.title'), url: paths.topicPlacement(id), primary: true }];
    const on = placements.find((one) => one.state === 'PLACED');
    if (!on || !takesOff.includes(on.meetingState)) return [];
    const meeting = { ...on, state: on.meetingState, label: topic.label, isMajor: false };
    return mayPlace({ meeting, who: { id: act.who.id, reviews } })
      ? [{ label: this.texts.t('topics.removal.title'), url: paths.topicRemoval(id) }]
      : [];
  }

  private said(topic: TopicFacts): string | undefined {
    if (!topic.opinion) return undefined;
    return this.texts.t('topics.review.said', { who: topic.reviewedBy ?? topic.proposer, opinion: topic.opinion });
  }

  private ended(topic: TopicFacts): string | undefined {
    return topic.state === 'WITHDRAWN'
      ? this.texts.t('topics.withdrawal.said', { reason: topic.opinion ?? '' })
      : undefined;
  }
}
