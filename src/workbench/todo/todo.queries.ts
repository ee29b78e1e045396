import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { Features } from '../../platform/feature/registry.js';
import { readableBy } from '../../platform/todo/readable.js';

type Reader = Pick<Principal, 'id' | 'clearance'>;

/** A line of 待我办理. */
export interface TodoRow {
  id: string;
  kind: string;
  subjectId: string;
  title: string;
  data: string;
  url: string;
  dueAt: string | null;
  openedAt: string;
  doneAt: string | null;
}

/** Who owes what on a meeting: one row a meeting and kind. */
export interface OwedRow {
  meetingId: string;
  kind: string;
  n: number;
  name: string;
}

/** Where a page of the list ended. */
export interface Cursor {
  key: string;
  id: string;
}

const columns = 'id, kind, subjectId, title, data, url, dueAt, openedAt, doneAt';
/** Sorts lines without a due instant after all others. */
const dueKey = "COALESCE(dueAt, '9')";

@Injectable()
export class TodoQueries {
  constructor(
    private readonly database: Database,
    private readonly features: Features,
  ) {}

  /** Open lines of one person in the order of time. */
  open(reader: Reader, limit: number, kind?: string, after?: Cursor): Promise<TodoRow[]> {
    return this.database.rows<TodoRow>(
      `SELECT ${columns} FROM todo WHERE personId = ? AND doneAt IS NULL AND ${this.readable(reader)}${kind ? ' AND kind = ?' : ''}
       ${after ? `AND (${dueKey} > ? OR (${dueKey} = ? AND id > ?))` : ''} ORDER BY ${dueKey}, id LIMIT ${limit}`,
      [reader.id, ...(kind ? [kind] : []), ...(after ? [after.key, after.key, after.id] : [])],
    );
  }

  /** Lines done since an instant, newest first. */
  done(reader: Reader, since: string, limit: number, kind?: string, after?: Cursor): Promise<TodoRow[]> {
    return this.database.rows<TodoRow>(
      `SELECT ${columns} FROM todo WHERE personId = ? AND doneAt >= ? AND ${this.readable(reader)}${kind ? ' AND kind = ?' : ''}
       ${after ? 'AND (doneAt < ? OR (doneAt = ? AND id < ?))' : ''} ORDER BY doneAt DESC, id DESC LIMIT ${limit}`,
      [reader.id, since, ...(kind ? [kind] : []), ...(after ? [after.key, after.key, after.id] : [])],
    );
  }

  /** Numbers of open lines by kind. */
  async kinds(reader: Reader): Promise<{ kind: string; n: number }[]> {
    const sql = `SELECT kind, COUNT(*) AS n FROM todo WHERE personId = ? AND doneAt IS NULL AND ${this.readable(reader)} GROUP BY kind ORDER BY kind`;
    const rows = await this.database.rows<{ kind: string; n: number }>(sql, [reader.id]);
    return rows.map(({ kind, n }) => ({ kind, n: Number(n) }));
  }

  /** What others owe on these meetings: lines about the meeting itself, or about the open step of its approval. */
  owed(meetingIds: readonly string[], personId: string): Promise<OwedRow[]> {
    if (!meetingIds.length) return Promise.resolve([]);
    const these = `(${meetingIds.map(() => '?').join(', ')})`;
    const open = 'LEFT JOIN person p ON p.id = t.personId WHERE t.doneAt IS NULL AND t.personId <> ?';
    return this.database.rows<OwedRow>(
      `SELECT t.subjectId AS meetingId, t.kind, COUNT(*) AS n, MIN(p.name) AS name FROM todo t ${open}
         AND t.subjectId IN ${these} GROUP BY t.subjectId, t.kind
       UNION ALL
       SELECT s.meetingId, t.kind, COUNT(*) AS n, MIN(p.name) AS name
       FROM approval_step s JOIN todo t ON t.subjectId = s.id ${open}
         AND s.meetingId IN ${these} AND s.state = 'OPEN' GROUP BY s.meetingId, t.kind`,
      [personId, ...meetingIds, personId, ...meetingIds],
    );
  }

  /** Lines of what one is no longer cleared for are not read (S5.C2). */
  private readable(reader: Reader): string {
    return readableBy(this.features, reader);
  }
}
