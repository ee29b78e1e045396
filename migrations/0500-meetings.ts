import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** The meeting itself: stages, expected outcomes, agenda, people. */
export class Meetings1764000000500 implements MigrationInterface {
  name = 'Meetings1764000000500';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'meeting',
      {
        id: c.id(),
        number: c.maybe.code(),
        title: c.name(),
        type: c.code(),
        typeVersionId: c.maybe.ref(),
        state: c.code(),
        label: c.code(),
        personalInfo: c.flag(),
        isMajor: c.flag(),
        purpose: c.text(),
        round: c.int(),
        consultedUnitId: c.maybe.ref(),
        noExpertReason: c.text(),
        urgentReason: c.text(),
        initiatorUnitId: c.maybe.ref(),
        initiatorId: c.maybe.ref(),
        hostUnitId: c.ref(),
        organizerId: c.ref(),
        convenerId: c.maybe.ref(),
        chairId: c.maybe.ref(),
        recorderId: c.maybe.ref(),
        supervisorId: c.maybe.ref(),
        sortAt: c.at(),
        startsAt: c.maybe.at(),
        endsAt: c.maybe.at(),
        roomId: c.maybe.ref(),
        place: c.maybe.name(),
        costFen: c.maybe.fen(),
        costNote: c.maybe.name(),
        minutesRequired: c.flag(),
        actualStartAt: c.maybe.at(),
        actualEndAt: c.maybe.at(),
        createdAt: c.at(),
        version: c.version(),
      },
      [
        ['sortAt', 'id'],
        ['startsAt', 'id'],
        ['state', 'sortAt'],
        ['hostUnitId', 'sortAt'],
        ['type', 'sortAt'],
        ['organizerId', 'state'],
        ['roomId', 'startsAt'],
        ['number'],
      ],
    );
    await createTable(runner, 'meeting_stage', {
      meetingId: c.refKey(),
      stage: c.key(),
      doneAt: c.at(),
      doneBy: c.name(),
    });
    await createTable(
      runner,
      'expected_outcome',
      {
        id: c.id(),
        meetingId: c.ref(),
        position: c.int(),
        text: c.text(),
        attainment: c.maybe.code(),
        note: c.maybe.text(),
      },
      [['meetingId', 'position']],
    );
    await createTable(
      runner,
      'agenda_item',
      {
        id: c.id(),
        meetingId: c.ref(),
        position: c.int(),
        title: c.name(),
        category: c.code(),
        presenterId: c.maybe.ref(),
        unitId: c.maybe.ref(),
        minutes: c.int(),
        label: c.maybe.code(),
        isMajor: c.flag(),
        isPersonnel: c.flag(),
        impromptu: c.flag(),
        startedAt: c.maybe.at(),
        endedAt: c.maybe.at(),
        outcome: c.maybe.code(),
        conclusion: c.maybe.text(),
        version: c.version(),
      },
      [['meetingId', 'position']],
    );
    await createTable(runner, 'agenda_attendee', { itemId: c.refKey(), personId: c.refKey() }, [['personId']]);
    await createTable(
      runner,
      'meeting_person',
      {
        id: c.id(),
        meetingId: c.ref(),
        personId: c.ref(),
        capacity: c.code(),
        name: c.name(),
        post: c.name(),
        unitId: c.ref(),
        unitName: c.name(),
        rank: c.int(),
        position: c.int(),
      },
      [
        ['!meetingId', 'personId'],
        ['personId', 'meetingId'],
        ['meetingId', 'rank'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['meeting_person', 'agenda_attendee', 'agenda_item', 'expected_outcome', 'meeting_stage', 'meeting'];
    for (const table of tables) await runner.dropTable(table, true);
  }
}
