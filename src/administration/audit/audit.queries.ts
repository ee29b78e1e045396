import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addDays, instantAt } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import type { AuditFilter } from './audit.form.js';
import { hiddenFrom } from './audit.rules.js';

export interface AuditLine {
  lane: number;
  n: number;
  at: string;
  actorName: string;
  onBehalfOf: string | null;
  origin: string;
  act: string;
  subjectKind: string;
  subjectId: string | null;
  subjectName: string | null;
  outcome: string;
  detail: string;
}

/** Where the page before ended. */
export interface AuditCursor {
  at: string;
  lane: number;
  n: number;
}

/** Reads the log as far as this desk may see it; who, when, which act, never content. */
@Injectable()
export class AuditQueries {
  constructor(private readonly database: Database) {}

  list(act: Act, filter: Partial<AuditFilter>, limit: number, cursor?: AuditCursor): Promise<AuditLine[]> {
    const hidden = hiddenFrom(act.who.roles);
    const parts = [
      `NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.personId = a.actorId AND g.role IN (${hidden.map(() => '?').join(', ')}))`,
    ];
    const params: unknown[] = [...hidden];
    const add = (sql: string, ...values: unknown[]) => {
      parts.push(sql);
      params.push(...values);
    };
    if (filter.who) add('(a.actorName = ? OR s.name = ?)', filter.who, filter.who);
    if (filter.act) add("a.act LIKE ? ESCAPE '!'", `${filter.act.replace(/[!%_]/g, '!$&')}%`);
    if (filter.object) add('(a.subjectId = ? OR a.subjectKind = ?)', filter.object, filter.object);
    if (filter.from) add('a.at >= ?', instantAt(filter.from, '00:00'));
    if (filter.until) add('a.at < ?', instantAt(addDays(filter.until, 1), '00:00'));
    if (cursor) {
      const { at, lane, n } = cursor;
      add('(a.at < ? OR (a.at = ? AND (a.lane < ? OR (a.lane = ? AND a.n < ?))))', at, at, lane, lane, n);
    }
    return this.database.rows<AuditLine>(
      `SELECT a.lane, a.n, a.at, a.actorName, b.name AS onBehalfOf, a.origin, a.act, a.subjectKind, a.subjectId,
         s.name AS subjectName, a.outcome, a.detail
       FROM audit a LEFT JOIN person b ON b.id = a.onBehalfOfId LEFT JOIN person s ON s.id = a.subjectId
       WHERE ${parts.join(' AND ')} ORDER BY a.at DESC, a.lane DESC, a.n DESC LIMIT ${limit}`,
      params,
    );
  }

  /** The last verification: when, and what it found. */
  lastVerification(): Promise<{ at: string; detail: string } | undefined> {
    return this.database.row(
      "SELECT a.at, a.detail FROM audit a WHERE a.act = 'audit.verify' ORDER BY a.at DESC, a.n DESC LIMIT 1",
    );
  }
}

/** Reads `?after=AT~LANE-N`. */
export function auditCursorOf(text: unknown): AuditCursor | undefined {
  const match = typeof text === 'string' ? /^(\d{4}-[\d:.TZ-]{19})~(\d{1,3})-(\d{1,10})$/.exec(text) : null;
  return match ? { at: match[1]!, lane: Number(match[2]), n: Number(match[3]) } : undefined;
}
