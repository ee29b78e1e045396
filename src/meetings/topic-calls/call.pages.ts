import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { tableView } from '../../platform/web/components/table.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { paths } from '../meetings.paths.js';
import { isReviewer, speaksFor } from '../topics/topic.rules.js';
import { TopicCourse } from '../topics/topic-course.js';
import type { TopicCall } from './call.entity.js';
import { callFor, countedOf, meetingOf, topicsUnder, unitsAsked, type AskedForTopics } from './call.queries.js';
import { isSilent, mayConduct } from './call.rules.js';
import { callTag, unitTable } from './call.view.js';
import { TopicCallsPages } from './calls.pages.js';

/** One call for topics (MT2): what is asked, who has answered, and the reader's own next step. */
@Injectable()
export class TopicCallPages {
  constructor(
    private readonly database: Database,
    private readonly course: TopicCourse,
    private readonly calls: TopicCallsPages,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, id: string): Promise<Page> {
    const rows = rowsOf(this.database);
    const call = await callFor(rows, act, id);
    const units = await unitsAsked(rows, id);
    const topics = await topicsUnder(rows, act, id);
    const meeting = await meetingOf(rows, act, call);
    const open = call.state === 'OPEN';
    const model = {
      tag: callTag(call.state, this.texts),
      facts: [
        { label: this.t('column.due'), value: screenInstant(call.dueAt) },
        { label: this.t('fact.by'), value: `${call.createdByName} ${screenInstant(call.createdAt)}` },
        ...(call.words ? [{ label: this.t('fact.words'), value: call.words }] : []),
      ],
      meeting: meeting && { title: meeting.title, url: paths.meeting(meeting.id) },
      units: unitTable(units, call, act.at, this.texts),
      topics: topics.length ? this.topicTable(topics, units) : undefined,
      own: open ? this.own(act, call, units) : undefined,
      acts:
        open && (await this.conducts(act, call))
          ? [{ label: this.t('closing.title'), url: paths.topicCallClosing(id) }]
          : [],
    };
    const crumbs = this.calls.crumbs(call.title);
    return new Page('topics/call', this.t('titleOf', { title: call.title }), model, { crumbs, menu: '/topics' });
  }

  async closing(act: Act, id: string): Promise<Page> {
    const rows = rowsOf(this.database);
    const call = await callFor(rows, act, id);
    if (!(await this.conducts(act, call))) throw new NotAllowed();
    const silent = (await unitsAsked(rows, id))
      .filter((unit) => isSilent(countedOf(unit), call, act.at))
      .map(({ unit }) => unit);
    const title = this.t('closing.title');
    const model = {
      what: this.t('closing.ask', { title: call.title }),
      consequences: silent.length ? [this.t('closing.silent', { units: silent.join('、') })] : [],
      act: { action: paths.topicCallClosing(id), label: title },
      back: paths.topicCall(id),
    };
    return new Page('topics/call-closing', title, model, { crumbs: this.calls.crumbs(title), menu: '/topics' });
  }

  private async conducts(act: Act, call: TopicCall): Promise<boolean> {
    const office = await this.course.office(this.database, act.at);
    return mayConduct(call, { id: act.who.id, reviews: isReviewer(act.who, office.unitId) });
  }

  private own(act: Act, call: TopicCall, units: readonly AskedForTopics[]) {
    const mine = units.find((unit) => unit.unitId === act.who.unitId);
    if (!mine) return undefined;
    const silent = isSilent(countedOf(mine), call, act.at);
    return {
      text: this.t('own.ask', { unit: mine.unit, due: screenInstant(call.dueAt) }),
      propose: { url: paths.newTopicFor(call.id), label: this.t('own.propose') },
      decline:
        silent && speaksFor(act.who, mine.unitId)
          ? { action: paths.topicCallDecline(call.id), label: this.t('own.decline') }
          : undefined,
    };
  }

  private topicTable(
    topics: readonly { id: string; title: string; unitId: string }[],
    units: readonly AskedForTopics[],
  ) {
    const names = new Map(units.map(({ unitId, unit }) => [unitId, unit]));
    const rows = topics.map(({ id, title, unitId }) => [
      { text: title, url: paths.topic(id) },
      { text: names.get(unitId) },
    ]);
    return { ...tableView(this.t('topics'), [this.t('column.topic'), this.t('column.unit')], rows), shown: true };
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`topicCalls.${key}`, args);
  }
}
