import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';

/** The engine this run proves: `sqlite`, or `mariadb` together with Redis. */
export const engine = process.env.TEST_ENGINE === 'mariadb' ? 'mariadb' : 'sqlite';

/** An empty database of a test's own, dropped when it is done. */
export interface TestDatabase {
  environment: Record<string, string>;
  dataDir: string;
  drop(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yishi-'));
  const environment: Record<string, string> = {
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    PORT: '0',
    NODE_ENV: 'production',
    RATE_LIMITS: 'off',
  };
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  if (engine === 'sqlite') return { environment, dataDir, drop: async () => removeFolder() };
  const server = process.env.TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306';
  const name = `yishi_test_${randomBytes(6).toString('hex')}`;
  const statement = async (sql: string) => {
    const connection = await mysql.createConnection(server);
    await connection.query(sql).finally(() => connection.end());
  };
  await statement(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  environment.DATABASE_URL = `${server.replace(/\/$/, '')}/${name}`;
  environment.REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';
  environment.REDIS_PREFIX = name;
  return {
    environment,
    dataDir,
    drop: async () => {
      removeFolder();
      await statement(`DROP DATABASE IF EXISTS ${name}`);
    },
  };
}
