import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addDays, instantAt } from '../../platform/clock/instant.js';
import { Database } from '../../platform/database/database.js';
import type { AuditFilter } from './audit.form.js';
import type { Fragment } from '../../platform/database/fragment.js';
import { marks } from '../../platform/database/rows.js';
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

/** What is asked for; `acts` and `kinds` are the codes that the typed words stand for. */
export type AuditAsked = Partial<AuditFilter> & { acts: string[]; kinds: string[] };

/** Where the page before ended. */
export interface AuditCursor {
  at: string;
  lane: number;
  n: number;
}

/** Ids looked up by one query. */
const atOnce = 300;

/** Reads the log as far as this desk may see it; who, when, which act, never content. */
@Injectable()
export class AuditQueries {
  constructor(private readonly database: Database) {}

  list(act: Act, filter: AuditAsked, limit: number, cursor?: AuditCursor): Promise<AuditLine[]> {
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
    const anyOf = (...some: Fragment[]) =>
      add(`(${some.map(({ sql }) => sql).join(' OR ') || '1 = 0'})`, ...some.flatMap((one) => one.params));
    if (filter.act) {
      const begins = { sql: "a.act LIKE ? ESCAPE '!'", params: [`${filter.act.replace(/[!%_]/g, '!$&')}%`] };
      anyOf(...(isCode(filter.act) ? [begins] : []), ...among('a.act', filter.acts));
    }
    if (filter.object) {
      const typed = isCode(filter.object) ? [filter.object] : [];
      anyOf(...among('a.subjectId', typed), ...among('a.subjectKind', [...typed, ...filter.kinds]));
    }
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

  /** Names of people, units and rooms among these ids; nothing else is named in the log. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = ids.slice(at, at + atOnce);
      const found = await this.database.rows<{ id: string; name: string }>(
        `SELECT id, name FROM person WHERE id IN (${marks(some)})
         UNION ALL SELECT id, shortName FROM unit WHERE id IN (${marks(some)})
         UNION ALL SELECT id, name FROM room WHERE id IN (${marks(some)})`,
        [...some, ...some, ...some],
      );
      for (const { id, name } of found) names.set(id, name);
    }
    return names;
  }

  /** The last verification: when, and what it found. */
  lastVerification(): Promise<{ at: string; detail: string } | undefined> {
    return this.database.row(
      "SELECT a.at, a.detail FROM audit a WHERE a.act = 'audit.verify' ORDER BY a.at DESC, a.n DESC LIMIT 1",
    );
  }
}

/** Codes and ids are ASCII; a column of them is not compared with anything else (MariaDB refuses to). */
function isCode(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}

function among(column: string, codes: readonly string[]): Fragment[] {
  return codes.length ? [{ sql: `${column} IN (${marks(codes)})`, params: [...codes] }] : [];
}

/** Reads `?after=AT~LANE-N`. */
export function auditCursorOf(text: unknown): AuditCursor | undefined {
  const match = typeof text === 'string' ? /^(\d{4}-[\d:.TZ-]{19})~(\d{1,3})-(\d{1,10})$/.exec(text) : null;
  return match ? { at: match[1]!, lane: Number(match[2]), n: Number(match[3]) } : undefined;
}
