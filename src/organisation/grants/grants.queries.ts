import { Injectable } from '@nestjs/common';
import type { Label } from '../../platform/access/principal.js';
import type { PersonRole } from '../../platform/access/roles.js';
import { Database } from '../../platform/database/database.js';
import { keySql, type Cursor } from '../../platform/web/key-paging.js';
import { foldedName } from '../picker/picker.rules.js';

export interface GrantRow {
  id: string;
  name: string;
  userName: string;
  post: string;
  unitName: string;
  rank: number;
  clearance: Label;
  admittedAt: string | null;
  lockedUntil: string | null;
  roles: string | null;
}

export interface HeldRole {
  role: PersonRole;
  grantedAt: string;
  grantedBy: string | null;
}

const select = `SELECT p.id, p.name, p.userName, p.post, u.name AS unitName, p.rank, p.clearance, c.admittedAt,
  c.lockedUntil, (SELECT GROUP_CONCAT(g.role) FROM role_grant g WHERE g.personId = p.id) AS roles
  FROM person p JOIN unit u ON u.id = p.unitId JOIN credential c ON c.personId = p.id`;

/** Who has what, since when, by whom. */
@Injectable()
export class GrantsQueries {
  constructor(private readonly database: Database) {}

  /** Those who wait, or everybody whose name or user name has these words. */
  list(words: string, everybody: boolean, cursor?: Cursor): Promise<GrantRow[]> {
    const page = keySql({ key: 'p.rank', id: 'p.id' }, cursor && { ...cursor, key: String(Number(cursor.key) || 0) });
    const like = words.replace(/[!%_]/g, '!$&');
    return this.database.rows<GrantRow>(
      `${select} WHERE p.active = 1 AND ${everybody ? '1 = 1' : 'c.admittedAt IS NULL'}
       AND (p.name LIKE ? ESCAPE '!' OR p.userName LIKE ? ESCAPE '!') AND ${page.where} ${page.tail}`,
      [`%${like}%`, `${foldedName(like)}%`, ...page.params.map((value, i) => (i < 2 ? Number(value) : value))],
    );
  }

  async waiting(): Promise<number> {
    const row = await this.database.row<{ n: number }>(
      'SELECT COUNT(*) AS n FROM person p JOIN credential c ON c.personId = p.id WHERE p.active = 1 AND c.admittedAt IS NULL',
    );
    return Number(row?.n ?? 0);
  }

  person(id: string): Promise<GrantRow | undefined> {
    return this.database.row<GrantRow>(`${select} WHERE p.id = ?`, [id]);
  }

  held(id: string): Promise<HeldRole[]> {
    return this.database.rows<HeldRole>(
      `SELECT g.role, g.grantedAt, b.name AS grantedBy FROM role_grant g LEFT JOIN person b ON b.id = g.grantedById
       WHERE g.personId = ? ORDER BY g.grantedAt, g.role`,
      [id],
    );
  }
}
