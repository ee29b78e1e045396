import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndex, column as c, createTable, indexName } from '../src/platform/database/table.js';

const terms = {
  ...{ mostHeads: c.maybe.int(), mostItems: c.maybe.int(), itemPapers: c.maybe.code(), paperDays: c.maybe.int() },
  ...{ needsBackground: c.maybe.flag(), quorum: c.maybe.code(), majority: c.maybe.code() },
  ...{ noticeForm: c.maybe.code(), numberPrefix: c.maybe.code(), retention: c.maybe.code() },
};

/** The organ's own sub-types of meetings, and what a type asks beyond the first terms (S1.1). */
export class Types1764000001200 implements MigrationInterface {
  name = 'Types1764000001200';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'meeting_subtype',
      {
        ...{ id: c.id(), code: c.code(), name: c.name(), parent: c.code(), retiredOn: c.maybe.day() },
        ...{ retiredReason: c.maybe.text(), createdAt: c.at(), createdById: c.ref(), version: c.version() },
      },
      [['!code'], ['parent', 'code']],
    );
    await addColumns(runner, 'meeting_type_version', terms);
    await addColumns(runner, 'meeting', { subtype: c.maybe.code() });
    await addIndex(runner, 'meeting', ['subtype', 'state']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('meeting', indexName('meeting', ['subtype', 'state']));
    await runner.dropColumn('meeting', 'subtype');
    for (const name of Object.keys(terms)) await runner.dropColumn('meeting_type_version', name);
    await runner.dropTable('meeting_subtype', true);
  }
}
