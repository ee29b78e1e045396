import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Who may know of what, and what was stopped. */
export class Secrecy1764000000300 implements MigrationInterface {
  name = 'Secrecy1764000000300';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audience',
      { kind: c.key(), subjectId: c.refKey(), principal: c.key(), sortAt: { ...c.at(), primary: true } },
      [['principal', 'kind', 'sortAt', 'subjectId']],
    );
    await createTable(
      runner,
      'secrecy_stop',
      {
        id: c.id(),
        at: c.at(),
        personId: c.maybe.ref(),
        personName: c.name(),
        field: c.code(),
        rule: c.code(),
        seenAt: c.maybe.at(),
        seenById: c.maybe.ref(),
      },
      [['at', 'id']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['secrecy_stop', 'audience']) await runner.dropTable(table, true);
  }
}
