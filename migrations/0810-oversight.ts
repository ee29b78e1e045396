import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Findings of oversight, and how they are put right. */
export class Oversight1764000000810 implements MigrationInterface {
  name = 'Oversight1764000000810';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'finding',
      {
        id: c.id(),
        meetingId: c.ref(),
        rule: c.code(),
        problem: c.text(),
        basis: c.text(),
        demand: c.text(),
        unitId: c.ref(),
        responsibleId: c.ref(),
        supervisorId: c.ref(),
        state: c.code(),
        dueOn: c.day(),
        createdAt: c.at(),
        closedAt: c.maybe.at(),
        version: c.version(),
      },
      [
        ['meetingId', 'createdAt'],
        ['state', 'dueOn'],
        ['responsibleId', 'state'],
      ],
    );
    await createTable(
      runner,
      'finding_step',
      {
        id: c.id(),
        findingId: c.ref(),
        act: c.code(),
        words: c.text(),
        at: c.at(),
        byId: c.ref(),
      },
      [['findingId', 'at']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['finding_step', 'finding']) await runner.dropTable(table, true);
  }
}
