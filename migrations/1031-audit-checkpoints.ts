import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Signed checkpoints of the audit chain. */
export class AuditCheckpoints1764000001031 implements MigrationInterface {
  name = 'AuditCheckpoints1764000001031';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'audit_checkpoint', {
      no: c.intKey(),
      at: c.at(),
      rowCount: c.int(),
      written: c.long(),
      hash: c.hash(),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_checkpoint', true);
  }
}
