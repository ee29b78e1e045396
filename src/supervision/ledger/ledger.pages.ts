import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/forms/submitted.js';
import { cursorOf, keyPage } from '../../platform/web/key-paging.js';
import { nearUntil } from '../followup/task.rules.js';
import type { TaskRow } from '../followup/task.sight.js';
import { taskLine } from '../followup/task.view.js';
import { paths } from '../supervision.paths.js';
import { LedgerFilter, givenIn } from './ledger.filter.js';
import { LedgerQuery } from './ledger.form.js';
import { boardCards, LedgerQueries, mostCounted } from './ledger.queries.js';
import { boardColumns, punctualityText } from './ledger.view.js';

/** 督办台账 (FU2): as a list, and as a board. */
@Injectable()
export class LedgerPages {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly filter: LedgerFilter,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, asked: Submitted<LedgerQuery>, query: Record<string, unknown>): Promise<Page> {
    const days = this.days(act);
    const given = givenIn(asked);
    const board = asked.value.view === 'board';
    const model = {
      ...(await this.filter.model(asked)),
      punctuality: punctualityText(await this.queries.punctuality(act, asked.value, days), this.texts),
      switch: {
        url: paths.followups({ ...given, view: board ? undefined : 'board' }),
        label: this.texts.t(`supervision.view.${board ? 'list' : 'board'}`),
      },
      ...(board ? { columns: await this.columns(act, asked) } : await this.list(act, asked, query)),
    };
    const title = this.texts.t('supervision.title');
    return new Page(board ? 'supervision/board' : 'supervision/followups', title, model, { menu: paths.followups() });
  }

  private async list(act: Act, asked: Submitted<LedgerQuery>, query: Record<string, unknown>) {
    const days = this.days(act);
    const { value } = asked;
    const cursor = cursorOf(query);
    const given = givenIn(asked);
    const total = await this.queries.count(act, value, days);
    const key = value.sort === 'original' ? 'originalDueOn' : 'dueOn';
    const page = keyPage(
      await this.queries.page(act, value, days, cursor),
      cursor,
      (row) => ({ key: row[key], id: row.id }),
      (parameters) => paths.followups({ ...given, ...parameters }),
    );
    const n = total > mostCounted ? `${mostCounted}+` : String(total);
    return {
      rows: page.rows.map((row) => this.line(act, row)),
      pager: { text: this.texts.t('web.total', { n }), previous: page.previous, next: page.next },
    };
  }

  private async columns(act: Act, asked: Submitted<LedgerQuery>) {
    const given = givenIn(asked);
    const columns = [];
    for (const { key, states } of boardColumns) {
      const filter = { ...asked.value, show: 'all' as const };
      const rows = await this.queries.column(act, filter, this.days(act), states);
      const more = rows.length > boardCards;
      columns.push({
        label: this.texts.t(`supervision.board.${key}`),
        total: more ? `${boardCards}+` : String(rows.length),
        cards: rows.slice(0, boardCards).map((row) => this.card(act, row)),
        more: more && {
          url: paths.followups({ ...given, view: undefined, show: 'all' }),
          label: this.texts.t('web.all'),
        },
      });
    }
    return columns;
  }

  private card(act: Act, row: TaskRow) {
    const line = this.line(act, row);
    const note = this.texts.t('supervision.board.note', { unit: line.unit, due: line.due, progress: line.progress });
    return { title: line.title, url: line.url, note, tag: { label: line.lightText, kind: line.light } };
  }

  private line(act: Act, row: TaskRow) {
    return taskLine(row, localDateOf(act.at), this.calendars.current, this.texts);
  }

  private days(act: Act) {
    const today = localDateOf(act.at);
    return { today, near: nearUntil(today, this.calendars.current) };
  }
}
