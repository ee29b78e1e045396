import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { In } from 'typeorm';
import { systemAct } from '../../src/platform/access/act.js';
import { newId } from '../../src/platform/database/id.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { OutboxRow } from '../../src/platform/outbox/outbox.entity.js';
import { JobRunner } from '../../src/platform/jobs/runner.js';
import { MeetingPerson } from '../../src/meetings/meetings.js';
import { Person } from '../../src/organisation/organisation.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { built } from '../support/built.js';
import { engine, testDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { FastWorkers } from '../support/fast-workers.js';
import { within } from '../support/within.js';
import { SmtpSink, type SinkAnswer } from '../support/smtp-sink.js';
import { approved } from '../pages/meetings/support.js';

/*
 * The trial `delivery` (quality.md §2), in its short form: a notice to a hundred people while workers are killed or lose
 * their lease and the mail server refuses, defers, hangs up and hangs. Nobody is forgotten, nobody's inbox holds it
 * twice, a mail sent twice carries the same Message-ID, and the ledger says what the mail server really took.
 */

const recipients = Number(process.env.TRIAL_RECIPIENTS ?? 100);
const kills = Number(process.env.TRIAL_KILLS ?? 10);
const speed = 60;
const addressOf = (n: number) => `p${n}@trial.example`;
const numberOf = (address: string) => Number(/^p(\d+)@/.exec(address)?.[1] ?? -1);

/** What the mail server does with each: about 2 % refused, 10 % deferred, 5 % cut off before and 3 % after, 1 % hung. */
function whim(address: string, attempt: number): SinkAnswer {
  const n = numberOf(address);
  if (n % 50 === 7) return 550;
  if (attempt > 1) return 'accept';
  if (n % 10 === 3) return 450;
  if (n % 20 === 5) return 'drop';
  if (n % 33 === 9) return 'drop-after';
  return n % 100 === 60 ? 'hang' : 'accept';
}

let database: TestDatabase;
let app: TestApplication;
let sink: SmtpSink;
let gateway: Server;
let meetingId: string;
let workers: FastWorkers;
const texted = new Map<string, string[]>();

beforeAll(async () => {
  built();
  sink = await SmtpSink.start();
  sink.behave(whim);
  sink.slowness = 40;
  gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += String(part)));
    request.on('end', () => {
      const { to, key } = JSON.parse(body) as { to: string; key: string };
      const before = texted.get(to) ?? [];
      texted.set(to, [...before, key]);
      response.writeHead(!before.length && Number(to) % 10 === 4 ? 503 : 200).end();
    });
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  database = await testDatabase();
  const sms = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
  Object.assign(database.environment, { SMTP_URL: sink.url, SMS_GATEWAY_URL: sms, SESSION_SECRET: 'x'.repeat(40) });
  app = await startApplication({ database });
  workers = new FastWorkers({
    ...(process.env as Record<string, string>),
    ...database.environment,
    NODE_OPTIONS: '',
    TRIAL_BASE: String(Date.parse(app.clock.now())),
    TRIAL_START: String(Date.now()),
    TRIAL_SPEED: String(speed),
  });
  meetingId = await issueToMany();
}, 120_000);

afterAll(async () => {
  // Whoever sleeps in a transaction keeps the database from being dropped: wake and end them all first.
  await workers.end();
  gateway.closeAllConnections();
  gateway.close();
  await limited('the mail server closes', 20, sink.close());
  await limited('the application closes', 60, app.close());
}, 120_000);

/** A meeting with many members, its notice issued and nothing of it delivered yet. */
async function issueToMany(): Promise<string> {
  const sun = await app.browser('sunlei');
  const id = await approved(app, sun);
  const [unit] = await app.rows<{ id: string; shortName: string }>('SELECT id, shortName FROM unit LIMIT 1');
  const people = Array.from({ length: recipients }, (_, n) => ({
    ...{
      id: newId(),
      unitId: unit!.id,
      name: `收件人${n}`,
      userName: `p${n}`,
      post: '科员',
      standing: 'MEMBER' as const,
    },
    ...{
      rank: 9000 + n,
      phone: null,
      mobile: `139${String(n).padStart(8, '0')}`,
      email: addressOf(n),
      pinyin: `p${n}`,
    },
    ...{ initials: 'p', clearance: 'INTERNAL' as const, kind: 'STAFF' as const, active: true },
  }));
  await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
    await tx.remove(MeetingPerson, { meetingId: id });
    await tx.insert(Person, people);
    const seats = people.map(({ id: personId, name, post, rank }, position) => ({
      ...{ id: newId(), meetingId: id, personId, capacity: 'MEMBER' as const, name, post, rank, position },
      ...{ unitId: unit!.id, unitName: unit!.shortName },
    }));
    await tx.insert(MeetingPerson, seats);
  });
  await sun.get(`/meetings/${id}/notice`);
  await sun.submit(`/meetings/${id}/notice`, { paperForm: 'official' });
  return id;
}

const limited = <T>(what: string, seconds: number, work: Promise<T>) => within(what, seconds, work, hanging);

/** What is open, who lives, and, where the engine can say it, which statements wait. */
async function hanging(): Promise<string> {
  const open = "SELECT handler, state, COUNT(*) AS n, MIN(dueAt) AS due FROM outbox WHERE state <> 'DONE'";
  const rows = await app.rows(`${open} GROUP BY handler, state`);
  const statements = engine === 'mariadb' ? await app.rows('SHOW FULL PROCESSLIST') : [];
  return JSON.stringify({ rows, workers: workers.states(), statements });
}

/** A worker sleeps past its lease while another takes its rows, and wakes up again; SQLite serves one process only. */
async function takeOver(): Promise<ChildProcess> {
  const sleeper = await limited('a worker starts', 60, workers.start());
  await pause(300);
  sleeper.kill('SIGSTOP');
  await ageLeases();
  const next = await limited('a worker starts', 60, workers.start());
  await pause(1000);
  sleeper.kill('SIGCONT');
  await pause(2000);
  await workers.kill(sleeper);
  await ageLeases();
  return next;
}

/**
 * What 60 seconds do: leases of the dead and of the paused run out. Rows that a paused worker has locked are passed by:
 * waiting for them would be waiting for who waits for us.
 */
const ageLeases = () =>
  limited(
    'leases age',
    30,
    app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
      const passing = engine === 'mariadb' ? ' FOR UPDATE SKIP LOCKED' : '';
      const rows = await tx.rows<{ id: string }>(`SELECT id FROM outbox WHERE state = 'WAITING'${passing}`);
      if (rows.length) await tx.update(OutboxRow, { id: In(rows.map(({ id }) => id)) }, { leaseUntil: '' });
    }),
  );

const open = async () =>
  Number(
    (
      await app.rows<{ n: number }>(
        `SELECT COUNT(*) AS n FROM outbox WHERE state = 'WAITING'
         AND handler IN ('notification.deliver', 'notification.mail', 'notification.sms')`,
      )
    )[0]!.n,
  );

interface Line {
  email: string;
  mobile: string;
  channel: 'MAIL' | 'SMS';
  state: string;
  id: string;
}

const ledger = () =>
  app.rows<Line>(
    `SELECT p.email, p.mobile, d.channel, d.state, d.id FROM delivery d JOIN inbox_entry e ON e.id = d.entryId
     JOIN person p ON p.id = d.personId WHERE e.subjectId = ? AND e.kind = 'notice.issued'`,
    [meetingId],
  );

it('reaches everybody although workers die and lose their lease', async () => {
  let inMidWork = 0;
  for (let n = 0; n < kills; n++) {
    const worker = await limited('a worker starts', 60, workers.start());
    await pause(150 + ((n * 137) % 900));
    await workers.kill(worker);
    if (await open()) inMidWork++;
    await ageLeases();
  }
  expect(inMidWork).toBeGreaterThan(kills / 3);
  const last = engine === 'mariadb' ? await takeOver() : await limited('a worker starts', 60, workers.start());
  await limited(
    'everything is delivered',
    125,
    eventually(async () => (await open()) === 0, 120_000, 500),
  );
  await workers.kill(last);
}, 240_000);

it('nobody is lost, no inbox holds it twice', async () => {
  const entries = await app.rows<{ personId: string }>(
    "SELECT personId FROM inbox_entry WHERE subjectId = ? AND kind = 'notice.issued'",
    [meetingId],
  );
  expect(entries).toHaveLength(recipients);
  expect(new Set(entries.map((entry) => entry.personId)).size).toBe(recipients);
});

it('a mail sent twice carries the same Message-ID, and there are few', async () => {
  let doubles = 0;
  let mostAfter = 0;
  for (let n = 0; n < recipients; n++) {
    const mails = sink.messages(addressOf(n)).filter(({ mail }) => mail.subject?.startsWith('会议通知'));
    doubles += Math.max(0, mails.length - 1);
    mostAfter += whim(addressOf(n), 1) === 'drop-after' ? 1 : 0;
    expect(new Set(mails.map(({ mail }) => mail.messageId)).size).toBe(mails.length ? 1 : 0);
  }
  expect(doubles).toBeLessThanOrEqual(kills + 1 + mostAfter);
});

it('the ledger says what the mail server and the gateway really took', async () => {
  const lines = await ledger();
  expect(lines).toHaveLength(2 * recipients);
  for (const { email, mobile, channel, state, id } of lines) {
    if (channel === 'MAIL') {
      const refused = whim(email, 2) === 550;
      expect({ email, state }).toEqual({ email, state: refused ? 'FAILED' : 'SENT' });
      expect(sink.messages(email).length > 0).toBe(!refused);
    } else {
      expect({ mobile, state }).toEqual({ mobile, state: 'SENT' });
      expect(new Set(texted.get(mobile)?.filter((key) => key === id)).size).toBe(1);
    }
  }
});

it('who was refused is shown to the organiser, with a call to make', async () => {
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${meetingId}/deliveries`);
  const refused = Array.from({ length: recipients }, (_, n) => n).filter((n) => whim(addressOf(n), 2) === 550);
  const calls = await app.rows<{ name: string }>(
    "SELECT p.name FROM phone_call c JOIN person p ON p.id = c.personId WHERE c.meetingId = ? AND c.reason = 'UNDELIVERED'",
    [meetingId],
  );
  expect(calls.map(({ name }) => name).sort()).toEqual(refused.map((n) => `收件人${n}`).sort());
  expect(sun.text).toContain('地址不存在');
});

it('control: every row run again, by two at once, changes nothing', async () => {
  const runner = app.nest.get(JobRunner);
  const count = async () => JSON.stringify(await app.rows('SELECT COUNT(*) AS n FROM inbox_entry'));
  const rows = await app.rows<{ id: string }>("SELECT id FROM outbox WHERE handler LIKE 'notification.%' LIMIT 60");
  const before = { entries: await count(), mails: sink.messages().length };
  await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
    await tx.rows(
      "UPDATE outbox SET state = 'WAITING', leaseUntil = '', dueAt = createdAt WHERE handler = 'notification.mail' AND state = 'DONE'",
    );
  });
  app.clock.advanceMinutes(speed * 10);
  await Promise.all(rows.flatMap(({ id }) => [runner.runOne(id), runner.runOne(id)]));
  expect({ entries: await count(), mails: sink.messages().length }).toEqual(before);
});
