import type { DataSource } from 'typeorm';
import { setTimeout as sleep } from 'node:timers/promises';
import { allMigrations } from '../../../migrations/all.js';
import { dialects } from './dialect.js';

/** The database was made by a newer release; this one must not touch it (quality #9). */
export class NewerDatabase extends Error {}

const leaseSeconds = 120;

/** Brings the schema up to date. One process migrates under a lease, the others wait (Q47). */
export async function migrate(source: DataSource): Promise<string[]> {
  await refuseNewer(source);
  if (source.options.type !== 'mysql') return run(source);
  const { now, nowPlus } = dialects.mysql;
  await source.query('CREATE TABLE IF NOT EXISTS migration_lease (id INT PRIMARY KEY, heldUntil VARCHAR(24) NOT NULL)');
  await source.query("INSERT IGNORE INTO migration_lease VALUES (1, '')");
  for (;;) {
    const taken = (await source.query(
      `UPDATE migration_lease SET heldUntil = ${nowPlus(leaseSeconds)} WHERE id = 1 AND heldUntil < ${now}`,
    )) as { affectedRows: number };
    if (taken.affectedRows === 1) break;
    await sleep(250);
  }
  try {
    return await run(source);
  } finally {
    await source.query("UPDATE migration_lease SET heldUntil = '' WHERE id = 1");
  }
}

async function run(source: DataSource): Promise<string[]> {
  const done = await source.runMigrations({ transaction: 'each' });
  return done.map((migration) => migration.name);
}

async function refuseNewer(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return;
    const rows = (await runner.query('SELECT name FROM migrations')) as { name: string }[];
    const known = new Set(allMigrations.map((migration) => new migration().name));
    const unknown = rows.map((row) => row.name).filter((name) => !known.has(name));
    if (unknown.length) {
      throw new NewerDatabase(
        `The database holds migrations this release does not know (${unknown.join(', ')}). Start the newer release.`,
      );
    }
  } finally {
    await runner.release();
  }
}
