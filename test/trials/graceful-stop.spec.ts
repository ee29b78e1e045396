import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword } from '../../src/organisation/organisation.js';
import { topic } from '../pages/meetings/support.js';
import { startApplication } from '../support/application.js';
import { Client } from '../support/client.js';
import { engine, testDatabase, type TestDatabase } from '../support/database.js';
import { freePort, goingOn, ServerProcess } from '../support/processes.js';
import { verdict } from '../support/seeded.js';

/*
 * The trial `graceful-stop` (quality.md #22), in its short form: people read and write while processes are told to stop.
 * As a balancer does, requests go to whichever process last called itself ready. On SQLite, where there is one process,
 * requests are sent until it no longer calls itself ready. The control kills instead, and loses.
 */

const stops = Number(process.env.TRIAL_STOPS ?? 2);

let database: TestDatabase;
let processes: ServerProcess[];

beforeAll(async () => {
  database = await testDatabase();
  const app = await startApplication({ database });
  const environment = goingOn(app, database.environment);
  await app.nest.close();
  const many = engine === 'sqlite' ? 1 : 2;
  processes = [];
  for (let n = 0; n < many; n++) processes.push(new ServerProcess(environment, await freePort(), 'all'));
  for (const one of processes) await one.start();
}, 120_000);
afterAll(async () => {
  for (const one of processes) await one.stop('SIGKILL');
  await database.drop();
});

/** Which processes call themselves ready, asked every 100 ms. */
class Balancer {
  private ready: ServerProcess[] = [];
  private turn = 0;
  private ended = false;
  private readonly asking: Promise<void>;

  constructor() {
    this.ready = [...processes];
    this.asking = this.ask();
  }

  next(): ServerProcess | undefined {
    return this.ready[this.turn++ % this.ready.length];
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.asking;
  }

  private async ask(): Promise<void> {
    while (!this.ended) {
      const ready = await Promise.all(processes.map((one) => isReady(one)));
      this.ready = processes.filter((_, n) => ready[n]);
      await pause(100);
    }
  }
}

async function isReady({ address }: ServerProcess): Promise<boolean> {
  return fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ status }) => status === 200,
    () => false,
  );
}

interface Load {
  answered: number;
  failed: string[];
  saved: string[];
}

/** People who read a page and save a draft, again and again, until `over`. */
async function load(over: () => boolean): Promise<Load> {
  const balancer = new Balancer();
  const done: Load = { answered: 0, failed: [], saved: [] };
  const client = new Client(() => balancer.next()?.address);
  await client.signIn('sunlei', demoPassword);
  const work = async (person: number) => {
    for (let n = 0; n < 10_000 && !over(); n++) {
      if (!balancer.next()) {
        await pause(50);
        continue;
      }
      const title = `第${person}人第${n}稿${Date.now()}`;
      try {
        const { action, fields } = await client.form('/meetings/new', '/meetings/new', '保存草稿');
        const { status } = await client.post(action, { ...fields, ...topic, title });
        if (status !== 303) throw new Error(String(status));
        done.answered += 2;
        done.saved.push(title);
      } catch (error) {
        if (balancer.next()) done.failed.push(error instanceof Error ? `${error.message} ${String(error.cause)}` : '');
      }
    }
  };
  await Promise.all([1, 2, 3].map(work));
  await balancer.end();
  return done;
}

/** Ends the processes in turn under load, and starts each again. */
async function trial(signal: 'SIGTERM' | 'SIGKILL'): Promise<Load & { slowest: number; unready: number }> {
  let over = false;
  let slowest = 0;
  let unready = 0;
  const loading = load(() => over);
  for (let n = 0; n < stops; n++) {
    const one = processes[n % processes.length]!;
    await pause(1_500);
    const stopping = one.stop(signal);
    if (signal === 'SIGTERM') {
      const began = performance.now();
      while (await isReady(one)) await pause(20);
      unready = Math.max(unready, performance.now() - began);
    }
    slowest = Math.max(slowest, (await stopping).ms);
    await one.start();
    while (!(await isReady(one))) await pause(50);
  }
  await pause(1_000);
  over = true;
  return { ...(await loading), slowest, unready };
}

test('a stop loses no request', async () => {
  const { answered, failed, slowest, unready } = await trial('SIGTERM');
  const pass = failed.length === 0 && answered > 20 && slowest <= 20_000;
  const figure = `${stops} stops, ${answered} answered, ${failed.length} failed, slowest ${Math.round(slowest)} ms`;
  verdict('graceful-stop', engine, figure, pass);
  expect(failed).toEqual([]);
  expect(answered).toBeGreaterThan(20);
  expect(slowest).toBeLessThanOrEqual(20_000);
  expect(slowest).toBeGreaterThan(4_000);
  expect(unready).toBeLessThan(2_000);
}, 180_000);

test('control: a kill loses some', async () => {
  const { failed } = await trial('SIGKILL');
  expect(failed.length).toBeGreaterThan(0);
}, 180_000);

test('with nobody there it stops at once', async () => {
  const one = processes[0]!;
  await one.stop('SIGKILL');
  await one.start();
  expect((await one.stop('SIGTERM')).ms).toBeLessThan(4_000);
}, 60_000);
