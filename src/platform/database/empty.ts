import type { DataSource } from 'typeorm';
import { migrate } from './migrate.js';

/** Drops everything the database holds and makes it as new: for a demo organ that makes room for a real one. */
export async function emptyDatabase(source: DataSource): Promise<void> {
  await source.dropDatabase();
  await migrate(source);
}
