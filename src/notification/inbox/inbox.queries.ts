import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

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
  constructor(private readonly database: Database) {}

  /** The newest entries before a position (`createdAt|id`); one more than a page, to know whether more follow. */
  lines(personId: string, unreadOnly: boolean, before?: string): Promise<InboxLine[]> {
    const [at = '9', id = ''] = (before ?? '').split('|');
    return this.database.rows<InboxLine>(
      `SELECT id, subject, kind, createdAt, readAt FROM inbox_entry
       WHERE personId = ? ${unreadOnly ? 'AND readAt IS NULL' : ''} AND (createdAt < ? OR (createdAt = ? AND id < ?))
       ORDER BY createdAt DESC, id DESC LIMIT ${inboxPage + 1}`,
      [personId, at || '9', at || '9', id],
    );
  }

  message(personId: string, id: string): Promise<InboxMessage | undefined> {
    return this.database.row<InboxMessage>(
      'SELECT id, subject, kind, body, url, createdAt, readAt FROM inbox_entry WHERE id = ? AND personId = ?',
      [id, personId],
    );
  }
}
