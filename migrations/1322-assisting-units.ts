import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Units that assist the lead unit of a decision (协办单位, S2.K4). */
export class AssistingUnits1764000001322 implements MigrationInterface {
  name = 'AssistingUnits1764000001322';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'decision_assist', { decisionId: c.refKey(), unitId: c.refKey() }, [['unitId']]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('decision_assist');
  }
}
