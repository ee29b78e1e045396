import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Channel } from '../messages/channel.rules.js';
import type { DeliveryState } from '../messages/message.entity.js';

const kinds = [
  ...['notice.issued', 'notice.changed', 'notice.postponed', 'notice.withdrawn', 'notice.cancelled'],
  ...['reply.reminder', 'meeting.reminder'],
]
  .map((kind) => `'${kind}'`)
  .join(', ');

/** One message about a meeting, as it went to several people. */
export interface SentMessage {
  messageId: string;
  kind: string;
  createdAt: string;
  people: number;
}

/** One person of a message. */
export interface LedgerPerson {
  entryId: string;
  personId: string;
  name: string;
  unitName: string;
  readAt: string | null;
  repliedAt: string | null;
  callId: string | null;
  callState: 'OPEN' | 'DONE' | null;
  callOutcome: string | null;
}

/** One channel of one person; of those that are tried again also how often and when next. */
export interface LedgerChannel {
  id: string;
  entryId: string;
  channel: Channel;
  state: DeliveryState;
  detail: string | null;
  changedAt: string;
  attempts: number;
  lastError: string | null;
  dueAt: string | null;
}

/** Reads of the ledger: person × channel × state (S3.N2). */
@Injectable()
export class DeliveryQueries {
  constructor(private readonly database: Database) {}

  messages(meetingId: string): Promise<SentMessage[]> {
    return this.database.rows<SentMessage>(
      `SELECT messageId, kind, MIN(createdAt) AS createdAt, COUNT(*) AS people FROM inbox_entry
       WHERE subjectId = ? AND kind IN (${kinds})
       GROUP BY messageId, kind ORDER BY createdAt DESC, messageId DESC LIMIT 50`,
      [meetingId],
    );
  }

  /** Messages that were asked for and wait to be put into the inboxes. */
  async waiting(meetingId: string): Promise<number> {
    const row = await this.database.row<{ n: number }>(
      "SELECT COUNT(*) AS n FROM outbox WHERE subjectId = ? AND handler = 'notification.deliver' AND state = 'WAITING'",
      [meetingId],
    );
    return Number(row?.n ?? 0);
  }

  people(meetingId: string, messageId: string): Promise<LedgerPerson[]> {
    return this.database.rows<LedgerPerson>(
      `SELECT e.id AS entryId, e.personId, p.name, u.shortName AS unitName, e.readAt, r.repliedAt,
         c.id AS callId, c.state AS callState, c.outcome AS callOutcome
       FROM inbox_entry e JOIN person p ON p.id = e.personId JOIN unit u ON u.id = p.unitId
       LEFT JOIN reply r ON r.meetingId = e.subjectId AND r.personId = e.personId AND r.repliedAt >= e.createdAt
       LEFT JOIN phone_call c ON c.id = (SELECT MAX(x.id) FROM phone_call x
         WHERE x.meetingId = e.subjectId AND x.personId = e.personId AND x.openedAt >= e.createdAt)
       WHERE e.subjectId = ? AND e.messageId = ? ORDER BY p.rank, p.id`,
      [meetingId, messageId],
    );
  }

  async channels(messageId: string): Promise<LedgerChannel[]> {
    const rows = await this.database.rows<LedgerChannel>(
      `SELECT d.id, d.entryId, d.channel, d.state, d.detail, d.changedAt, o.attempts, o.lastError, o.dueAt
       FROM delivery d JOIN inbox_entry e ON e.id = d.entryId
       LEFT JOIN outbox o ON o.subjectId = d.id AND o.state = 'WAITING'
       WHERE e.messageId = ?`,
      [messageId],
    );
    return rows.map((row) => ({ ...row, attempts: Number(row.attempts ?? 0) }));
  }
}
