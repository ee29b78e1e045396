import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** The schedule of a meeting by day and hour (日程), and where others take part by video (分会场). */
export class Schedule1764000001354 implements MigrationInterface {
  name = 'Schedule1764000001354';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'schedule_entry',
      { id: c.id(), meetingId: c.ref(), startsAt: c.at(), endsAt: c.at(), what: c.name(), place: c.name() },
      [['meetingId', 'startsAt']],
    );
    await createTable(
      runner,
      'branch_venue',
      { id: c.id(), meetingId: c.ref(), name: c.name(), place: c.name(), contact: c.name() },
      [['meetingId']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('branch_venue');
    await runner.dropTable('schedule_entry');
  }
}
