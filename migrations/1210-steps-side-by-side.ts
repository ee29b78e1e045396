import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c } from '../src/platform/database/table.js';

const tables = ['approval_flow_step', 'approval_step'];

/** Steps of approval that are asked together with the one before (S6.I1). */
export class StepsSideBySide1764000001210 implements MigrationInterface {
  name = 'StepsSideBySide1764000001210';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await addColumns(runner, table, { together: c.maybe.flag() });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropColumn(table, 'together');
  }
}
