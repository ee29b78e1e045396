import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndex, column as c, indexName } from '../src/platform/database/table.js';

const before = ['hostUnitId', 'state', 'type', 'sortAt', 'id'];
const index = ['hostUnitId', 'state', 'type', 'sortAt', 'id', 'openToOrgan'];

/** Keeps at the meeting whether the whole organ may know of it: lists of thousands no longer ask the audience of each. */
export class MeetingOpen1764000001061 implements MigrationInterface {
  name = 'MeetingOpen1764000001061';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'meeting', { openToOrgan: c.maybe.flag() });
    await runner.query(
      `UPDATE meeting SET openToOrgan = 1 WHERE id IN
         (SELECT subjectId FROM audience WHERE kind = 'meeting' AND principal = 'organ')`,
    );
    await addIndex(runner, 'meeting', index);
    const known = (await runner.getTable('meeting'))?.indices.some((one) => one.name === indexName('meeting', before));
    if (known) await runner.dropIndex('meeting', indexName('meeting', before));
  }

  async down(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'meeting', before);
    await runner.dropIndex('meeting', indexName('meeting', index));
    await runner.dropColumn('meeting', 'openToOrgan');
  }
}
