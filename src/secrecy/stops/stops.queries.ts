import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { keySql, type Cursor } from '../../platform/web/key-paging.js';

export interface StopRow {
  id: string;
  at: string;
  personName: string;
  unitName: string | null;
  field: string;
  rule: string;
  seenAt: string | null;
  seenByName: string | null;
}

/** What was stopped, latest first. */
@Injectable()
export class StopsQueries {
  constructor(private readonly database: Database) {}

  list(cursor?: Cursor): Promise<StopRow[]> {
    const page = keySql({ key: 's.at', id: 's.id', descending: true }, cursor);
    return this.database.rows<StopRow>(
      `SELECT s.id, s.at, s.personName, u.name AS unitName, s.field, s.rule, s.seenAt, o.name AS seenByName
       FROM secrecy_stop s LEFT JOIN person p ON p.id = s.personId LEFT JOIN unit u ON u.id = p.unitId
       LEFT JOIN person o ON o.id = s.seenById WHERE ${page.where} ${page.tail}`,
      page.params,
    );
  }

  /** Whom to call: the secrecy officers. */
  officers(): Promise<{ name: string; phone: string | null }[]> {
    return this.database.rows(
      `SELECT p.name, p.phone FROM person p JOIN role_grant g ON g.personId = p.id AND g.role = 'SECRECY'
       WHERE p.active = 1 ORDER BY p.rank, p.id`,
    );
  }
}
