import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

const joint = "type = 'JOINT' AND leastMemberUnits < 2";

/** Member units of joint meetings (成员单位, S2.K4); a joint meeting joins at least two beside the convening one. */
export class MemberUnits1764000001320 implements MigrationInterface {
  name = 'MemberUnits1764000001320';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'member_unit',
      {
        ...{ id: c.id(), meetingId: c.ref(), unitId: c.ref(), position: c.int(), liaisonId: c.maybe.ref() },
        ...{ state: c.code(), words: c.text(), dueAt: c.maybe.at(), confirmedFor: c.maybe.at() },
        ...{ answeredAt: c.maybe.at(), answeredByName: c.maybe.name(), version: c.version() },
      },
      [['!meetingId', 'unitId'], ['unitId']],
    );
    await runner.query(`UPDATE meeting_type_version SET leastMemberUnits = 2 WHERE ${joint}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('member_unit');
  }
}
