import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Tasks made of decisions, their story, their extensions. */
export class Followup1764000000800 implements MigrationInterface {
  name = 'Followup1764000000800';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'task',
      {
        id: c.id(),
        decisionId: c.ref(),
        meetingId: c.ref(),
        number: c.name(),
        title: c.text(),
        measure: c.maybe.text(),
        leadUnitId: c.ref(),
        ownerId: c.ref(),
        originalDueOn: c.day(),
        dueOn: c.day(),
        state: c.code(),
        progress: c.int(),
        assignedAt: c.at(),
        signedAt: c.maybe.at(),
        signedById: c.maybe.ref(),
        claimedById: c.maybe.ref(),
        acceptedAt: c.maybe.at(),
        closedAt: c.maybe.at(),
        closedById: c.maybe.ref(),
        version: c.version(),
      },
      [['!decisionId'], ['state', 'dueOn'], ['leadUnitId', 'state', 'dueOn'], ['ownerId', 'state'], ['meetingId']],
    );
    await createTable(
      runner,
      'task_entry',
      {
        id: c.id(),
        taskId: c.ref(),
        kind: c.code(),
        progress: c.maybe.int(),
        text: c.text(),
        fileName: c.maybe.name(),
        fileHash: c.maybe.hash(),
        at: c.at(),
        byId: c.ref(),
      },
      [['taskId', 'at']],
    );
    await createTable(
      runner,
      'task_extension',
      {
        id: c.id(),
        taskId: c.ref(),
        fromDay: c.day(),
        wantedDay: c.day(),
        reason: c.text(),
        state: c.code(),
        askedById: c.ref(),
        askedAt: c.at(),
        decidedById: c.maybe.ref(),
        decidedAt: c.maybe.at(),
        version: c.version(),
      },
      [['taskId', 'state']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['task_extension', 'task_entry', 'task']) await runner.dropTable(table, true);
  }
}
