import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, column as c, createTable } from '../src/platform/database/table.js';

/** Seats by layout, what a room may be used for, waiting lists, photos, and what became of each booking. */
export class RoomTerms1764000001220 implements MigrationInterface {
  name = 'RoomTerms1764000001220';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'room', {
      ...{ boardSeats: c.maybe.int(), hollowSeats: c.maybe.int(), classroomSeats: c.maybe.int() },
      ...{ theatreSeats: c.maybe.int(), highestLabel: c.maybe.code(), bookerUnits: c.maybe.text() },
      needsApproval: c.maybe.flag(),
    });
    await addColumns(runner, 'booking', {
      ...{ heads: c.maybe.int(), layout: c.maybe.code(), arrivedAt: c.maybe.at(), noShow: c.maybe.flag() },
      ...{ decidedById: c.maybe.ref(), decidedAt: c.maybe.at() },
    });
    await createTable(
      runner,
      'waiting_entry',
      {
        ...{ id: c.id(), roomId: c.ref(), turn: c.int(), holderId: c.ref(), title: c.name(), label: c.code() },
        ...{ startsAt: c.at(), endsAt: c.at(), heads: c.maybe.int(), layout: c.maybe.code(), state: c.code() },
        ...{ bookingId: c.maybe.ref(), createdAt: c.at(), endedAt: c.maybe.at(), version: c.version() },
      },
      [
        ['roomId', 'state', 'turn'],
        ['holderId', 'startsAt'],
        ['state', 'startsAt'],
      ],
    );
    await createTable(
      runner,
      'room_photo',
      {
        ...{ id: c.id(), roomId: c.ref(), fileName: c.name(), type: c.name(), bytes: c.int(), sha256: c.hash() },
        ...{ createdAt: c.at(), createdById: c.ref(), removedAt: c.maybe.at(), removedById: c.maybe.ref() },
        version: c.version(),
      },
      [['roomId', 'createdAt'], ['sha256']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['room_photo', 'waiting_entry']) await runner.dropTable(table, true);
    for (const name of ['heads', 'layout', 'arrivedAt', 'noShow', 'decidedById', 'decidedAt'])
      await runner.dropColumn('booking', name);
    for (const layout of ['board', 'hollow', 'classroom', 'theatre']) await runner.dropColumn('room', `${layout}Seats`);
    for (const name of ['highestLabel', 'bookerUnits', 'needsApproval']) await runner.dropColumn('room', name);
  }
}
