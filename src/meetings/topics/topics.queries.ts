import type { Act } from '../../platform/access/act.js';
import type { Label } from '../../platform/access/principal.js';
import type { Fragment } from '../../platform/database/fragment.js';
import type { Rows } from '../../platform/database/rows.js';
import { keySql, type Cursor } from '../../platform/web/key-paging.js';
import { visible } from '../../secrecy/secrecy.js';
import type { ItemCategory, ItemOutcome } from '../agenda/agenda-item.entity.js';
import type { Matter } from '../application/application.js';
import type { TopicQuery } from './topic.form.js';
import type { TopicState } from './topic.rules.js';

export interface TopicRow {
  id: string;
  title: string;
  aim: ItemCategory;
  matter: Matter;
  isAdministrative: boolean | number;
  state: TopicState;
  outcome: ItemOutcome | null;
  label: Label;
  unit: string;
  sortAt: string;
  sortKey: string;
  /** Units asked that have said nothing. */
  silent: number;
}

const mostExported = 5000;
const columns = `t.id, t.title, t.aim, t.matter, t.isAdministrative, t.state, t.outcome, t.label, t.sortAt, t.sortKey,
  u.shortName AS unit, (SELECT COUNT(*) FROM topic_consultation c
    WHERE c.topicId = t.id AND c.askedAt IS NOT NULL AND c.answer IS NULL) AS silent`;

/** One page and one row more. */
export function topicPage(rows: Rows, act: Act, filter: TopicQuery, cursor?: Cursor): Promise<TopicRow[]> {
  const { sql, params } = whereOf(act, filter);
  const order = keySql({ key: 't.sortKey', id: 't.id', descending: true }, cursor);
  return rows<TopicRow>(
    `SELECT ${columns} FROM topic t JOIN unit u ON u.id = t.unitId WHERE ${sql} AND ${order.where} ${order.tail}`,
    [...params, ...order.params],
  );
}

export async function topicCount(rows: Rows, act: Act, filter: TopicQuery): Promise<number> {
  const { sql, params } = whereOf(act, filter);
  const [row] = await rows<{ n: number }>(`SELECT COUNT(*) AS n FROM topic t WHERE ${sql}`, params);
  return Number(row?.n ?? 0);
}

export function allTopics(rows: Rows, act: Act, filter: TopicQuery): Promise<TopicRow[]> {
  const { sql, params } = whereOf(act, filter);
  return rows<TopicRow>(
    `SELECT ${columns} FROM topic t JOIN unit u ON u.id = t.unitId WHERE ${sql}
     ORDER BY t.sortKey DESC, t.id DESC LIMIT ${mostExported}`,
    params,
  );
}

function whereOf(act: Act, filter: TopicQuery): Fragment {
  const parts: Fragment[] = [visible(act.who, 'topic', 't.id')];
  const add = (sql: string, ...params: unknown[]) => parts.push({ sql, params });
  const like = (text: string) => `%${text.replace(/[!%_]/g, '!$&')}%`;
  if (filter.q) add("t.title LIKE ? ESCAPE '!'", like(filter.q));
  if (filter.state) add('t.state = ?', filter.state);
  if (filter.aim) add('t.aim = ?', filter.aim);
  if (filter.kind === 'ADMINISTRATIVE') add('t.isAdministrative = 1');
  else if (filter.kind) add('t.matter = ?', filter.kind);
  if (filter.unitId) add('t.unitId = ?', filter.unitId);
  if (filter.meeting) {
    const mayKnow = visible(act.who, 'meeting', 'm.id');
    add(
      `EXISTS (SELECT 1 FROM topic_placement p JOIN meeting m ON m.id = p.meetingId
        WHERE p.topicId = t.id AND m.title LIKE ? ESCAPE '!' AND ${mayKnow.sql})`,
      like(filter.meeting),
      ...mayKnow.params,
    );
  }
  return { sql: parts.map((part) => part.sql).join(' AND '), params: parts.flatMap((part) => part.params) };
}
