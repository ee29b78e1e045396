import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Label } from '../../platform/access/principal.js';
import { addDays, instantAt } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import { isId } from '../../platform/database/id.js';
import { marks } from '../../platform/database/rows.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { keySql, type Cursor } from '../../platform/web/key-paging.js';
import { visibleOpen } from '../../secrecy/secrecy.js';
import type { MeetingState, MeetingType } from '../meeting/meeting.rules.js';
import type { ListQuery, MyRole } from './list.form.js';

export interface ListRow {
  id: string;
  number: string | null;
  title: string;
  type: MeetingType;
  subtypeName: string | null;
  state: MeetingState;
  label: Label;
  personalInfo: boolean | number;
  sortAt: string;
  startsAt: string | null;
  endsAt: string | null;
  hostUnit: string;
  chair: string | null;
  room: string | null;
  place: string | null;
}

/** What the list is narrowed by, read. */
export type ListFilter = ListQuery & { unitIds?: string[] };

const mostUnits = 100;
/** Counting stops here: 「1000+」. */
export const mostCounted = 1000;
const mostExported = 5000;

const columns = `m.id, m.number, m.title, m.type, st.name AS subtypeName, m.state, m.label, m.personalInfo, m.sortAt, m.startsAt, m.endsAt,
  u.shortName AS hostUnit, c.name AS chair, r.name AS room, m.place`;
const joins = `JOIN unit u ON u.id = m.hostUnitId LEFT JOIN person c ON c.id = m.chairId LEFT JOIN room r ON r.id = m.roomId
  LEFT JOIN meeting_subtype st ON st.code = m.subtype`;

/** Reads lists of meetings; what one may not know of is neither shown nor counted (Q19). */
@Injectable()
export class ListQueries {
  constructor(private readonly database: Database) {}

  /** The filter with the units that its words mean. One query where it names any. */
  async filter(asked: ListQuery): Promise<ListFilter> {
    if (!asked.unit) return asked;
    const like = `%${asked.unit.replace(/[!%_]/g, '!$&')}%`;
    const units = await this.database.rows<{ id: string }>(
      `SELECT id FROM unit WHERE id = ? OR name LIKE ? ESCAPE '!' OR shortName LIKE ? ESCAPE '!' LIMIT ${mostUnits}`,
      [isId(asked.unit) ? asked.unit : '', like, like],
    );
    return { ...asked, unitIds: units.map((unit) => unit.id) };
  }

  /** One page and one row more. */
  page(act: Act, filter: ListFilter, cursor?: Cursor): Promise<ListRow[]> {
    const { sql, params } = whereOf(act, filter);
    const order = keySql({ key: 'm.sortAt', id: 'm.id', descending: filter.sort !== 'oldest' }, cursor);
    return this.database.rows<ListRow>(
      `SELECT ${columns} FROM meeting m ${joins} WHERE ${sql} AND ${order.where} ${order.tail}`,
      [...params, ...order.params],
    );
  }

  /** How many there are, at most one more than `mostCounted`. */
  async count(act: Act, filter: ListFilter): Promise<number> {
    const { sql, params } = whereOf(act, filter);
    const row = await this.database.row<{ n: number }>(
      `SELECT COUNT(*) AS n FROM (SELECT 1 AS x FROM meeting m WHERE ${sql} LIMIT ${mostCounted + 1}) some`,
      params,
    );
    return Number(row?.n ?? 0);
  }

  all(act: Act, filter: ListFilter): Promise<ListRow[]> {
    const { sql, params } = whereOf(act, filter);
    const down = filter.sort === 'oldest' ? 'ASC' : 'DESC';
    return this.database.rows<ListRow>(
      `SELECT ${columns} FROM meeting m ${joins} WHERE ${sql} ORDER BY m.sortAt ${down}, m.id ${down} LIMIT ${mostExported}`,
      params,
    );
  }
}

function whereOf(act: Act, filter: ListFilter): Fragment {
  const parts: Fragment[] = [visibleOpen(act.who, 'meeting', 'm.id', 'm.openToOrgan')];
  const add = (sql: string, ...params: unknown[]) => parts.push({ sql, params });
  if (filter.q) {
    const like = `%${filter.q.replace(/[!%_]/g, '!$&')}%`;
    const inNumber = isAscii(filter.q);
    add(
      `(m.title LIKE ? ESCAPE '!'${inNumber ? " OR m.number LIKE ? ESCAPE '!'" : ''})`,
      ...(inNumber ? [like, like] : [like]),
    );
  }
  if (filter.state) add('m.state = ?', filter.state);
  if (filter.type) add('m.type = ?', filter.type);
  if (filter.unitIds)
    add(filter.unitIds.length ? `m.hostUnitId IN (${marks(filter.unitIds)})` : '1 = 0', ...filter.unitIds);
  if (filter.from) add('m.sortAt >= ?', instantAt(filter.from, '00:00'));
  if (filter.to) add('m.sortAt < ?', instantAt(addDays(filter.to, 1), '00:00'));
  if (filter.role) add(mine[filter.role], act.who.id);
  return { sql: parts.map((part) => part.sql).join(' AND '), params: parts.flatMap((part) => part.params) };
}

/** Numbers are ASCII columns, which MySQL compares with nothing else. */
function isAscii(text: string): boolean {
  return [...text].every((character) => character <= '\u007f');
}

const mine: Record<MyRole, string> = {
  ORGANIZER: 'm.organizerId = ?',
  CHAIR: 'm.chairId = ?',
  RECORDER: 'm.recorderId = ?',
  INVITED: 'EXISTS (SELECT 1 FROM meeting_person mp WHERE mp.meetingId = m.id AND mp.personId = ?)',
};
