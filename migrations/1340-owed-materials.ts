import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c, createTable } from '../src/platform/database/table.js';

/** What is owed for a meeting beside what its type asks for (应报材料), and which papers answer it. */
export class OwedMaterials1764000001340 implements MigrationInterface {
  name = 'OwedMaterials1764000001340';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'owed_material',
      {
        ...{ id: c.id(), meetingId: c.ref(), lineKey: c.code(), itemId: c.maybe.ref(), name: c.maybe.name() },
        ...{ ownerId: c.maybe.ref(), dueAt: c.maybe.at(), waivedAt: c.maybe.at(), waivedByName: c.maybe.name() },
        ...{ waiverReason: c.maybe.text(), createdById: c.ref(), createdByName: c.name(), createdAt: c.at() },
        version: c.version(),
      },
      [['!meetingId', 'lineKey'], ['ownerId']],
    );
    await addColumns(runner, 'material', { owedId: c.maybe.ref() });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('material', 'owedId');
    await runner.dropTable('owed_material');
  }
}
