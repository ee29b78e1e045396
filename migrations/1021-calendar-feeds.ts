import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Secret addresses by which calendar programmes read. */
export class CalendarFeeds1764000001021 implements MigrationInterface {
  name = 'CalendarFeeds1764000001021';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'calendar_feed',
      { id: c.id(), personId: c.ref(), hash: c.hash(), createdAt: c.at(), revokedAt: c.maybe.at() },
      [['!hash'], ['personId']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_feed', true);
  }
}
