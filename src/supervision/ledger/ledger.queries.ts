import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { keySql, type Cursor } from '../../platform/web/key-paging.js';
import type { Light, TaskState } from '../followup/task.rules.js';
import { taskColumns, taskFrom, visibleTasks, type TaskRow } from '../followup/task.sight.js';
import type { LedgerQuery, Show } from './ledger.form.js';

/** The days that decide lights: today, and the last due date that is near. */
export interface LightDays {
  today: string;
  near: string;
}

/** Counting stops here: 「1000+」. */
export const mostCounted = 1000;
const mostExported = 5000;
/** Cards of one column of the board. */
export const boardCards = 20;

export interface Punctuality {
  due: number;
  inTime: number;
  extended: number;
}

/** Reads of the ledger; what one may not know of is neither shown nor counted (Q19). */
@Injectable()
export class LedgerQueries {
  constructor(private readonly database: Database) {}

  /** One page and one row more. */
  page(act: Act, filter: LedgerQuery, days: LightDays, cursor?: Cursor): Promise<TaskRow[]> {
    const order = keySql({ key: sortKey(filter), id: 't.id', descending: filter.sort === 'latest' }, cursor);
    return this.read(act, filter, days, order);
  }

  all(act: Act, filter: LedgerQuery, days: LightDays): Promise<TaskRow[]> {
    const down = filter.sort === 'latest' ? 'DESC' : 'ASC';
    const tail = `ORDER BY ${sortKey(filter)} ${down}, t.id ${down} LIMIT ${mostExported}`;
    return this.read(act, filter, days, { where: '1 = 1', params: [], tail });
  }

  /** The first cards of a column, earliest due first. */
  column(act: Act, filter: LedgerQuery, days: LightDays, states: readonly TaskState[]): Promise<TaskRow[]> {
    const where = `t.state IN (${states.map((state) => `'${state}'`).join(', ')})`;
    return this.read(act, filter, days, { where, params: [], tail: `ORDER BY t.dueOn, t.id LIMIT ${boardCards + 1}` });
  }

  /** How many there are, at most one more than `mostCounted`. */
  async count(act: Act, filter: LedgerQuery, days: LightDays): Promise<number> {
    const { sql, params } = whereOf(act, filter, days);
    const row = await this.database.row<{ n: number }>(
      `SELECT COUNT(*) AS n FROM (SELECT 1 AS x ${taskFrom} WHERE ${sql} LIMIT ${mostCounted + 1}) some`,
      params,
    );
    return Number(row?.n ?? 0);
  }

  /** On-time figures by the original date, extensions apart (domain §8.2 D2). */
  async punctuality(act: Act, filter: LedgerQuery, days: LightDays): Promise<Punctuality> {
    const { sql, params } = whereOf(act, { ...filter, show: 'all', light: null }, days);
    const row = await this.database.row<Record<keyof Punctuality, number | string | null>>(
      `SELECT COUNT(*) AS due, SUM(CASE WHEN t.acceptedOn <= t.originalDueOn THEN 1 ELSE 0 END) AS inTime,
         SUM(CASE WHEN t.acceptedOn <= t.dueOn THEN 1 ELSE 0 END) AS extended
       ${taskFrom} WHERE ${sql} AND t.state NOT IN ('MERGED', 'CANCELLED')
       AND (t.originalDueOn < ? OR t.acceptedOn IS NOT NULL)`,
      [...params, days.today],
    );
    return { due: Number(row?.due ?? 0), inTime: Number(row?.inTime ?? 0), extended: Number(row?.extended ?? 0) };
  }

  private read(act: Act, filter: LedgerQuery, days: LightDays, order: ReturnType<typeof keySql>): Promise<TaskRow[]> {
    const columns = taskColumns(act.who);
    const { sql, params } = whereOf(act, filter, days);
    return this.database.rows<TaskRow>(
      `SELECT ${columns.sql} ${taskFrom} WHERE ${sql} AND ${order.where} ${order.tail}`,
      [...columns.params, ...params, ...order.params],
    );
  }
}

const sortKey = ({ sort }: LedgerQuery) => (sort === 'original' ? 't.originalDueOn' : 't.dueOn');

const working = "t.state IN ('ASSIGNED', 'CONTESTED', 'IN_PROGRESS', 'DONE_CLAIMED', 'RETURNED')";
const ended = "t.state IN ('ACCEPTED', 'CLOSED')";

const shown: Record<Show, (days: LightDays) => Fragment> = {
  open: () => ({ sql: `(${working} OR t.state = 'SUSPENDED')`, params: [] }),
  undelivered: () => ({ sql: "t.state IN ('ASSIGNED', 'CONTESTED')", params: [] }),
  overdue: ({ today }) => ({ sql: `${working} AND t.dueOn < ?`, params: [today] }),
  closed: () => ({ sql: ended, params: [] }),
  all: () => ({ sql: '1 = 1', params: [] }),
};

/** The same lights as `lightOf` says, as SQL. */
const lit: Record<Light, (days: LightDays) => Fragment> = {
  red: ({ today }) => ({ sql: `${working} AND t.dueOn < ?`, params: [today] }),
  yellow: ({ today, near }) => ({
    sql: `t.dueOn >= ? AND (t.state = 'RETURNED' OR (t.dueOn > ? AND t.behindOn <= ?
      AND t.state IN ('ASSIGNED', 'CONTESTED', 'IN_PROGRESS')))`,
    params: [today, near, today],
  }),
  blue: ({ today, near }) => ({
    sql: `${working} AND t.state <> 'RETURNED' AND t.dueOn >= ? AND t.dueOn <= ?`,
    params: [today, near],
  }),
  grey: ({ today, near }) => ({
    sql: "t.state IN ('ASSIGNED', 'CONTESTED') AND t.dueOn > ? AND (t.behindOn IS NULL OR t.behindOn > ?)",
    params: [near, today],
  }),
  green: ({ today, near }) => ({
    sql: `t.dueOn > ? AND (t.state = 'DONE_CLAIMED'
      OR (t.state = 'IN_PROGRESS' AND (t.behindOn IS NULL OR t.behindOn > ?)))`,
    params: [near, today],
  }),
  closed: () => ({ sql: ended, params: [] }),
  paused: () => ({ sql: "t.state = 'SUSPENDED'", params: [] }),
  dropped: () => ({ sql: "t.state IN ('MERGED', 'CANCELLED')", params: [] }),
};

function whereOf(act: Act, filter: LedgerQuery, days: LightDays): Fragment {
  const parts: Fragment[] = [visibleTasks(act.who)];
  const add = (sql: string, ...params: unknown[]) => parts.push({ sql, params });
  parts.push(filter.light ? lit[filter.light](days) : shown[filter.show ?? 'open'](days));
  if (filter.unit) add('t.leadUnitId = ?', filter.unit);
  if (filter.from) add('t.dueOn >= ?', filter.from);
  if (filter.to) add('t.dueOn <= ?', filter.to);
  if (filter.q) {
    const like = `%${filter.q.replace(/[!%_]/g, '!$&')}%`;
    add("(t.title LIKE ? ESCAPE '!' OR t.number LIKE ? ESCAPE '!')", like, like);
  }
  return { sql: parts.map((part) => `(${part.sql})`).join(' AND '), params: parts.flatMap((part) => part.params) };
}
