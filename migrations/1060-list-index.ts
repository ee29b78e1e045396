import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, indexName } from '../src/platform/database/table.js';

const columns = ['hostUnitId', 'state', 'type', 'sortAt', 'id'];

/** Lets the list of meetings, narrowed by unit, state and type, be counted and shown without reading the others. */
export class ListIndex1764000001060 implements MigrationInterface {
  name = 'ListIndex1764000001060';

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'meeting', columns);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('meeting', indexName('meeting', columns));
  }
}
