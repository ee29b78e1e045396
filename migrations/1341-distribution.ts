import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c } from '../src/platform/database/table.js';

const added = {
  ...{ review: c.maybe.code(), reviewNote: c.maybe.text(), reviewedByName: c.maybe.name(), reviewedAt: c.maybe.at() },
  ...{ distributedAt: c.maybe.at(), distributedByName: c.maybe.name() },
  ...{ recalledAt: c.maybe.at(), recalledByName: c.maybe.name(), recallReason: c.maybe.text() },
};

/** Review, distribution and recall of papers. Those filed before were open to the participants, and stay so. */
export class Distribution1764000001341 implements MigrationInterface {
  name = 'Distribution1764000001341';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'material', added);
    await runner.query(
      `UPDATE material SET distributedAt = createdAt,
         distributedByName = (SELECT p.name FROM person p WHERE p.id = material.createdById)
       WHERE removedAt IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(added)) await runner.dropColumn('material', name);
  }
}
