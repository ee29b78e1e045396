import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** The chair's script (主持词), and what it said before. */
export class Script1764000001353 implements MigrationInterface {
  name = 'Script1764000001353';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'script', { id: c.id(), body: c.long(), version: c.version() });
    await createTable(
      runner,
      'script_revision',
      { id: c.id(), meetingId: c.ref(), number: c.int(), body: c.long(), at: c.at(), byName: c.name() },
      [['!meetingId', 'number']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('script_revision');
    await runner.dropTable('script');
  }
}
