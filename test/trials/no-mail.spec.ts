import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { startApplication, type TestApplication } from '../support/application.js';
import { eventually } from '../support/eventually.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { systemAct } from '../../src/platform/access/act.js';
import { newId } from '../../src/platform/database/id.js';
import { JobRunner } from '../../src/platform/jobs/runner.js';
import { Worker } from '../../src/platform/jobs/worker.js';
import { MeetingPerson } from '../../src/meetings/meetings.js';
import { Person } from '../../src/organisation/organisation.js';
import { approved } from '../pages/meetings/support.js';

/*
 * The trial `no-mail` (quality.md §2): a mail server that refuses, defers, hangs at each verb, drips, cuts off before and
 * after it has the mail, or is not there. The ledger says what the server really took, everybody else's mail and all
 * other work go on, attempts follow the clock, and what stays undelivered becomes a telephone call.
 */

/** What the server does with one recipient the first time; `forever` ones do it each time. */
const misbehaviours = {
  'rcpt-421': { at: 'RCPT', say: '421 Shutting down' },
  'rcpt-450': { at: 'RCPT', say: '450 Greylisted' },
  'rcpt-hang': { at: 'RCPT', hang: true },
  'rcpt-drop': { at: 'RCPT', drop: true },
  'rcpt-550': { at: 'RCPT', say: '550 No such mailbox', forever: true },
  'data-hang': { at: 'DATA', hang: true },
  'data-451': { at: 'DATA', say: '451 Local error' },
  'dot-421': { at: 'DOT', say: '421 Too busy' },
  'dot-450': { at: 'DOT', say: '450 Mailbox busy' },
  'dot-552': { at: 'DOT', say: '552 Mailbox full', forever: true },
  'dot-drop': { at: 'DOT', drop: true },
  'dot-drip': { at: 'DOT', drip: true },
  'after-drop': { at: 'DOT', drop: true, taken: true },
  'always-450': { at: 'RCPT', say: '450 Never', forever: true },
} as const;
type Whim = {
  at: string;
  say?: string;
  hang?: boolean;
  drop?: boolean;
  drip?: boolean;
  taken?: boolean;
  forever?: boolean;
};
const names = Object.keys(misbehaviours) as (keyof typeof misbehaviours)[];
const well = Array.from({ length: 8 }, (_, n) => `well-${n}`);
const addressOf = (name: string) => `${name}@trial.example`;

/** A mail server that behaves as the recipient's name says; what it took, by recipient. */
class WhimsicalServer {
  readonly taken = new Map<string, number>();
  readonly tries = new Map<string, number>();
  readonly messageIds = new Map<string, Set<string>>();
  private readonly server: Server = createServer((socket) => this.talk(socket));
  private readonly sockets = new Set<Socket>();

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let unread = '';
    let mail: string | undefined;
    let to = '';
    socket.write('220 trial\r\n');
    const obey = (verb: string, well: string, took?: () => void) => {
      const whim = this.whim(to, verb);
      if (!whim || whim.taken) took?.();
      if (whim?.drop) return void socket.destroy();
      if (whim?.hang) return;
      if (whim?.drip) return this.drip(socket);
      socket.write(`${whim?.say ?? well}\r\n`);
      return;
    };
    socket.on('data', (bytes) => {
      unread += bytes.toString('latin1');
      for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
        const line = unread.slice(0, end);
        unread = unread.slice(end + 2);
        if (mail !== undefined && line !== '.') mail += `${line}\n`;
        else if (mail !== undefined) {
          const whole = mail;
          mail = undefined;
          obey('DOT', '250 Taken', () => this.take(to, whole));
        } else if (/^RCPT TO/i.test(line)) {
          to = /<([^@]*)@/.exec(line)?.[1] ?? '';
          this.tries.set(to, (this.tries.get(to) ?? 0) + 1);
          obey('RCPT', '250 OK');
        } else if (/^DATA/i.test(line)) {
          const whim = this.whim(to, 'DATA');
          if (!whim) mail = '';
          obey('DATA', '354 Go on');
        } else if (/^QUIT/i.test(line)) socket.end('221 Bye\r\n');
        else socket.write('250 OK\r\n');
      }
    });
  }

  private whim(to: string, verb: string): Whim | undefined {
    const whim: Whim | undefined = misbehaviours[to as keyof typeof misbehaviours];
    return whim?.at === verb && (whim.forever || (this.tries.get(to) ?? 0) <= 1) ? whim : undefined;
  }

  private take(to: string, mail: string): void {
    this.taken.set(to, (this.taken.get(to) ?? 0) + 1);
    const id = /^Message-ID:\s*(\S+)/im.exec(mail)?.[1] ?? '';
    this.messageIds.set(to, (this.messageIds.get(to) ?? new Set()).add(id));
  }

  /** One byte a second of an answer that never ends. */
  private drip(socket: Socket): void {
    const timer = setInterval(() => socket.write('2'), 1000);
    socket.on('close', () => clearInterval(timer));
  }
}

let app: TestApplication;
let server: WhimsicalServer;
let meetingId: string;

beforeAll(async () => {
  server = new WhimsicalServer();
  app = await startApplication({ environment: { SMTP_URL: await server.listen() } });
  const sun = await app.browser('sunlei');
  meetingId = await approved(app, sun);
  await app.runJobs();
  const [unit] = await app.rows<{ id: string; shortName: string }>('SELECT id, shortName FROM unit LIMIT 1');
  const people = [...names, ...well].map((name, n) => ({
    ...{ id: newId(), unitId: unit!.id, name: `收件人${n}`, userName: name, post: '科员', standing: 'MEMBER' as const },
    ...{ rank: 9000 + n, phone: null, mobile: null, email: addressOf(name), pinyin: 'p', initials: 'p' },
    ...{ clearance: 'INTERNAL' as const, kind: 'STAFF' as const, active: true },
  }));
  await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
    await tx.remove(MeetingPerson, { meetingId });
    await tx.insert(Person, people);
    const seats = people.map(({ id: personId, name, post, rank }, position) => ({
      ...{ id: newId(), meetingId, personId, capacity: 'MEMBER' as const, name, post, rank, position },
      ...{ unitId: unit!.id, unitName: unit!.shortName },
    }));
    await tx.insert(MeetingPerson, seats);
  });
  await sun.get(`/meetings/${meetingId}/notice`);
  await sun.submit(`/meetings/${meetingId}/notice`, { paperForm: 'official' });
}, 60_000);

afterAll(async () => {
  await app.nest.get(Worker).stop();
  server.close();
  await app.close();
}, 30_000);

interface Line {
  userName: string;
  state: string;
}

const ledger = () =>
  app.rows<Line>(
    `SELECT p.userName, d.state FROM delivery d JOIN inbox_entry e ON e.id = d.entryId JOIN person p ON p.id = d.personId
     WHERE e.subjectId = ? AND e.kind = 'notice.issued' AND d.channel = 'MAIL'`,
    [meetingId],
  );

/** Lines of the ledger that say something else than the server did. */
const untrue = (lines: readonly Line[]) =>
  lines.filter((line) => (line.state === 'SENT') !== server.taken.has(line.userName)).map((line) => line.userName);

const attempts = async (name: string) =>
  (
    await app.rows<{ attempts: number; dueAt: string; state: string }>(
      `SELECT o.attempts, o.dueAt, o.state FROM outbox o JOIN delivery d ON d.id = o.subjectId
       JOIN person p ON p.id = d.personId WHERE o.handler = 'notification.mail' AND p.userName = ?`,
      [name],
    )
  )[0]!;

it('while some hang, everybody else has his mail and other work goes on', async () => {
  const begun = Date.now();
  const worker = app.nest.get(Worker);
  worker.start();
  await eventually(() => Promise.resolve(well.every((name) => server.taken.has(name))), 30_000, 100);
  expect(Date.now() - begun).toBeLessThan(30_000);
  await app.nest
    .get(UnitOfWork)
    .run(systemAct(app.clock.now()), (tx) => tx.later.job('search.index', { kind: 'meeting', id: meetingId }));
  await eventually(
    async () =>
      !(
        await app.rows(
          "SELECT 1 AS x FROM outbox WHERE handler NOT LIKE 'notification.mail' AND state = 'WAITING' AND dueAt <= ?",
          [app.clock.now()],
        )
      ).length,
    20_000,
    100,
  );
  await eventually(
    async () => (await Promise.all(names.map(attempts))).every((row) => row.attempts > 0 || row.state === 'DONE'),
    90_000,
    250,
  );
  await worker.stop();
}, 150_000);

it('tries again by the clock, and the ledger says what the server took', async () => {
  const first = await attempts('rcpt-450');
  const wait = (Date.parse(first.dueAt) - Date.parse(app.clock.now())) / 60_000;
  expect(wait).toBeGreaterThanOrEqual(0.8);
  expect(wait).toBeLessThanOrEqual(1.2);
  app.clock.advanceMinutes(2);
  await app.nest.get(JobRunner).runDue();
  const lines = await ledger();
  expect(lines).toHaveLength(names.length + well.length);
  expect(untrue(lines)).toEqual([]);
  const sent = lines.filter((line) => line.state === 'SENT').map((line) => line.userName);
  const never: string[] = ['rcpt-550', 'dot-552', 'always-450'];
  expect(sent.sort()).toEqual([...names, ...well].filter((name) => !never.includes(name)).sort());
}, 60_000);

it('a mail of which the server did not say that it has it goes once more, with the same Message-ID', () => {
  expect(server.taken.get('after-drop')).toBe(2);
  expect(server.messageIds.get('after-drop')!.size).toBe(1);
  for (const name of well) expect(server.taken.get(name)).toBe(1);
});

it('a refusal for good is not tried again and becomes a telephone call at once', async () => {
  expect(server.tries.get('rcpt-550')).toBe(1);
  expect(server.tries.get('dot-552')).toBe(1);
  const calls = await app.rows<{ userName: string }>(
    'SELECT p.userName FROM phone_call c JOIN person p ON p.id = c.personId WHERE c.meetingId = ?',
    [meetingId],
  );
  expect(calls.map((call) => call.userName).sort()).toEqual(['dot-552', 'rcpt-550']);
});

it('one refused for now each time is tried at 1, 5, 15, 60 minutes and on, then told', async () => {
  const waits: number[] = [];
  for (let n = 0; n < 10; n++) {
    const { state, dueAt } = await attempts('always-450');
    if (state !== 'WAITING') break;
    waits.push((Date.parse(dueAt) - Date.parse(app.clock.now())) / 60_000);
    app.clock.set(dueAt as never);
    await app.nest.get(JobRunner).runDue();
  }
  const steps = [5, 15, 60, 240, 720];
  expect(waits).toHaveLength(steps.length);
  waits.forEach((wait, n) => expect(Math.abs(wait / steps[n]! - 1)).toBeLessThanOrEqual(0.21));
  expect((await attempts('always-450')).state).toBe('STUCK');
  expect(untrue(await ledger())).toEqual([]);
  const [line] = (await ledger()).filter((one) => one.userName === 'always-450');
  expect(line!.state).toBe('FAILED');
  const root = await app.browser('yuanshuai');
  await root.get('/admin/jobs');
  expect(root.text).toContain('450');
}, 60_000);

it('control: a ledger that lies is found', async () => {
  const lines = await ledger();
  const lying = lines.map((line) => (line.userName === 'rcpt-550' ? { ...line, state: 'SENT' } : line));
  expect(untrue(lying)).toEqual(['rcpt-550']);
  const silent = lines.map((line) => (line.userName === 'well-3' ? { ...line, state: 'FAILED' } : line));
  expect(untrue(silent)).toEqual(['well-3']);
});
