import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Presence, votes, record, decisions, minutes. */
export class Minutes1764000000700 implements MigrationInterface {
  name = 'Minutes1764000000700';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'presence_event',
      {
        id: c.id(),
        meetingId: c.ref(),
        personId: c.ref(),
        kind: c.code(),
        at: c.at(),
        enteredById: c.ref(),
        via: c.code(),
        reason: c.maybe.name(),
        consented: c.flag(),
        onceKey: c.maybe.code(),
      },
      [['meetingId', 'at'], ['!onceKey']],
    );
    await createTable(
      runner,
      'deviation',
      {
        id: c.id(),
        meetingId: c.ref(),
        itemId: c.maybe.ref(),
        kind: c.code(),
        reason: c.text(),
        at: c.at(),
        enteredById: c.ref(),
      },
      [['meetingId', 'at']],
    );
    await createTable(
      runner,
      'vote',
      {
        id: c.id(),
        meetingId: c.ref(),
        itemId: c.ref(),
        question: c.text(),
        method: c.code(),
        due: c.int(),
        present: c.int(),
        yes: c.int(),
        no: c.int(),
        abstain: c.int(),
        passed: c.flag(),
        at: c.at(),
        enteredById: c.ref(),
      },
      [['meetingId', 'at'], ['itemId']],
    );
    await createTable(
      runner,
      'meeting_record',
      {
        id: c.id(),
        meetingId: c.ref(),
        state: c.code(),
        recorderId: c.ref(),
        submittedAt: c.maybe.at(),
        signedAt: c.maybe.at(),
        approvedById: c.maybe.ref(),
        approvedAt: c.maybe.at(),
        contentHash: c.maybe.hash(),
        reviewOpinion: c.maybe.text(),
        version: c.version(),
      },
      [['!meetingId'], ['state']],
    );
    await createTable(
      runner,
      'record_entry',
      {
        id: c.id(),
        meetingId: c.ref(),
        itemId: c.maybe.ref(),
        position: c.int(),
        kind: c.code(),
        speakerId: c.maybe.ref(),
        speakerName: c.name(),
        text: c.long(),
        enteredAt: c.at(),
        enteredById: c.ref(),
        changedAt: c.at(),
        changedById: c.ref(),
        clientKey: c.maybe.code(),
        version: c.version(),
      },
      [['meetingId', 'itemId', 'position'], ['!clientKey']],
    );
    await createTable(
      runner,
      'record_entry_revision',
      {
        id: c.id(),
        entryId: c.ref(),
        number: c.int(),
        speakerName: c.name(),
        text: c.long(),
        at: c.at(),
        byId: c.ref(),
      },
      [['entryId', 'number']],
    );
    await createTable(
      runner,
      'erratum',
      {
        id: c.id(),
        meetingId: c.ref(),
        number: c.int(),
        place: c.name(),
        original: c.text(),
        corrected: c.text(),
        reason: c.text(),
        state: c.code(),
        proposedById: c.ref(),
        proposedAt: c.at(),
        decidedById: c.maybe.ref(),
        decidedAt: c.maybe.at(),
        version: c.version(),
      },
      [['!meetingId', 'number']],
    );
    await createTable(
      runner,
      'decision',
      {
        id: c.id(),
        meetingId: c.ref(),
        itemId: c.maybe.ref(),
        position: c.int(),
        text: c.text(),
        leadUnitId: c.maybe.ref(),
        ownerId: c.maybe.ref(),
        dueOn: c.maybe.day(),
        measure: c.maybe.text(),
        createdAt: c.at(),
        state: c.code(),
        version: c.version(),
      },
      [['meetingId', 'position'], ['itemId'], ['leadUnitId']],
    );
    await createTable(
      runner,
      'minutes',
      {
        id: c.id(),
        meetingId: c.ref(),
        state: c.code(),
        title: c.name(),
        body: c.long(),
        recipients: c.text(),
        draftedById: c.ref(),
        signedById: c.maybe.ref(),
        opinion: c.maybe.text(),
        number: c.maybe.name(),
        code: c.maybe.code(),
        bodyHash: c.maybe.hash(),
        issuedBody: c.maybe.long(),
        issuedAt: c.maybe.at(),
        createdAt: c.at(),
        version: c.version(),
      },
      [['!meetingId'], ['state', 'issuedAt']],
    );
    await createTable(runner, 'minutes_receipt', {
      minutesId: c.refKey(),
      personId: c.refKey(),
      at: c.at(),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'minutes_receipt',
      'minutes',
      'decision',
      'erratum',
      'record_entry_revision',
      'record_entry',
      'meeting_record',
      'vote',
      'deviation',
      'presence_event',
    ])
      await runner.dropTable(table, true);
  }
}
