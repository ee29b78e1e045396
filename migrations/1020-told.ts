import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c } from '../src/platform/database/table.js';

/** Who was taken off a list after he was invited, and which notice a message tells of. */
export class Told1764000001020 implements MigrationInterface {
  name = 'Told1764000001020';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'reply_link', { withdrawnAt: c.maybe.at() });
    await addColumns(runner, 'inbox_entry', { noticeVersion: c.maybe.int() });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('inbox_entry', 'noticeVersion');
    await runner.dropColumn('reply_link', 'withdrawnAt');
  }
}
