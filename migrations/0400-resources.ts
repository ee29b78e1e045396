import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Rooms, their closures, bookings and the slots they take. */
export class Resources1764000000400 implements MigrationInterface {
  name = 'Resources1764000000400';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'room',
      {
        id: c.id(),
        name: c.name(),
        site: c.name(),
        floor: c.name(),
        capacity: c.int(),
        layout: c.code(),
        equipment: c.text(),
        zone: c.code(),
        keeperId: c.maybe.ref(),
        openFrom: c.code(),
        openUntil: c.code(),
        turnaroundMinutes: c.int(),
        active: c.flag(),
        note: c.maybe.text(),
        rank: c.int(),
        turn: c.int(),
        version: c.version(),
      },
      [['rank', 'id']],
    );
    await createTable(
      runner,
      'closure',
      {
        id: c.id(),
        roomId: c.ref(),
        startsAt: c.at(),
        endsAt: c.at(),
        reason: c.text(),
        byId: c.ref(),
        createdAt: c.at(),
        liftedAt: c.maybe.at(),
      },
      [['roomId', 'endsAt'], ['endsAt']],
    );
    await createTable(
      runner,
      'booking',
      {
        id: c.id(),
        roomId: c.ref(),
        meetingId: c.maybe.ref(),
        title: c.name(),
        label: c.code(),
        startsAt: c.at(),
        endsAt: c.at(),
        firstDay: c.day(),
        overnight: c.flag(),
        holderId: c.ref(),
        state: c.code(),
        heldUntil: c.maybe.at(),
        createdAt: c.at(),
        releasedAt: c.maybe.at(),
        releasedById: c.maybe.ref(),
        releaseReason: c.maybe.text(),
        version: c.version(),
      },
      [
        ['overnight', 'firstDay', 'state'],
        ['roomId', 'firstDay'],
        ['meetingId', 'state'],
        ['holderId', 'startsAt'],
      ],
    );
    await createTable(runner, 'room_slot', { roomId: c.refKey(), slot: c.intKey(), bookingId: c.ref() }, [
      ['bookingId'],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['room_slot', 'booking', 'closure', 'room']) await runner.dropTable(table, true);
  }
}
