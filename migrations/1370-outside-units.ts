import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c } from '../src/platform/database/table.js';

const onlyOutsiders =
  "SELECT p.unitId FROM person p GROUP BY p.unitId HAVING MIN(p.kind) = 'EXPERT' AND MAX(p.kind) = 'EXPERT'";

/** Units where outside people are registered and which take on nothing themselves (外请专家). */
export class OutsideUnits1764000001370 implements MigrationInterface {
  name = 'OutsideUnits1764000001370';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'unit', { outside: c.maybe.flag() });
    await runner.query(`UPDATE unit SET outside = 1 WHERE id IN (${onlyOutsiders})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('unit', 'outside');
  }
}
