import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Member units countersign the minutes of joint meetings (会签, S2.K4). */
export class Countersign1764000001321 implements MigrationInterface {
  name = 'Countersign1764000001321';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'countersign',
      {
        ...{ id: c.id(), meetingId: c.ref(), unitId: c.ref(), state: c.code(), words: c.text() },
        ...{ askedFor: c.hash(), agreedTo: c.maybe.hash(), askedAt: c.at(), dueAt: c.at() },
        ...{ decidedAt: c.maybe.at(), decidedByName: c.maybe.name(), version: c.version() },
      },
      [['!meetingId', 'unitId'], ['unitId']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('countersign');
  }
}
