import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenInstant } from '../../platform/clock/format.js';
import { Database } from '../../platform/database/database.js';
import { rowsOf } from '../../platform/database/rows.js';
import { toCsv } from '../../platform/sheets/csv.rules.js';
import { toXlsx, xlsxType } from '../../platform/sheets/write-sheet.js';
import { Texts } from '../../platform/text/texts.js';
import { Download, Page } from '../../platform/web/answers.js';
import { FormViews } from '../../platform/web/forms/form-view.maker.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { cursorOf, keyPage } from '../../platform/web/key-paging.js';
import { unitChoices } from '../../organisation/organisation.js';
import { categories } from '../application/item-rows.rules.js';
import { paths } from '../meetings.paths.js';
import { TopicQuery } from './topic.form.js';
import { topicStates } from './topic.rules.js';
import { markWords, topicTag } from './topic.view.js';
import { allTopics, topicCount, topicPage, type TopicRow } from './topics.queries.js';

const columnKeys = ['title', 'aim', 'unit', 'state', 'since'];

/** 议题 (MT3): the list, carried-over ones first, and the same list as a file. */
@Injectable()
export class TopicsPages {
  constructor(
    private readonly database: Database,
    private readonly formViews: FormViews,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, asked: Submitted<TopicQuery>, query: Record<string, unknown>): Promise<Page> {
    const rows = rowsOf(this.database);
    const cursor = cursorOf(query);
    const given = givenIn(asked);
    const total = await topicCount(rows, act, asked.value);
    const page = keyPage(
      await topicPage(rows, act, asked.value, cursor),
      cursor,
      (row) => ({ key: row.sortKey, id: row.id }),
      (parameters) => paths.topics({ ...given, ...parameters }),
    );
    const filtered = Object.keys(given).length > 0;
    const title = this.t('title');
    const columns = columnKeys.map((key) => ({ label: this.t(`column.${key}`) }));
    const table = { caption: title, columns, rows: page.rows.map((row) => ({ cells: this.cells(row, columns) })) };
    const model = {
      filter: await this.filter(asked, given),
      reset: asked.ok ? undefined : this.texts.t('meetings.list.reset'),
      table: page.rows.length ? table : undefined,
      empty: filtered
        ? { text: this.t('noMatch'), url: paths.topics(), label: this.texts.t('web.clear') }
        : { text: this.t('empty'), url: paths.newTopic(), label: this.t('newTitle') },
      pager: { text: this.texts.t('web.total', { n: total }), previous: page.previous, next: page.next },
      links: ['csv', 'xlsx'].map((format) => ({
        url: paths.topicsExport({ ...given, format }),
        label: format.toUpperCase(),
      })),
      acts: [
        { label: this.t('newTitle'), url: paths.newTopic(), primary: true },
        { label: this.texts.t('topicCalls.title'), url: paths.topicCalls() },
      ],
    };
    return new Page('topics/topics', title, model, { crumbs: [{ label: title }] });
  }

  async download(act: Act, asked: Submitted<TopicQuery>, format: string | undefined): Promise<Download> {
    const found = await allTopics(rowsOf(this.database), act, asked.value);
    const heading = [...columnKeys, 'matter', 'label'].map((key) => this.t(`column.${key}`));
    const lines = found.map((row) => [
      ...[row.title, this.texts.t(`meetings.category.${row.aim}`), row.unit, topicTag(row, this.texts).label],
      ...[screenInstant(row.sortAt), this.marks(row), this.texts.t(`meetings.label.${row.label}`)],
    ]);
    const name = this.t('title');
    if (format === 'xlsx') return new Download(`${name}.xlsx`, xlsxType, await toXlsx(name, [heading, ...lines]));
    return new Download(`${name}.csv`, 'text/csv; charset=utf-8', toCsv([heading, ...lines]));
  }

  private cells(row: TopicRow, columns: readonly { label: string }[]) {
    const silent = Number(row.silent);
    const values = [
      {
        text: row.title,
        url: paths.topic(row.id),
        mark: row.label === 'PUBLIC' ? undefined : this.texts.t(`meetings.label.${row.label}`),
        note: this.marks(row) || undefined,
      },
      { text: this.texts.t(`meetings.category.${row.aim}`) },
      { text: row.unit },
      {
        text: ' ',
        tag: topicTag(row, this.texts),
        note: row.state === 'CONSULTING' && silent ? this.t('silentUnits', { n: silent }) : undefined,
      },
      { at: row.sortAt },
    ];
    return values.map((value, n) => ({ label: columns[n]!.label, ...value }));
  }

  private marks(row: TopicRow): string {
    return markWords({ matter: row.matter, isAdministrative: Boolean(row.isAdministrative) }, this.texts);
  }

  private async filter(asked: Submitted<TopicQuery>, given: Record<string, string>) {
    const units = await unitChoices(rowsOf(this.database));
    const option = (prefix: string) => (value: string) => ({ value, label: this.texts.t(`${prefix}.${value}`) });
    const { fields } = this.formViews.view({
      form: TopicQuery,
      action: paths.topics(),
      again: asked,
      options: {
        state: topicStates.map(option('topics.state')),
        aim: categories.map(option('meetings.category')),
        kind: ['MAJOR', 'PERSONNEL', 'ADMINISTRATIVE'].map(option('topics.kind')),
        unitId: units,
      },
    });
    const applied = Object.keys(given).map((name) => ({
      label: fields[name]?.label ?? name,
      url: paths.topics({ ...given, [name]: undefined }),
    }));
    return {
      action: paths.topics(),
      fields: Object.values(fields).map((field) => ({ ...field, value: String(field.value) })),
      applied,
      clear: paths.topics(),
    };
  }

  private t(key: string, args?: Record<string, unknown>): string {
    return this.texts.t(`topics.${key}`, args);
  }
}

/** The filters that were given and could be read, as they stand in the address. */
function givenIn(asked: Submitted<TopicQuery>): Record<string, string> {
  const unread = new Set(asked.faults.map((fault) => fault.field));
  const entries = Object.entries(asked.typed).filter(([name, value]) => value && !unread.has(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
