import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Who keeps out of an item that touches him or his relatives (回避). */
export class Recusals1764000001350 implements MigrationInterface {
  name = 'Recusals1764000001350';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'recusal',
      {
        ...{ id: c.id(), meetingId: c.ref(), itemId: c.ref(), personId: c.ref(), reason: c.text() },
        ...{ lessensDue: c.flag(), withholds: c.flag(), at: c.at(), enteredById: c.ref() },
        ...{ liftedAt: c.maybe.at(), liftedById: c.maybe.ref(), liftReason: c.maybe.text() },
      },
      [
        ['meetingId', 'at'],
        ['itemId', 'personId'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('recusal');
  }
}
