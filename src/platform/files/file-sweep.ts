import { Injectable, Logger } from '@nestjs/common';
import type { DataSource, EntityMetadata } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { addMinutes } from '../clock/instant.js';
import { types } from '../database/columns.js';
import { Database } from '../database/database.js';
import { Features } from '../feature/registry.js';
import { FileStore } from './file-store.js';

const keptDays = 7;
const dayMs = 24 * 60 * 60_000;

/** Removes files that nothing has named for seven days, once a day: left by uploads whose row never came (Q34). */
@Injectable()
export class FileSweep {
  private readonly log = new Logger('files');
  private lastMs?: number;

  constructor(
    private readonly database: Database,
    private readonly features: Features,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Any number of processes may do it at once. */
  async sweepIfDue(): Promise<void> {
    if (this.lastMs !== undefined && performance.now() - this.lastMs < dayMs) return;
    this.lastMs = performance.now();
    await this.sweep();
  }

  /** How many files were removed. */
  async sweep(): Promise<number> {
    const before = addMinutes(this.clock.now(), -keptDays * 24 * 60);
    const removed = await this.store.sweep(before, (sha256) => this.isNamed(sha256));
    if (removed) this.log.log(`${removed} files that nothing names were removed`);
    return removed;
  }

  /**
   * Whether any row of any table names the file: every column of the house's type for hashes is asked, so that a new
   * table need not be remembered here; and what the modules declare as their files, wherever it stands.
   */
  private async isNamed(sha256: string): Promise<boolean> {
    for (const { table, column } of hashColumns(this.database.writer)) {
      if (await this.database.row(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`, [sha256])) return true;
    }
    for (const sql of this.features.all.flatMap((feature) => feature.storedFiles ?? [])) {
      if (await this.database.row(`SELECT 1 FROM (${sql}) f WHERE f.sha256 = ? LIMIT 1`, [sha256])) return true;
    }
    return false;
  }
}

function hashColumns(source: DataSource): { table: string; column: string }[] {
  const { type, length } = types.hash;
  return source.entityMetadatas.flatMap(({ tableName: table, columns }: EntityMetadata) =>
    columns
      .filter((one) => one.type === type && Number(one.length) === length)
      .map((one) => ({ table, column: one.databaseName })),
  );
}
