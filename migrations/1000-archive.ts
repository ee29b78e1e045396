import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** What is filed, and why something is not there. */
export class Archive1764000001000 implements MigrationInterface {
  name = 'Archive1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'archive_item',
      {
        id: c.id(),
        meetingId: c.ref(),
        state: c.code(),
        retention: c.code(),
        expiresOn: c.maybe.day(),
        year: c.int(),
        archiveNumber: c.maybe.name(),
        submittedById: c.ref(),
        submittedAt: c.at(),
        acceptedById: c.maybe.ref(),
        acceptedAt: c.maybe.at(),
        opinion: c.maybe.text(),
        packageHash: c.maybe.hash(),
        packageBytes: c.maybe.fen(),
        version: c.version(),
      },
      [['!meetingId'], ['state', 'submittedAt'], ['year', 'archiveNumber']],
    );
    await createTable(runner, 'archive_gap', {
      meetingId: c.refKey(),
      document: c.key(),
      reason: c.text(),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['archive_gap', 'archive_item']) await runner.dropTable(table, true);
  }
}
