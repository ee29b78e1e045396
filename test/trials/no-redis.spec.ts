import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { demoPassword } from '../../src/organisation/organisation.js';
import { topic } from '../pages/meetings/support.js';
import { startApplication } from '../support/application.js';
import { Client } from '../support/client.js';
import { engine, testDatabase, type TestDatabase } from '../support/database.js';
import { freePort, goingOn, ServerProcess } from '../support/processes.js';
import { verdict } from '../support/seeded.js';

/*
 * The trial `no-redis` (quality.md §2), in its short form: Redis vanishes under load and comes back empty. No request
 * fails, and every message is there at most 20 s later; web and worker hold no more open than before. On SQLite the
 * same load runs without any Redis at all, as it does for an organ that installed nothing but Node.
 */

const awayMs = Number(process.env.TRIAL_AWAY_MS ?? 15_000);
const latestMs = 20_000;
const people = ['sunlei', 'linxiao', 'tangyue'];

let database: TestDatabase;
let environment: Record<string, string>;
let redis: ChildProcess | undefined;
let redisPort: number;

beforeAll(async () => {
  database = await testDatabase();
  Object.assign(database.environment, { SESSION_SECRET: 'x'.repeat(40) });
  redisPort = await freePort();
  if (engine === 'mariadb') {
    await startRedis();
    database.environment.REDIS_URL = `redis://127.0.0.1:${redisPort}`;
  }
  const app = await startApplication({ database });
  environment = goingOn(app, database.environment);
  await app.nest.close();
}, 120_000);
afterAll(async () => {
  await stopRedis();
  await database.drop();
});

/** Empty each time: it keeps nothing on disk. */
async function startRedis(): Promise<void> {
  const words = ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  redis = spawn('redis-server', words, { stdio: 'ignore' });
  const client = new Redis(redisPort, '127.0.0.1', { retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}

async function stopRedis(): Promise<void> {
  if (!redis) return;
  const gone = once(redis, 'exit');
  redis.kill('SIGKILL');
  await gone;
  redis = undefined;
}

const handles = (server: ServerProcess) => readdirSync(`/proc/${server.pid}/fd`).length;

it('fails no request and delays no message beyond the next sweep', async () => {
  const port = await freePort();
  const running =
    engine === 'sqlite'
      ? [new ServerProcess(environment, port, 'all')]
      : [new ServerProcess(environment, port, 'web'), new ServerProcess(environment, 0, 'worker')];
  const answers: number[] = [];
  let going = true;
  try {
    for (const one of running) await one.start();
    const clients = await Promise.all(
      people.map(async (name) => {
        const client = new Client(running[0]!.address);
        await client.signIn(name, demoPassword);
        return client;
      }),
    );
    const before = running.map(handles);
    const work = clients.map(async (client, n) => {
      for (let i = 0; going; i++) {
        const { fields } = await client.form('/meetings/new', '/meetings/new', '提交审批');
        const day = new Date(Date.UTC(2026, 11, 7 + 3 * i + n)).toISOString().slice(0, 10);
        const title = `无缓存专题会议 ${n}-${i}`;
        const sent = { ...fields, ...topic, title, date: day, place: `备用会议室 ${n}-${i}` };
        answers.push((await client.post('/meetings/new', sent)).status);
        await pause(500);
      }
    });
    await pause(3000);
    await stopRedis();
    await pause(awayMs);
    if (engine === 'mariadb') await startRedis();
    await pause(5000);
    going = false;
    await Promise.all(work);
    await pause(latestMs);
    const after = running.map(handles);
    const late = await lateness();
    const failed = answers.filter((status) => status >= 400).length;
    const held = after.map((now, n) => now - before[n]!);
    const slowest = Math.max(...late);
    const figure = `${answers.length} requests, ${failed} failed, slowest message ${slowest} ms, handles ${held.join('/')}`;
    verdict('no-redis', engine, figure, failed === 0 && slowest <= latestMs);
    expect(failed).toBe(0);
    expect(late.length).toBeGreaterThan(5);
    expect(slowest).toBeLessThanOrEqual(latestMs);
    for (const more of held) expect(more).toBeLessThan(20);
  } finally {
    going = false;
    for (const one of running) await one.stop('SIGKILL');
  }
}, 180_000);

/** From each application's submission to the message at its approver, in ms; Infinity where none is there. */
async function lateness(): Promise<number[]> {
  const app = await startApplication({ database, demo: false });
  const rows = await app.rows<{ submittedAt: string; at: string | null }>(
    `SELECT v.submittedAt, (SELECT MIN(e.createdAt) FROM inbox_entry e JOIN approval_step s ON s.id = e.subjectId
       WHERE s.meetingId = m.id) AS at
     FROM meeting m JOIN application_version v ON v.meetingId = m.id WHERE m.title LIKE '无缓存专题会议%'`,
  );
  await app.nest.close();
  return rows.map(({ submittedAt, at }) => (at ? Date.parse(at) - Date.parse(submittedAt) : Infinity));
}
