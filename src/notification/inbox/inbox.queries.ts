import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { Database } from '../../platform/database/database.js';
import { Features } from '../../platform/feature/registry.js';
import { readableBy } from '../../platform/todo/readable.js';

type Reader = Pick<Principal, 'id' | 'clearance'>;

export interface InboxLine {
  id: string;
  subject: string;
  kind: string;
  createdAt: string;
  readAt: string | null;
}

export interface InboxMessage extends InboxLine {
  body: string;
  url: string;
}

export const inboxPage = 20;

/** Reads of one's own inbox. */
@Injectable()
export class InboxQueries {
  constructor(
    private readonly database: Database,
    private readonly features: Features,
  ) {}

  /** The newest entries before a position (`createdAt|id`); one more than a page, to know whether more follow. */
  lines(reader: Reader, unreadOnly: boolean, before?: string): Promise<InboxLine[]> {
    const [at = '9', id = ''] = (before ?? '').split('|');
    return this.database.rows<InboxLine>(
      `SELECT id, subject, kind, createdAt, readAt FROM inbox_entry
       WHERE personId = ? AND ${this.readable(reader)} ${unreadOnly ? 'AND readAt IS NULL' : ''} AND (createdAt < ? OR (createdAt = ? AND id < ?))
       ORDER BY createdAt DESC, id DESC LIMIT ${inboxPage + 1}`,
      [reader.id, at || '9', at || '9', id],
    );
  }

  message(reader: Reader, id: string): Promise<InboxMessage | undefined> {
    return this.database.row<InboxMessage>(
      `SELECT id, subject, kind, body, url, createdAt, readAt FROM inbox_entry
       WHERE id = ? AND personId = ? AND ${this.readable(reader)}`,
      [id, reader.id],
    );
  }

  /** What one was told while one was cleared is not read without the clearance (S5.C2). */
  private readable(reader: Reader): string {
    return readableBy(this.features, reader);
  }
}
