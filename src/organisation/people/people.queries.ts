import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { keySql, type Cursor } from '../../platform/web/key-paging.js';
import { foldedName, plainName } from '../picker/picker.rules.js';

export interface PersonRow {
  id: string;
  name: string;
  userName: string;
  post: string;
  unitId: string;
  unitName: string;
  standing: string;
  rank: number;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  active: number;
  admittedAt: string | null;
  passwordHash: string | null;
}

export interface UnitChoice {
  id: string;
  name: string;
}

/** What a list of people is narrowed by. */
export interface PeopleFilter {
  words: string;
  unitId: string;
  /** Only active people, or also those disabled. */
  everybody?: boolean;
}

const columns = `p.id, p.name, p.userName, p.post, p.unitId, u.name AS unitName, p.standing, p.rank, p.phone, p.mobile,
  p.email, p.active, c.admittedAt, c.passwordHash`;
const from = 'FROM person p JOIN unit u ON u.id = p.unitId LEFT JOIN credential c ON c.personId = p.id';

/** Reads people and units for pages. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** One page of people in official order, one row more than shown. */
  list(filter: PeopleFilter, cursor?: Cursor): Promise<PersonRow[]> {
    const { sql, params } = whereOf(filter);
    const page = keySql({ key: 'p.rank', id: 'p.id' }, cursor && { ...cursor, key: String(Number(cursor.key) || 0) });
    return this.database.rows<PersonRow>(`SELECT ${columns} ${from} WHERE ${sql} AND ${page.where} ${page.tail}`, [
      ...params,
      ...page.params.map((value, i) => (i < 2 ? Number(value) : value)),
    ]);
  }

  async count(filter: PeopleFilter): Promise<number> {
    const { sql, params } = whereOf(filter);
    const row = await this.database.row<{ n: number }>(`SELECT COUNT(*) AS n ${from} WHERE ${sql}`, params);
    return Number(row?.n ?? 0);
  }

  person(id: string): Promise<PersonRow | undefined> {
    return this.database.row<PersonRow>(`SELECT ${columns} ${from} WHERE p.id = ?`, [id]);
  }

  units(): Promise<UnitChoice[]> {
    return this.database.rows<UnitChoice>('SELECT u.id, u.name FROM unit u WHERE u.active = 1 ORDER BY u.rank, u.id');
  }
}

function whereOf(filter: PeopleFilter): { sql: string; params: unknown[] } {
  const parts = [filter.everybody ? '1 = 1' : 'p.active = 1'];
  const params: unknown[] = [];
  if (filter.unitId) {
    parts.push('p.unitId = ?');
    params.push(filter.unitId);
  }
  if (filter.words) {
    const like = filter.words.replace(/[!%_]/g, '!$&');
    const folded = foldedName(like);
    parts.push(
      "(p.name LIKE ? ESCAPE '!' OR p.name LIKE ? ESCAPE '!' OR p.initials LIKE ? ESCAPE '!' OR p.pinyin LIKE ? ESCAPE '!' OR p.userName LIKE ? ESCAPE '!' OR u.name LIKE ? ESCAPE '!' OR p.post LIKE ? ESCAPE '!')",
    );
    const plain = `%${plainName(like)}%`;
    params.push(`%${like}%`, plain, `${folded}%`, `${folded}%`, `${folded}%`, plain, plain);
  }
  return { sql: parts.join(' AND '), params };
}
