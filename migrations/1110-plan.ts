import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndex, column as c, createTable } from '../src/platform/database/table.js';

const byYear = ['year', 'month', 'id'];

/** The annual plan of meetings (年度会议计划), and what ties a meeting to it. */
export class Plan1764000001110 implements MigrationInterface {
  name = 'Plan1764000001110';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'year_plan',
      {
        id: c.id(),
        year: c.int(),
        state: c.code(),
        edition: c.int(),
        submittedById: c.maybe.ref(),
        submittedAt: c.maybe.at(),
        version: c.version(),
      },
      [['!year']],
    );
    await createTable(
      runner,
      'plan_item',
      {
        id: c.id(),
        year: c.int(),
        unitId: c.ref(),
        title: c.name(),
        type: c.code(),
        feeClass: c.code(),
        month: c.int(),
        days: c.int(),
        heads: c.int(),
        placeKind: c.code(),
        budgetFen: c.fen(),
        purpose: c.text(),
        state: c.code(),
        mergedIntoId: c.maybe.ref(),
        original: c.maybe.long(),
        proposedById: c.ref(),
        proposedAt: c.at(),
        version: c.version(),
      },
      [byYear, ['year', 'unitId']],
    );
    await createTable(
      runner,
      'plan_change',
      {
        id: c.id(),
        itemId: c.ref(),
        at: c.at(),
        byId: c.ref(),
        byName: c.name(),
        act: c.code(),
        reason: c.text(),
        former: c.maybe.long(),
      },
      [['itemId', 'at']],
    );
    await createTable(
      runner,
      'plan_edition',
      {
        id: c.id(),
        planId: c.ref(),
        number: c.int(),
        decidedById: c.ref(),
        decidedBy: c.name(),
        decidedAt: c.at(),
        opinion: c.text(),
        items: c.long(),
      },
      [['!planId', 'number']],
    );
    await addColumns(runner, 'meeting', {
      planItemId: c.maybe.ref(),
      feeClass: c.maybe.code(),
      unplannedReason: c.maybe.text(),
    });
    await addIndex(runner, 'meeting', ['planItemId']);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['plan_edition', 'plan_change', 'plan_item', 'year_plan']) await runner.dropTable(table, true);
    for (const column of ['planItemId', 'feeClass', 'unplannedReason']) await runner.dropColumn('meeting', column);
  }
}
