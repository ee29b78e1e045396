import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** The seating plan of a meeting (座次), where it was arranged by hand. */
export class Seating1764000001352 implements MigrationInterface {
  name = 'Seating1764000001352';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'seating', { id: c.id(), perRow: c.int(), version: c.version() });
    await createTable(runner, 'seat_number', { meetingId: c.refKey(), personId: c.refKey(), number: c.int() });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['seat_number', 'seating']) await runner.dropTable(table);
  }
}
