import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c, createTable } from '../src/platform/database/table.js';

/** Officers of oversight with term and scope, verdicts given by hand, method and evidence of findings. */
export class OversightOfficers1764000001071 implements MigrationInterface {
  name = 'OversightOfficers1764000001071';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'oversight_term',
      {
        id: c.id(),
        personId: c.ref(),
        body: c.name(),
        unitId: c.maybe.ref(),
        fromDay: c.day(),
        untilDay: c.maybe.day(),
        appointedById: c.ref(),
        appointedAt: c.at(),
        version: c.version(),
      },
      [['personId', 'fromDay']],
    );
    await createTable(
      runner,
      'oversight_mark',
      {
        id: c.id(),
        meetingId: c.ref(),
        rule: c.code(),
        outcome: c.code(),
        words: c.text(),
        at: c.at(),
        byId: c.ref(),
        version: c.version(),
      },
      [['!meetingId', 'rule']],
    );
    await addColumns(runner, 'finding', { method: c.maybe.code(), escalatedAt: c.maybe.at() });
    await addColumns(runner, 'finding_step', { fileName: c.maybe.name(), fileHash: c.maybe.hash() });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['fileName', 'fileHash']) await runner.dropColumn('finding_step', name);
    for (const name of ['method', 'escalatedAt']) await runner.dropColumn('finding', name);
    for (const table of ['oversight_mark', 'oversight_term']) await runner.dropTable(table, true);
  }
}
