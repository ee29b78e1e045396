import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** The second factor of a sign-in: a secret shared with the person's own device. */
export class SecondFactor1764000001310 implements MigrationInterface {
  name = 'SecondFactor1764000001310';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'second_factor', {
      ...{ personId: c.refKey(), secret: c.text(), askedAt: c.at(), boundAt: c.maybe.at(), lastStep: c.int() },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('second_factor', true);
  }
}
