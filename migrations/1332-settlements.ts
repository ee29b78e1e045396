import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

const over = "'ENDED', 'RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'";

/** Settlements of meeting fees, owed by every meeting with fees that has ended, and expenses with their receipts. */
export class Settlements1764000001332 implements MigrationInterface {
  name = 'Settlements1764000001332';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'settlement',
      {
        ...{ id: c.id(), meetingId: c.ref(), state: c.code(), explanation: c.text() },
        ...{ delegates: c.maybe.int(), staff: c.maybe.int() },
        ...{ spentFen: c.maybe.fen(), budgetFen: c.maybe.fen(), ceilingFen: c.maybe.fen() },
        ...{ submittedAt: c.maybe.at(), submittedById: c.maybe.ref(), submittedByName: c.maybe.name() },
        ...{ decidedAt: c.maybe.at(), decidedById: c.maybe.ref(), decidedByName: c.maybe.name() },
        ...{ opinion: c.maybe.text(), version: c.version() },
      },
      [['!meetingId'], ['state', 'meetingId']],
    );
    await createTable(
      runner,
      'expense',
      {
        ...{ id: c.id(), meetingId: c.ref(), kind: c.code(), what: c.name(), spentOn: c.day(), amountFen: c.fen() },
        ...{ fileName: c.name(), type: c.name(), bytes: c.int(), sha256: c.hash() },
        ...{ createdAt: c.at(), createdById: c.ref(), createdByName: c.name() },
        ...{ removedAt: c.maybe.at(), removedById: c.maybe.ref(), version: c.version() },
      },
      [['meetingId', 'createdAt']],
    );
    await runner.query(
      `INSERT INTO settlement (id, meetingId, state, explanation, version)
       SELECT m.id, m.id, 'OPEN', '', 1 FROM meeting m WHERE m.feeClass IS NOT NULL AND m.state IN (${over})
         AND NOT EXISTS (SELECT 1 FROM settlement s WHERE s.meetingId = m.id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['expense', 'settlement']) await runner.dropTable(table, true);
  }
}
