import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Calendars } from '../../platform/clock/calendars.js';
import { addDays, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { Texts } from '../../platform/text/texts.js';
import { Page } from '../../platform/web/answers.js';
import { TodoQueries, type Cursor, type TodoRow } from './todo.queries.js';
import { todoLine } from './todo.view.js';

/** What `/todo` shows: its query, as it came. */
export type TodoQuery = Record<string, unknown>;

const pageSize = 20;
const doneDays = 365;

/** 待办与已办 (WB2): all that waits for me, by kind; what I did in twelve months. */
@Injectable()
export class TodoPages {
  constructor(
    private readonly queries: TodoQueries,
    private readonly calendars: Calendars,
    private readonly texts: Texts,
  ) {}

  async show(act: Act, query: TodoQuery): Promise<Page> {
    const done = query.state === 'done';
    const kinds = await this.queries.kinds(act.who);
    const kind = kinds.find((one) => one.kind === query.kind)?.kind;
    const rows = await this.rows(act, done, kind, cursorOf(query.after));
    const shown = rows.slice(0, pageSize);
    const todos = shown.map((row) => todoLine(row, act.at, this.calendars.current, this.texts));
    const total = kinds.reduce((sum, one) => sum + one.n, 0);
    const model = {
      todos,
      done,
      tabs: [
        { label: this.t('open'), url: '/todo', count: total, current: !done },
        { label: this.t('done'), url: '/todo?state=done', current: done },
      ],
      chips: done ? [] : this.chips(kinds, kind),
      next: rows.length > pageSize ? address(done, kind, shown.at(-1)!) : undefined,
    };
    const crumbs = [{ label: this.t('workbench'), url: '/' }, { label: this.t('todoTitle') }];
    return new Page('workbench/todo', this.t('todoTitle'), model, { crumbs, menu: '/' });
  }

  private rows(act: Act, done: boolean, kind: string | undefined, after: Cursor | undefined): Promise<TodoRow[]> {
    if (!done) return this.queries.open(act.who, pageSize + 1, kind, after);
    const since = instantAt(addDays(localDateOf(act.at), -doneDays), '00:00');
    return this.queries.done(act.who, since, pageSize + 1, kind, after);
  }

  private chips(kinds: { kind: string; n: number }[], chosen: string | undefined) {
    return kinds
      .filter(({ kind }) => this.texts.has(`todo.${kind}.act`))
      .map(({ kind, n }) => ({
        label: this.texts.t(`todo.${kind}.act`),
        n,
        current: kind === chosen,
        url: kind === chosen ? '/todo' : `/todo?kind=${kind}`,
      }));
  }

  private t(key: string): string {
    return this.texts.t(`workbench.${key}`);
  }
}

function address(done: boolean, kind: string | undefined, last: TodoRow): string {
  const key = done ? last.doneAt! : (last.dueAt ?? '9');
  const query = { ...(done ? { state: 'done' } : {}), ...(kind ? { kind } : {}), after: `${key}~${last.id}` };
  return `/todo?${new URLSearchParams(query).toString()}`;
}

function cursorOf(typed: unknown): Cursor | undefined {
  const [key, id] = typeof typed === 'string' ? typed.split('~') : [];
  return key && id ? { key, id } : undefined;
}
