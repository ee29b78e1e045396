import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Who may know of what. */
export class Secrecy1764000000300 implements MigrationInterface {
  name = 'Secrecy1764000000300';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audience',
      { kind: c.key(), subjectId: c.refKey(), principal: c.key(), sortAt: { ...c.at(), primary: true } },
      [['principal', 'kind', 'sortAt', 'subjectId']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audience', true);
  }
}
