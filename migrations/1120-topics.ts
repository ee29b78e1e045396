import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c, createTable } from '../src/platform/database/table.js';

/** Topics (议题): proposed, consulted on, admitted, put on meetings. */
export class Topics1764000001120 implements MigrationInterface {
  name = 'Topics1764000001120';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'topic',
      {
        ...{ id: c.id(), title: c.name(), aim: c.code(), matter: c.code(), isAdministrative: c.flag() },
        ...{ label: c.code(), state: c.code(), sortKey: c.code(), summary: c.long(), draftDecision: c.long() },
        ...{ unitId: c.ref(), proposerId: c.ref(), presenterId: c.maybe.ref(), minutes: c.int() },
        ...{ legality: c.text(), risk: c.text(), expert: c.text(), publicInput: c.text() },
        ...{ answerBy: c.maybe.day(), opinion: c.maybe.text(), reviewedById: c.maybe.ref() },
        ...{ reviewedAt: c.maybe.at(), outcome: c.maybe.code(), createdAt: c.at(), sortAt: c.at() },
        version: c.version(),
      },
      [
        ['sortKey', 'id'],
        ['state', 'sortAt'],
        ['unitId', 'sortAt'],
      ],
    );
    await createTable(
      runner,
      'topic_consultation',
      {
        ...{ id: c.id(), topicId: c.ref(), number: c.int(), unitId: c.ref(), askedAt: c.maybe.at() },
        ...{ dueAt: c.maybe.at(), answer: c.maybe.code(), opinion: c.text(), answeredAt: c.maybe.at() },
        ...{ answeredById: c.maybe.ref(), answeredByName: c.maybe.name(), version: c.version() },
      },
      [['!topicId', 'number'], ['!topicId', 'unitId'], ['unitId']],
    );
    await createTable(
      runner,
      'topic_file',
      {
        ...{ id: c.id(), topicId: c.ref(), kind: c.code(), label: c.code(), fileName: c.name(), type: c.name() },
        ...{ bytes: c.int(), sha256: c.hash(), createdAt: c.at(), createdById: c.ref(), createdByName: c.name() },
        ...{ removedAt: c.maybe.at(), removedById: c.maybe.ref(), version: c.version() },
      },
      [['topicId', 'createdAt'], ['sha256']],
    );
    await createTable(
      runner,
      'topic_placement',
      {
        ...{ id: c.id(), topicId: c.ref(), meetingId: c.ref(), itemId: c.maybe.ref(), state: c.code() },
        ...{ askedById: c.ref(), askedByName: c.name(), askedAt: c.at(), decidedById: c.maybe.ref() },
        ...{ decidedByName: c.maybe.name(), decidedAt: c.maybe.at(), reason: c.text(), outcome: c.maybe.code() },
        version: c.version(),
      },
      [['topicId', 'askedAt'], ['meetingId', 'state'], ['itemId']],
    );
    await addColumns(runner, 'agenda_item', { topicId: c.maybe.ref() });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('agenda_item', 'topicId');
    for (const table of ['topic_placement', 'topic_file', 'topic_consultation', 'topic'])
      await runner.dropTable(table, true);
  }
}
