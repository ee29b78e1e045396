import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndex, column as c, createTable, indexName } from '../src/platform/database/table.js';

const answers = ['callId', 'unitId'];

/** Calls for topics (议题征集), and the call a topic answers. */
export class TopicCalls1764000001300 implements MigrationInterface {
  name = 'TopicCalls1764000001300';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'topic_call',
      {
        ...{ id: c.id(), title: c.name(), meetingId: c.maybe.ref(), words: c.text(), dueAt: c.at() },
        ...{ state: c.code(), sortKey: c.code(), createdById: c.ref(), createdByName: c.name() },
        ...{ createdAt: c.at(), closedAt: c.maybe.at(), version: c.version() },
      },
      [['sortKey', 'id'], ['meetingId']],
    );
    await createTable(
      runner,
      'topic_call_unit',
      {
        ...{ id: c.id(), callId: c.ref(), unitId: c.ref(), declinedAt: c.maybe.at() },
        ...{ declinedByName: c.maybe.name(), version: c.version() },
      },
      [['!callId', 'unitId'], ['unitId']],
    );
    await addColumns(runner, 'topic', { callId: c.maybe.ref() });
    await addIndex(runner, 'topic', answers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('topic', indexName('topic', answers));
    await runner.dropColumn('topic', 'callId');
    await runner.dropTable('topic_call_unit');
    await runner.dropTable('topic_call');
  }
}
