import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { toCsv } from '../../platform/sheets/csv.rules.js';
import { toXlsx, xlsxType } from '../../platform/sheets/write-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { cursorOf, keyPage } from '../../platform/web/key-paging.js';
import { meetingStates, meetingTypes } from '../meeting/meeting.rules.js';
import { paths } from '../meetings.paths.js';
import { ListQuery, myRoles } from './list.form.js';
import { ListQueries, mostCounted } from './list.queries.js';
import { listLine, sheetRow } from './list.view.js';

/** 会议 (MT6): the list, and the same list as a file. */
@Injectable()
export class ListPages {
  constructor(
    private readonly queries: ListQueries,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, asked: Submitted<ListQuery>, query: Record<string, unknown>): Promise<Page> {
    const filter = await this.queries.filter(asked.value);
    const cursor = cursorOf(query);
    const given = givenIn(asked);
    const total = await this.queries.count(act, filter);
    const page = keyPage(
      await this.queries.page(act, filter, cursor),
      cursor,
      (row) => ({ key: row.sortAt, id: row.id }),
      (parameters) => paths.meetings({ ...given, ...parameters }),
    );
    const n = total > mostCounted ? `${mostCounted}+` : String(total);
    const title = this.texts.t('meetings.list.title');
    const model = {
      filter: this.filter(asked),
      chips: this.chips(given),
      rows: page.rows.map((row) => listLine(row, this.texts)),
      pager: { text: this.texts.t('web.total', { n }), previous: page.previous, next: page.next },
      sorting: this.sorting(filter, given),
      reset: asked.ok ? undefined : this.texts.t('meetings.list.reset'),
      filtered: Object.keys(given).length > 0,
      exports: ['csv', 'xlsx'].map((format) => ({
        url: paths.meetingsExport({ ...given, format }),
        label: format.toUpperCase(),
      })),
      acts: [{ label: this.texts.t('meetings.application.newTitle'), url: paths.newMeeting(), primary: true }],
      links: [
        { label: this.texts.t('meetings.approval.listTitle'), url: paths.approvals() },
        { label: this.texts.t('meetings.calendar.title'), url: paths.calendar() },
        { label: this.texts.t('series.title'), url: paths.allSeries() },
        { label: this.texts.t('plans.short'), url: paths.plan(Number(localDateOf(act.at).slice(0, 4))) },
      ],
    };
    return new Page('meetings/meetings', title, model, { crumbs: [{ label: title }] });
  }

  async download(act: Act, asked: Submitted<ListQuery>, format: string | undefined): Promise<Download> {
    const heading = ['number', 'title', 'type', 'state', 'label', 'time', 'place', 'hostUnit', 'chair'];
    const found = await this.queries.all(act, await this.queries.filter(asked.value));
    const rows = [
      heading.map((key) => this.texts.t(`meetings.list.column.${key}`)),
      ...found.map((row) => sheetRow(row, this.texts)),
    ];
    const name = this.texts.t('meetings.list.title');
    if (format === 'xlsx') return new Download(`${name}.xlsx`, xlsxType, await toXlsx(name, rows));
    return new Download(`${name}.csv`, 'text/csv; charset=utf-8', toCsv(rows));
  }

  private filter(asked: Submitted<ListQuery>) {
    const options = (values: readonly string[], prefix: string) =>
      values.map((value) => ({ value, label: this.texts.t(`${prefix}.${value}`) }));
    return this.formViews.view({
      form: ListQuery,
      filter: true,
      action: paths.meetings(),
      again: asked,
      options: {
        state: options(meetingStates, 'meetings.state'),
        type: options(meetingTypes, 'meetings.type'),
        role: options(myRoles, 'meetings.list.role'),
      },
    }).fields;
  }

  /** What is applied, each with the address without it. */
  private chips(given: Record<string, string>) {
    return Object.keys(given)
      .filter((name) => name !== 'sort')
      .map((name) => ({
        label: this.texts.t(`meetings.list.filter.${name}.label`),
        url: paths.meetings({ ...given, [name]: undefined }),
      }));
  }

  private sorting(filter: ListQuery, given: Record<string, string>) {
    const oldest = filter.sort === 'oldest';
    return {
      order: oldest ? 'ascending' : 'descending',
      url: paths.meetings({ ...given, sort: oldest ? undefined : 'oldest' }),
    };
  }
}

/** The filters that were given and could be read, as they stand in the address. */
function givenIn(asked: Submitted<ListQuery>): Record<string, string> {
  const unread = new Set(asked.faults.map((fault) => fault.field));
  const entries = Object.entries(asked.typed).filter(([name, value]) => value && !unread.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
