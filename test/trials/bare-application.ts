import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import mysql from 'mysql2/promise';
import { createApplication } from '../../src/application.js';
import { TestClock } from '../../src/platform/clock/clock.js';
import type { Instant } from '../../src/platform/clock/instant.js';
import { readConfig } from '../../src/platform/config/config.js';
import { newId } from '../../src/platform/database/id.js';

/** The application on an empty database of its own; `TEST_DATABASE_URL` (a server) chooses MariaDB, else SQLite. */
export interface TestApplication {
  application: INestApplication;
  clock: TestClock;
  close(): Promise<void>;
}

export async function testApplication(now: string): Promise<TestApplication> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yishi-test-'));
  const server = process.env.TEST_DATABASE_URL;
  const name = `yishi_test_${newId()}`;
  if (server) await onServer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const databaseUrl = server && new URL(`/${name}`, server).toString();
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: '0' });
  const clock = new TestClock(now as Instant);
  const application = await createApplication(config, clock, false);
  const close = async () => {
    await application.close();
    if (server) await onServer(server, `DROP DATABASE ${name}`);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { application, clock, close };
}

async function onServer(server: string, statement: string): Promise<void> {
  const connection = await mysql.createConnection(server);
  await connection.query(statement);
  await connection.end();
}
