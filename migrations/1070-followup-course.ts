import type { MigrationInterface, QueryRunner } from 'typeorm';
import { localDateOf } from '../src/platform/clock/instant.js';
import { addColumns, column as c } from '../src/platform/database/table.js';

/** What the whole course of a task needs: behind plan, done on its day, merged, checked again. */
export class FollowupCourse1764000001070 implements MigrationInterface {
  name = 'FollowupCourse1764000001070';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'task', {
      behindOn: c.maybe.day(),
      acceptedOn: c.maybe.day(),
      recheckOn: c.maybe.day(),
      mergedIntoId: c.maybe.ref(),
    });
    const done: { id: string; acceptedAt: string }[] = await runner.query(
      'SELECT id, acceptedAt FROM task WHERE acceptedAt IS NOT NULL AND acceptedOn IS NULL',
    );
    for (const { id, acceptedAt } of done)
      await runner.query('UPDATE task SET acceptedOn = ? WHERE id = ?', [localDateOf(acceptedAt), id]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['behindOn', 'acceptedOn', 'recheckOn', 'mergedIntoId']) await runner.dropColumn('task', name);
  }
}
