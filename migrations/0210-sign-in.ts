import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Sessions, credentials, delegations. */
export class SignIn1764000000210 implements MigrationInterface {
  name = 'SignIn1764000000210';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'session',
      {
        hash: c.hashKey(),
        personId: c.ref(),
        createdAt: c.at(),
        touchedAt: c.at(),
        endedAt: c.maybe.at(),
        origin: c.name(),
        device: c.name(),
      },
      [['personId', 'endedAt']],
    );
    await createTable(runner, 'credential', {
      personId: c.refKey(),
      passwordHash: c.text(),
      changedAt: c.at(),
      mustChange: c.flag(),
      failures: c.int(),
      lockedUntil: c.maybe.at(),
      earlier: c.text(),
    });
    await createTable(
      runner,
      'delegation',
      {
        id: c.id(),
        delegatorId: c.ref(),
        delegateId: c.ref(),
        fromDay: c.day(),
        untilDay: c.day(),
        reason: c.name(),
        createdAt: c.at(),
        endedAt: c.maybe.at(),
      },
      [
        ['delegateId', 'untilDay'],
        ['delegatorId', 'untilDay'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['delegation', 'credential', 'session']) await runner.dropTable(table, true);
  }
}
