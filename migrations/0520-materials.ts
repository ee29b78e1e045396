import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Papers of meetings, their versions, and who opened them. */
export class Materials1764000000520 implements MigrationInterface {
  name = 'Materials1764000000520';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'material',
      {
        id: c.id(),
        meetingId: c.ref(),
        itemId: c.maybe.ref(),
        title: c.name(),
        label: c.code(),
        createdAt: c.at(),
        createdById: c.ref(),
        removedAt: c.maybe.at(),
        removedById: c.maybe.ref(),
        version: c.version(),
      },
      [['meetingId', 'itemId']],
    );
    await createTable(
      runner,
      'material_version',
      {
        id: c.id(),
        materialId: c.ref(),
        number: c.int(),
        fileName: c.name(),
        type: c.name(),
        bytes: c.int(),
        sha256: c.hash(),
        at: c.at(),
        byId: c.ref(),
        byName: c.name(),
      },
      [['!materialId', 'number'], ['sha256']],
    );
    await createTable(runner, 'material_opening', { versionId: c.refKey(), personId: c.refKey(), at: c.at() }, [
      ['personId', 'at'],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['material_opening', 'material_version', 'material']) await runner.dropTable(table, true);
  }
}
