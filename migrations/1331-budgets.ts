import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Budgets of meetings, with an amount for each kind of expense. */
export class Budgets1764000001331 implements MigrationInterface {
  name = 'Budgets1764000001331';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'budget',
      {
        ...{ id: c.id(), meetingId: c.ref(), delegates: c.int(), staff: c.int() },
        ...{ changedAt: c.at(), changedById: c.ref(), changedByName: c.name(), version: c.version() },
      },
      [['!meetingId']],
    );
    await createTable(runner, 'budget_line', { id: c.id(), meetingId: c.ref(), kind: c.code(), amountFen: c.fen() }, [
      ['!meetingId', 'kind'],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['budget_line', 'budget']) await runner.dropTable(table, true);
  }
}
