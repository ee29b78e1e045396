import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c } from '../src/platform/database/table.js';

/** Steps of approval that are taken only by some applications. */
export class FlowConditions1764000001360 implements MigrationInterface {
  name = 'FlowConditions1764000001360';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'approval_flow_step', { onlyWhen: c.maybe.code(), onlyValue: c.maybe.name() });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('approval_flow_step', 'onlyValue');
    await runner.dropColumn('approval_flow_step', 'onlyWhen');
  }
}
