import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column as c, createTable } from '../src/platform/database/table.js';

/** Series of meetings (例会) and their dates. */
export class Series1764000001100 implements MigrationInterface {
  name = 'Series1764000001100';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'meeting_series',
      {
        id: c.id(),
        title: c.name(),
        type: c.code(),
        label: c.code(),
        organizerId: c.ref(),
        hostUnitId: c.ref(),
        template: c.long(),
        rhythm: c.code(),
        everyNth: c.int(),
        weekday: c.int(),
        nth: c.int(),
        startsOn: c.day(),
        endsOn: c.day(),
        holidays: c.code(),
        starts: c.code(),
        minutes: c.int(),
        roomId: c.maybe.ref(),
        createdAt: c.at(),
        endedAt: c.maybe.at(),
        endReason: c.maybe.text(),
        version: c.version(),
      },
      [['endedAt', 'createdAt', 'id'], ['organizerId']],
    );
    await createTable(
      runner,
      'series_occurrence',
      {
        id: c.id(),
        seriesId: c.ref(),
        original: c.day(),
        date: c.maybe.day(),
        starts: c.code(),
        minutes: c.int(),
        roomId: c.maybe.ref(),
        note: c.code(),
        ownTime: c.flag(),
        bookingId: c.maybe.ref(),
        meetingId: c.maybe.ref(),
        reason: c.maybe.text(),
        version: c.version(),
      },
      [['!seriesId', 'original'], ['seriesId', 'date'], ['meetingId']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['series_occurrence', 'meeting_series']) await runner.dropTable(table, true);
  }
}
