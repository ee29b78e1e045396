import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** What approvers want done about a meeting, and how it was. */
export class Instructions1764000001361 implements MigrationInterface {
  name = 'Instructions1764000001361';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'instruction',
      {
        id: c.id(),
        meetingId: c.ref(),
        stepId: c.ref(),
        text: c.text(),
        createdAt: c.at(),
        createdById: c.ref(),
        givenBy: c.name(),
      },
      [['meetingId', 'createdAt']],
    );
    await createTable(
      runner,
      'instruction_addressee',
      {
        id: c.id(),
        instructionId: c.ref(),
        personId: c.ref(),
        doneAt: c.maybe.at(),
        note: c.maybe.text(),
        version: c.version(),
      },
      [
        ['!instructionId', 'personId'],
        ['personId', 'doneAt'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('instruction_addressee');
    await runner.dropTable('instruction');
  }
}
