import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenDate, screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { tableView, type Cell } from '../../platform/web/components/table.js';
import { NotAllowed } from '../../platform/web/errors.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { cursorOf, keyPage } from '../../platform/web/key-paging.js';
import { unitChoices } from '../../organisation/organisation.js';
import { paths } from '../meetings.paths.js';
import { openMeetings } from '../topics/placement.queries.js';
import { TopicCallForm } from './call.form.js';
import { callPage, type CallRow } from './call.queries.js';
import { mayCall } from './call.rules.js';
import { callTag } from './call.view.js';

/** The calls for topics one may know of, and the form of a new one (MT2). */
@Injectable()
export class TopicCallsPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async list(act: Act, query: Record<string, unknown>): Promise<Page> {
    const cursor = cursorOf(query);
    const found = await callPage(rowsOf(this.database), act, cursor);
    const keyOf = (row: CallRow) => ({ key: row.sortKey, id: row.id });
    const page = keyPage(found, cursor, keyOf, paths.topicCalls);
    const headings = ['title', 'due', 'state', 'answered'].map((key) => this.texts.t(`topicCalls.column.${key}`));
    const title = this.texts.t('topicCalls.title');
    const may = mayCall(act.who);
    const fresh = { url: paths.newTopicCall(), label: this.texts.t('topicCalls.newTitle') };
    const model = {
      table: page.rows.length
        ? tableView(
            title,
            headings,
            page.rows.map((row) => this.cells(row)),
          )
        : undefined,
      empty: { text: this.texts.t(`topicCalls.${may ? 'empty' : 'emptyForUnits'}`), ...(may ? fresh : {}) },
      pager: { text: '', previous: page.previous, next: page.next },
      acts: may ? [{ ...fresh, primary: true }] : [],
    };
    return new Page('topics/calls', title, model, { crumbs: this.crumbs(), menu: '/topics' });
  }

  async blank(act: Act, meetingId?: string, again?: Submitted<TopicCallForm>): Promise<Page> {
    if (!mayCall(act.who)) throw new NotAllowed();
    const rows = rowsOf(this.database);
    const meetings = await openMeetings(rows, act, false);
    const chosen = meetings.find(({ id }) => id === meetingId);
    const units = (await unitChoices(rows)).filter((unit) => unit.parentId !== null);
    const form = this.formViews.view({
      form: TopicCallForm,
      action: paths.newTopicCall(),
      again,
      values: { title: chosen?.title, meetingId: chosen?.id },
      options: {
        unitIds: units,
        meetingId: meetings.map((one) => ({
          value: one.id,
          label: `${one.title}（${screenDate(localDateOf(one.sortAt))}）`,
        })),
      },
    });
    form.fields.unitIds!.optional = false;
    const title = this.texts.t('topicCalls.newTitle');
    const model = { form, back: paths.topicCalls() };
    return new Page('topics/call-form', title, model, { crumbs: this.crumbs(title), menu: '/topics' });
  }

  crumbs(last?: string) {
    const list = { label: this.texts.t('topicCalls.title'), url: paths.topicCalls() };
    const topics = { label: this.texts.t('topics.title'), url: paths.topics() };
    return last ? [topics, list, { label: last }] : [topics, { label: list.label }];
  }

  private cells(row: CallRow): Cell[] {
    const { asked, answered } = row;
    return [
      { text: row.title, url: paths.topicCall(row.id) },
      { text: screenInstant(row.dueAt) },
      { tag: callTag(row.state, this.texts) },
      { text: this.texts.t('topicCalls.answeredOf', { asked: Number(asked), answered: Number(answered) }) },
    ];
  }
}
