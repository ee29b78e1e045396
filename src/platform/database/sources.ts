import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { DataSource, type ColumnType, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.js';

/*
 * TypeORM logs nothing: its log would carry the parameters of statements, and so content (Q22).
 */

/** Options of the connection that carries units of work. Modules register their entities by `forFeature`. */
export function writerOptions(config: Config): DataSourceOptions {
  return config.engine === 'mysql' ? mysqlOptions(config) : sqliteOptions(config);
}

/** Opens the writer: SQLite in WAL with every commit synced and foreign keys on (Q1), or the MySQL pool. */
export async function openWriter(options: DataSourceOptions): Promise<DataSource> {
  const source = await open(options);
  if (options.type === 'mysql') return source;
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'busy_timeout=5000']) {
    await source.query(`PRAGMA ${pragma}`);
  }
  return source;
}

/** SQLite: a second connection that cannot write. MySQL: the pool itself serves the pages. */
export async function openReader(config: Config, writer: DataSource): Promise<DataSource> {
  if (config.engine === 'mysql') return writer;
  const reader = await open(sqliteOptions(config));
  for (const pragma of ['busy_timeout=5000', 'query_only=ON']) await reader.query(`PRAGMA ${pragma}`);
  return reader;
}

async function open(options: DataSourceOptions): Promise<DataSource> {
  const source = new DataSource(options);
  const supported = source.driver.supportedDataTypes;
  if (!supported.includes('mediumtext')) supported.push('mediumtext' as ColumnType);
  return source.initialize();
}

function sqliteOptions(config: Config): DataSourceOptions {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const database = join(config.dataDir, 'yishi.sqlite');
  return { type: 'better-sqlite3', driver: Libsql, database, logging: false };
}

function mysqlOptions(config: Config): DataSourceOptions {
  return {
    type: 'mysql',
    url: config.databaseUrl!.replace(/^mariadb:/, 'mysql:'),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: true,
    poolSize: 10,
    extra: { maxIdle: 10 },
    logging: false,
  };
}
