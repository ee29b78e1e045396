import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c, createTable } from '../src/platform/database/table.js';

/** Templates of applications, and the question whether a meeting could be held otherwise (S8.X7). */
export class Templates1764000001201 implements MigrationInterface {
  name = 'Templates1764000001201';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'application_template',
      {
        ...{ id: c.id(), name: c.name(), ownerId: c.ref(), unitId: c.maybe.ref(), type: c.code() },
        ...{ subtype: c.maybe.code(), content: c.long(), createdAt: c.at(), version: c.version() },
      },
      [['ownerId'], ['unitId']],
    );
    await addColumns(runner, 'meeting', { leanAnswer: c.maybe.code(), leanReason: c.maybe.text() });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('meeting', 'leanReason');
    await runner.dropColumn('meeting', 'leanAnswer');
    await runner.dropTable('application_template', true);
  }
}
