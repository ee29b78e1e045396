import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** What participants ask for from their seats, and votes by name that are cast there. */
export class Seat1764000001240 implements MigrationInterface {
  name = 'Seat1764000001240';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'seat_word',
      {
        ...{ id: c.id(), meetingId: c.ref(), itemId: c.maybe.ref(), personId: c.ref(), kind: c.code() },
        ...{ text: c.text(), state: c.code(), at: c.at(), closedAt: c.maybe.at(), closedById: c.maybe.ref() },
      },
      [['meetingId', 'at']],
    );
    await createTable(
      runner,
      'vote_call',
      {
        ...{ id: c.id(), meetingId: c.ref(), itemId: c.ref(), question: c.text() },
        ...{ openedAt: c.at(), openedById: c.ref(), closedAt: c.maybe.at() },
      },
      [['meetingId', 'openedAt']],
    );
    await createTable(runner, 'vote_cast', { callId: c.refKey(), personId: c.refKey(), choice: c.code(), at: c.at() });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['vote_cast', 'vote_call', 'seat_word']) await runner.dropTable(table, true);
  }
}
