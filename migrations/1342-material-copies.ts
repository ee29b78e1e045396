import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Numbered printed copies of labelled papers (份号登记). */
export class MaterialCopies1764000001342 implements MigrationInterface {
  name = 'MaterialCopies1764000001342';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'material_copy',
      {
        ...{ id: c.id(), meetingId: c.ref(), materialId: c.ref(), versionNumber: c.int(), number: c.int() },
        ...{ recipientId: c.ref(), recipientName: c.name(), unitName: c.name(), state: c.code() },
        ...{ handedAt: c.at(), handedByName: c.name(), settledAt: c.maybe.at(), settledByName: c.maybe.name() },
        ...{ note: c.maybe.text(), version: c.version() },
      },
      [
        ['!materialId', 'number'],
        ['meetingId', 'state'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('material_copy');
  }
}
