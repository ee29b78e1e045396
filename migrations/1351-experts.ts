import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** The register of experts (专家库), and the commitments to secrecy that they signed. */
export class Experts1764000001351 implements MigrationInterface {
  name = 'Experts1764000001351';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'expert', {
      ...{ id: c.id(), field: c.name(), relations: c.maybe.text(), note: c.maybe.text() },
      ...{ retired: c.flag(), version: c.version() },
    });
    await createTable(
      runner,
      'expert_commitment',
      {
        ...{ id: c.id(), personId: c.ref(), signedOn: c.day(), validUntil: c.day(), online: c.flag() },
        ...{ at: c.at(), enteredById: c.ref() },
      },
      [['personId', 'validUntil']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('expert_commitment');
    await runner.dropTable('expert');
  }
}
