import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** The organ, its units, people and their roles. */
export class Organisation1764000000200 implements MigrationInterface {
  name = 'Organisation1764000000200';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'organ', {
      id: c.id(),
      name: c.name(),
      shortName: c.name(),
      documentCode: c.name(),
      fondsCode: c.code(),
      region: c.name(),
      zone: c.code(),
      demo: c.flag(),
    });
    await createTable(
      runner,
      'unit',
      {
        id: c.id(),
        parentId: c.maybe.ref(),
        name: c.name(),
        shortName: c.name(),
        code: c.code(),
        leaderId: c.maybe.ref(),
        rank: c.int(),
        active: c.flag(),
        version: c.version(),
      },
      [['parentId', 'rank'], ['!code']],
    );
    await createTable(
      runner,
      'person',
      {
        id: c.id(),
        unitId: c.ref(),
        name: c.name(),
        userName: c.name(),
        post: c.name(),
        standing: c.code(),
        rank: c.int(),
        phone: c.maybe.name(),
        mobile: c.maybe.name(),
        email: c.maybe.name(),
        pinyin: c.name(),
        initials: c.name(),
        clearance: c.code(),
        kind: c.code(),
        active: c.flag(),
        version: c.version(),
      },
      [['!userName'], ['unitId', 'rank'], ['initials'], ['rank', 'id']],
    );
    await createTable(
      runner,
      'role_grant',
      { personId: c.refKey(), role: c.key(), grantedAt: c.at(), grantedById: c.ref() },
      [['role', 'personId']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['role_grant', 'person', 'unit', 'organ']) await runner.dropTable(table, true);
  }
}
