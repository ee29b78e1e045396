import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Messages, notices, replies, telephone calls. */
export class Notification1764000000600 implements MigrationInterface {
  name = 'Notification1764000000600';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'inbox_entry',
      {
        id: c.id(),
        messageId: c.ref(),
        personId: c.ref(),
        kind: c.code(),
        subjectKind: c.code(),
        subjectId: c.ref(),
        subject: c.name(),
        body: c.long(),
        url: c.text(),
        label: c.code(),
        createdAt: c.at(),
        readAt: c.maybe.at(),
      },
      [
        ['!messageId', 'personId'],
        ['personId', 'readAt'],
        ['personId', 'createdAt', 'id'],
        ['subjectId', 'kind'],
      ],
    );
    await createTable(
      runner,
      'delivery',
      {
        id: c.id(),
        entryId: c.ref(),
        personId: c.ref(),
        subjectId: c.ref(),
        channel: c.code(),
        address: c.maybe.name(),
        state: c.code(),
        detail: c.maybe.name(),
        changedAt: c.at(),
      },
      [
        ['!entryId', 'channel'],
        ['subjectId', 'state'],
      ],
    );
    await createTable(
      runner,
      'phone_call',
      {
        id: c.id(),
        meetingId: c.ref(),
        personId: c.ref(),
        reason: c.code(),
        state: c.code(),
        outcome: c.maybe.code(),
        note: c.maybe.name(),
        calledById: c.maybe.ref(),
        openedAt: c.at(),
        calledAt: c.maybe.at(),
        version: c.version(),
      },
      [['meetingId', 'state'], ['personId']],
    );
    await createTable(
      runner,
      'notice',
      {
        id: c.id(),
        meetingId: c.ref(),
        version: c.int(),
        kind: c.code(),
        number: c.name(),
        body: c.long(),
        code: c.code(),
        bodyHash: c.hash(),
        issuedAt: c.at(),
        issuedById: c.ref(),
        replyDueAt: c.maybe.at(),
        leadDays: c.int(),
        leadWanted: c.int(),
        urgent: c.flag(),
        urgentReason: c.maybe.name(),
        urgentById: c.maybe.ref(),
      },
      [['!meetingId', 'version'], ['!code']],
    );
    await createTable(
      runner,
      'reply',
      {
        id: c.id(),
        meetingId: c.ref(),
        personId: c.ref(),
        noticeVersion: c.int(),
        answer: c.code(),
        repliedAt: c.at(),
        via: c.code(),
        enteredById: c.ref(),
        version: c.version(),
      },
      [['!meetingId', 'personId'], ['personId']],
    );
    await createTable(
      runner,
      'leave_request',
      {
        id: c.id(),
        meetingId: c.ref(),
        personId: c.ref(),
        reason: c.text(),
        substituteId: c.maybe.ref(),
        state: c.code(),
        askedAt: c.at(),
        decidedById: c.maybe.ref(),
        decidedAt: c.maybe.at(),
        opinion: c.maybe.name(),
        version: c.version(),
      },
      [
        ['meetingId', 'state'],
        ['personId', 'meetingId'],
      ],
    );
    await createTable(
      runner,
      'reply_link',
      {
        hash: c.hashKey(),
        meetingId: c.ref(),
        personId: c.ref(),
        expiresAt: c.at(),
      },
      [['!meetingId', 'personId']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['reply_link', 'leave_request', 'reply', 'notice', 'phone_call', 'delivery', 'inbox_entry'])
      await runner.dropTable(table, true);
  }
}
