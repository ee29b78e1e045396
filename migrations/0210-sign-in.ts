import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Sessions, credentials, one-time links, delegations, imports of people. */
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
      admittedAt: c.maybe.at(),
    });
    await createTable(runner, 'sign_in_origin', {
      origin: c.key(),
      failures: c.int(),
      since: c.at(),
      lockedUntil: c.maybe.at(),
    });
    await createTable(
      runner,
      'one_time_link',
      { hash: c.hashKey(), purpose: c.code(), personId: c.maybe.ref(), expiresAt: c.at(), usedAt: c.maybe.at() },
      [['personId', 'purpose']],
    );
    await createTable(runner, 'person_side', { personId: c.refKey(), side: c.code() });
    await createTable(
      runner,
      'people_import',
      {
        id: c.id(),
        byId: c.ref(),
        createdAt: c.at(),
        fileName: c.name(),
        encoding: c.code(),
        lines: c.long(),
        doneAt: c.maybe.at(),
      },
      [['createdAt']],
    );
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
    const tables = [
      'people_import',
      'person_side',
      'one_time_link',
      'sign_in_origin',
      'delegation',
      'credential',
      'session',
    ];
    for (const table of tables) await runner.dropTable(table, true);
  }
}
