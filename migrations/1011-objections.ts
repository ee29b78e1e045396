import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Objections to records, scores of records, order in the room. */
export class Objections1764000001011 implements MigrationInterface {
  name = 'Objections1764000001011';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'objection',
      {
        id: c.id(),
        meetingId: c.ref(),
        number: c.int(),
        place: c.name(),
        text: c.text(),
        raisedById: c.ref(),
        raisedAt: c.at(),
        state: c.code(),
        answer: c.maybe.text(),
        answeredById: c.maybe.ref(),
        answeredAt: c.maybe.at(),
        erratumNumber: c.maybe.int(),
        version: c.version(),
      },
      [['!meetingId', 'number']],
    );
    await createTable(
      runner,
      'record_score',
      {
        id: c.id(),
        meetingId: c.ref(),
        recorderId: c.ref(),
        completeness: c.int(),
        accuracy: c.int(),
        timeliness: c.int(),
        form: c.int(),
        faults: c.text(),
        note: c.maybe.text(),
        scoredById: c.ref(),
        scoredAt: c.at(),
        version: c.version(),
      },
      [['!meetingId'], ['recorderId', 'scoredAt']],
    );
    await createTable(
      runner,
      'conduct_event',
      {
        id: c.id(),
        meetingId: c.ref(),
        itemId: c.maybe.ref(),
        personId: c.ref(),
        kind: c.code(),
        note: c.maybe.name(),
        at: c.at(),
        enteredById: c.ref(),
        replacesId: c.maybe.ref(),
        reason: c.maybe.name(),
      },
      [['meetingId', 'at'], ['personId', 'at'], ['!replacesId']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['conduct_event', 'record_score', 'objection']) await runner.dropTable(table, true);
  }
}
