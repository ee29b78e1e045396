import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Units that minutes are sent to, and sign-ins that last as long as a meeting. */
export class Receipts1764000001012 implements MigrationInterface {
  name = 'Receipts1764000001012';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'minutes_recipient', { minutesId: c.refKey(), unitId: c.refKey() }, [['unitId']]);
    await createTable(runner, 'session_hold', {
      personId: c.refKey(),
      subjectId: c.refKey(),
      fromAt: c.at(),
      untilAt: c.at(),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['session_hold', 'minutes_recipient']) await runner.dropTable(table, true);
  }
}
