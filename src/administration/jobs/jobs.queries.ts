import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { keySql, type Cursor } from '../../platform/web/key-paging.js';

export interface StuckRow {
  id: string;
  handler: string;
  subjectKind: string;
  attempts: number;
  lastError: string | null;
  createdAt: string;
}

/** How much work waits, and since when. */
export interface Backlog {
  waiting: number;
  late: number;
  stuck: number;
  oldest: string | null;
}

@Injectable()
export class JobsQueries {
  constructor(private readonly database: Database) {}

  stuck(cursor?: Cursor): Promise<StuckRow[]> {
    const page = keySql({ key: 'o.createdAt', id: 'o.id', descending: true }, cursor);
    return this.database.rows<StuckRow>(
      `SELECT o.id, o.handler, o.subjectKind, o.attempts, o.lastError, o.createdAt FROM outbox o
       WHERE o.state = 'STUCK' AND ${page.where} ${page.tail}`,
      page.params,
    );
  }

  /** `lateSince`: what was due before and never tried counts as late. */
  async backlog(lateSince: string): Promise<Backlog> {
    const rows = await this.database.rows<{ state: string; n: number; late: number; oldest: string }>(
      `SELECT o.state, COUNT(*) AS n, SUM(CASE WHEN o.dueAt < ? AND o.attempts = 0 THEN 1 ELSE 0 END) AS late,
         MIN(o.dueAt) AS oldest FROM outbox o WHERE o.state IN ('WAITING', 'STUCK') GROUP BY o.state`,
      [lateSince],
    );
    const of = (state: string) => rows.find((row) => row.state === state);
    const waiting = of('WAITING');
    const late = Number(waiting?.late ?? 0);
    return {
      waiting: Number(waiting?.n ?? 0),
      late,
      stuck: Number(of('STUCK')?.n ?? 0),
      oldest: late ? waiting!.oldest : null,
    };
  }
}
