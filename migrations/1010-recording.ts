import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Named ballots, the second recorder and takings over. */
export class Recording1764000001010 implements MigrationInterface {
  name = 'Recording1764000001010';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'ballot', { voteId: c.refKey(), personId: c.refKey(), choice: c.code() });
    await createTable(runner, 'record_deputy', {
      meetingId: c.refKey(),
      personId: c.ref(),
      namedById: c.ref(),
      namedAt: c.at(),
    });
    await createTable(
      runner,
      'record_takeover',
      { id: c.id(), meetingId: c.ref(), fromId: c.ref(), toId: c.ref(), at: c.at() },
      [['meetingId', 'at']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['record_takeover', 'record_deputy', 'ballot']) await runner.dropTable(table, true);
  }
}
