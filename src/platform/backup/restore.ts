import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import mysql from 'mysql2/promise';
import type { EntityManager } from 'typeorm';
import type { Config } from '../config/config.js';
import { migrate } from '../database/migrate.js';
import { openWriter, writerOptions } from '../database/sources.js';
import { allMigrations } from '../../../migrations/all.js';
import { BackupReader } from './archive.js';
import { databaseName, tableFolder, UnusableBackup, type Manifest } from './manifest.js';
import { checkSqlite } from './snapshot.js';

const batch = 500;

/**
 * Puts a backup into an empty place. Everything is read and compared before the target is touched; a target that
 * holds anything is refused. Throws `UnusableBackup`.
 */
export async function restore(config: Config, file: string, known: string[]): Promise<Manifest> {
  const reader = await BackupReader.open(file);
  try {
    const { manifest } = reader;
    refuseUnfit(manifest, config, known);
    await reader.verify();
    await refuseUsed(config);
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
    const stage = await mkdtemp(join(config.dataDir, '.restore-'));
    try {
      for (const { name } of manifest.entries) await reader.extract(name, join(stage, name));
      if (config.engine === 'mysql') await fillTables(config, reader);
      else checkSqlite(join(stage, databaseName));
      await moveFiles(stage, config.dataDir, manifest);
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
    return manifest;
  } finally {
    reader.close();
  }
}

function refuseUnfit(manifest: Manifest, config: Config, known: string[]): void {
  if (manifest.format !== 1) throw new UnusableBackup('The backup was made by a newer release.');
  if (manifest.engine !== config.engine) {
    throw new UnusableBackup(`The backup is of ${manifest.engine}; this installation runs on ${config.engine}.`);
  }
  const unknown = manifest.migrations.filter((name) => !known.includes(name));
  if (unknown.length) throw new UnusableBackup('The backup was made by a newer release. Install that release first.');
  if (config.engine === 'mysql' && manifest.migrations.length !== known.length) {
    throw new UnusableBackup(
      `The backup is of release ${manifest.version}. Restore it with that release, then upgrade.`,
    );
  }
  const odd = manifest.entries.find(
    ({ name }) => !/^(database|files)\/[\w./-]+$|^session\.secret$/.test(name) || name.includes('..'),
  );
  if (odd) throw new UnusableBackup(`The backup names a strange file: ${odd.name}`);
}

/** Before anything is written: SQLite no database file, MySQL no organ, and no kept files. */
async function refuseUsed(config: Config): Promise<void> {
  const used = ['yishi.sqlite', 'files'].find((name) => {
    const path = join(config.dataDir, name);
    return existsSync(path) && (name !== 'files' || readdirSync(path).length > 0);
  });
  if (used) throw new UnusableBackup(`${join(config.dataDir, used)} is already there. Restore into an empty DATA_DIR.`);
  if (config.engine !== 'mysql') return;
  const connection = await mysql.createConnection(config.databaseUrl!.replace(/^mariadb:/, 'mysql:'));
  try {
    const [tables] = (await connection.query('SHOW TABLES')) as unknown as [object[]];
    if (tables.length) throw new UnusableBackup('The database already holds tables. Restore into an empty database.');
  } finally {
    await connection.end();
  }
}

/** The schema by its migrations, then every row, in one transaction. */
async function fillTables(config: Config, reader: BackupReader): Promise<void> {
  const writer = await openWriter({ ...writerOptions(config), migrations: allMigrations });
  try {
    await migrate(writer);
    await writer.transaction(async (manager) => {
      for (const { name } of reader.manifest.entries) {
        if (name.startsWith(tableFolder)) await fillTable(manager, name, await reader.stream(name));
      }
    });
  } finally {
    await writer.destroy();
  }
}

async function fillTable(manager: EntityManager, name: string, lines: Readable): Promise<void> {
  const table = name.slice(tableFolder.length, -'.jsonl'.length);
  await manager.query(`DELETE FROM \`${table}\``);
  let rows: Record<string, unknown>[] = [];
  for await (const line of createInterface({ input: lines, crlfDelay: Infinity })) {
    rows.push(JSON.parse(line) as Record<string, unknown>);
    if (rows.length === batch) await insert(manager, table, rows);
    if (rows.length === batch) rows = [];
  }
  await insert(manager, table, rows);
}

async function insert(manager: EntityManager, table: string, rows: Record<string, unknown>[]): Promise<void> {
  if (!rows.length) return;
  const columns = Object.keys(rows[0]!);
  const names = columns.map((column) => `\`${column}\``).join(', ');
  const holes = rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  await manager.query(`INSERT INTO \`${table}\` (${names}) VALUES ${holes}`, values);
}

async function moveFiles(stage: string, dataDir: string, manifest: Manifest): Promise<void> {
  for (const { name } of manifest.entries) {
    if (name.startsWith(tableFolder)) continue;
    const target = join(dataDir, name === databaseName ? 'yishi.sqlite' : name);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(join(stage, name), target);
  }
}
