import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Libsql from 'libsql';
import mysql from 'mysql2';
import type { Config } from '../config/config.js';
import { databaseName, tableFolder, UnusableBackup } from './manifest.js';

/** The database as it was at one moment, as files in a folder; returns their names (Q48). */
export async function snapshot(config: Config, folder: string): Promise<string[]> {
  return config.engine === 'sqlite' ? [await sqliteSnapshot(config, folder)] : mysqlSnapshot(config, folder);
}

/** `VACUUM INTO`, never a file copy; the copy is checked before it counts. */
async function sqliteSnapshot(config: Config, folder: string): Promise<string> {
  const copy = join(folder, databaseName);
  await mkdir(dirname(copy), { recursive: true });
  const source = new Libsql(join(config.dataDir, 'yishi.sqlite'));
  source.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  source.close();
  checkSqlite(copy);
  return databaseName;
}

/** Throws `UnusableBackup` when SQLite finds the file damaged. */
export function checkSqlite(file: string): void {
  const copy = new Libsql(file);
  try {
    const { integrity_check: found } = copy.prepare('PRAGMA integrity_check').get() as { integrity_check: string };
    if (found !== 'ok') throw new UnusableBackup(`The database in the backup is damaged: ${found}`);
  } finally {
    copy.close();
  }
}

/** Every table as JSON lines, all read in one consistent snapshot. */
async function mysqlSnapshot(config: Config, folder: string): Promise<string[]> {
  const connection = mysql.createConnection({
    uri: config.databaseUrl!.replace(/^mariadb:/, 'mysql:'),
    dateStrings: true,
  });
  const ask = <R>(sql: string) => connection.promise().query(sql) as unknown as Promise<[R[]]>;
  await ask('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await ask('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
  const [tables] = await ask<Record<string, string>>('SHOW TABLES');
  const names: string[] = [];
  await mkdir(join(folder, tableFolder), { recursive: true });
  for (const table of tables.map((row) => Object.values(row)[0]!).filter((name) => name !== 'migration_lease')) {
    const name = `${tableFolder}${table}.jsonl`;
    const rows = connection.query(`SELECT * FROM \`${table}\``).stream();
    await pipeline(rows, asLines, createWriteStream(join(folder, name)));
    names.push(name);
  }
  await ask('COMMIT');
  connection.end();
  return names;
}

async function* asLines(rows: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}
