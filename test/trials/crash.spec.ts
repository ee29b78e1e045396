import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword } from '../../src/organisation/organisation.js';
import { instantOf } from '../../src/platform/clock/instant.js';
import { AuditVerifier } from '../../src/platform/audit/audit.verifier.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { held } from '../pages/minutes/hold.js';
import { ids, notified } from '../pages/minutes/support.js';
import { noticed } from '../pages/notification/support.js';
import { topic } from '../pages/meetings/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { Client, type Fields, type SentFile } from '../support/client.js';
import { engine, testDatabase, type TestDatabase } from '../support/database.js';
import { pdfOf } from '../support/made-files.js';
import { freePort, goingOn, ServerProcess } from '../support/processes.js';
import { seeded, verdict } from '../support/seeded.js';

/*
 * The trial `crash` (quality.md §2), in its short form: seven kinds of writes over HTTP while the processes are killed
 * with SIGKILL and started again on the same data. What was acknowledged is there once and whole; what was not is sent
 * again with the same form and is then there once. The control answers before it commits, and loses.
 */

const kills = Number(process.env.TRIAL_KILLS ?? 10);
/** How much later than its answer the server of the control commits, in ms. */
const lateness = 400;
const random = seeded();

interface Write {
  kind: string;
  value: string;
  outcome: 'ok' | 'fail' | 'unknown';
}

interface Kind {
  name: string;
  who: string;
  page: string | ((n: number) => string);
  action: string;
  button?: string;
  fields: (value: string, n: number) => Fields;
  files?: (value: string) => SentFile[];
  /** How often a value is there, and what hangs on it. */
  count: string;
}

let database: TestDatabase;
let kinds: Kind[];
let running: ServerProcess[];
let client: string;
const history: Write[] = [];
const starts: number[] = [];

/** Prepares a meeting with a record being written, one that awaits replies, and a task; then the processes take over. */
async function prepare(app: TestApplication): Promise<Kind[]> {
  const ended = await held(app);
  const [task] = await app.rows<{ id: string }>('SELECT id FROM task WHERE meetingId = ?', [ended]);
  const niu = await app.browser('niuchunsheng');
  await niu.get(`/followups/${task!.id}`);
  await niu.submit(`/followups/${task!.id}/receipt`);
  app.at('2026-11-24', '10:00');
  const awaiting = await noticed(app, await app.browser('sunlei'), { title: '等待回执的会议', date: '2026-12-11' });
  const recorded = await notified(app, { title: '记录中的会议' });
  const recorder = await app.browser('linxiao');
  await recorder.get(`/meetings/${recorded}/checkin`);
  const present = await ids(app, 'niuchunsheng', 'qiankeqin', 'shiguangsha');
  await recorder.submit(`/meetings/${recorded}/checkin/arrivals`, { personIds: present });
  const chair = await app.browser('gaoshulan');
  await chair.get(`/meetings/${recorded}/session`);
  await chair.submit(`/meetings/${recorded}/session/opening`);
  const [room] = await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼305'");
  await app.runJobs();
  const apply = { ...topic, date: '2026-12-17' };
  const form = (value: string) => ({ ...apply, title: value });
  const file = (value: string) => [{ field: 'files', name: `${value}.pdf`, bytes: pdfOf(`/Title (${value})`) }];
  const time = (n: number) => `${String(8 + Math.floor((n % 20) / 2)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`;
  const day = (n: number) => `2026-12-${String(1 + Math.floor(n / 20)).padStart(2, '0')}`;
  return [
    {
      ...{ name: 'draft', who: 'sunlei', page: '/meetings/new', action: '/meetings/new', button: '保存草稿' },
      fields: form,
      count: `SELECT COUNT(*) AS n FROM meeting WHERE title = ? AND state = 'DRAFT'
        AND EXISTS (SELECT 1 FROM audit a WHERE a.subjectId = meeting.id)`,
    },
    {
      ...{ name: 'application', who: 'linxiao', page: '/meetings/new', action: '/meetings/new', button: '提交审批' },
      fields: form,
      count: `SELECT COUNT(*) AS n FROM meeting WHERE title = ? AND state = 'SUBMITTED'
        AND EXISTS (SELECT 1 FROM approval_step s JOIN todo t ON t.subjectId = s.id OR t.subjectId = meeting.id
                    WHERE s.meetingId = meeting.id AND s.state = 'OPEN')`,
    },
    {
      ...{
        name: 'reply',
        who: 'qiankeqin',
        page: `/meetings/${awaiting}/reply`,
        action: `/meetings/${awaiting}/reply`,
      },
      fields: (reason) => ({ answer: 'LEAVE', reason }),
      count: 'SELECT COUNT(*) AS n FROM leave_request WHERE reason = ?',
    },
    {
      ...{ name: 'entry', who: 'linxiao', page: `/meetings/${recorded}/record` },
      action: `/meetings/${recorded}/record/entries`,
      fields: (text) => ({ kind: 'NOTE', text }),
      count: 'SELECT COUNT(*) AS n FROM record_entry WHERE text = ?',
    },
    {
      ...{ name: 'report', who: 'niuchunsheng', page: `/followups/${task!.id}` },
      action: `/followups/${task!.id}/reports`,
      fields: (text, n) => ({ text, progress: String(n % 90) }),
      files: (value) => file(value).map((one) => ({ ...one, field: 'file' })),
      count: 'SELECT COUNT(*) AS n FROM task_entry WHERE text = ? AND fileHash IS NOT NULL',
    },
    {
      ...{ name: 'material', who: 'sunlei', page: `/meetings/${awaiting}/materials` },
      action: `/meetings/${awaiting}/materials`,
      fields: () => ({ itemId: '', label: 'INTERNAL' }),
      files: file,
      count: `SELECT COUNT(*) AS n FROM material m JOIN material_version v ON v.materialId = m.id
        WHERE v.fileName = CONCAT(?, '.pdf')`,
    },
    {
      ...{ name: 'booking', who: 'duruo' },
      page: (n) => `/bookings/new?date=${day(n)}&starts=${time(n)}&minutes=30`,
      action: '/bookings',
      fields: (title, n) => ({
        title,
        label: 'INTERNAL',
        roomId: room!.id,
        date: day(n),
        starts: time(n),
        minutes: '30',
      }),
      count: `SELECT COUNT(*) AS n FROM booking WHERE title = ?
        AND (SELECT COUNT(*) FROM room_slot s WHERE s.bookingId = booking.id) >= 6`,
    },
  ];
}

/** One person's writes, one after another, until told to stop; what went unanswered is sent again as it was. */
async function write(kind: Kind, address: string, going: () => boolean): Promise<void> {
  const person = new Client(address);
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (const until = Date.now() + 180_000; ; await pause(100)) {
      try {
        return await work();
      } catch (error) {
        if (Date.now() > until || !['TypeError', 'TimeoutError'].includes((error as Error).name)) throw error;
      }
    }
  };
  await patiently(() => person.signIn(kind.who, demoPassword));
  for (let n = 0; going(); n++) {
    const value = `${kind.name}-${client}-${n}`;
    const offered = await patiently(() =>
      person.form(typeof kind.page === 'string' ? kind.page : kind.page(n), kind.action, kind.button),
    );
    const fields = { ...offered.fields, ...kind.fields(value, n) };
    const send = async () => {
      const { status, body } = await person.post(kind.action, fields, kind.files?.(value));
      if (status >= 500) throw new Error(`${kind.name} ${status}: ${body.slice(0, 500)}`);
      return status === 303 ? ('ok' as const) : ('fail' as const);
    };
    const written: Write = { kind: kind.name, value, outcome: 'unknown' };
    history.push(written);
    written.outcome = await patiently(send);
  }
}

async function count(app: TestApplication, kind: Kind, value: string): Promise<number> {
  return Number((await app.rows<{ n: number }>(kind.count, [value]))[0]!.n);
}

/** Every write of which the history is not true. */
async function untrue(app: TestApplication): Promise<string[]> {
  const faults: string[] = [];
  for (const { kind, value, outcome } of history) {
    const found = await count(
      app,
      kinds.find(({ name }) => name === kind)!,
      value,
    );
    const right = outcome === 'ok' ? found === 1 : outcome === 'fail' ? found === 0 : found <= 1;
    if (!right) faults.push(`${value}: ${outcome}, ${found} found`);
  }
  return faults;
}

/** Kills processes at random moments while the clients write. */
async function trial(environment: Record<string, string>, times: number): Promise<void> {
  client = `${history.length}`;
  const port = await freePort();
  running =
    engine === 'sqlite'
      ? [new ServerProcess(environment, port, 'all')]
      : [new ServerProcess(environment, port, 'web'), new ServerProcess(environment, 0, 'worker')];
  for (const one of running) await one.start();
  let going = true;
  const clients = kinds.map((kind) => write(kind, running[0]!.address, () => going));
  const failed = Promise.all(clients).then(() => undefined);
  try {
    for (let n = 0; n < times; n++) {
      await Promise.race([pause(300 + random() * 1700), failed]);
      const victims = engine === 'sqlite' ? running : [running[n % 2 ? 0 : n % 4 ? 1 : 0]!];
      for (const victim of victims) {
        await victim.stop('SIGKILL');
        starts.push(await victim.start());
      }
    }
    going = false;
    await failed;
    await pause(1000);
  } finally {
    going = false;
    for (const one of running) await one.stop('SIGKILL');
  }
}

/** The application once more on the same data, to look at it. */
const look = () => startApplication({ database, demo: false });

describe('crash', () => {
  let environment: Record<string, string>;
  let app: TestApplication;

  beforeAll(async () => {
    database = await testDatabase();
    Object.assign(database.environment, { SESSION_SECRET: 'x'.repeat(40) });
    const before = await startApplication({ database });
    kinds = await prepare(before);
    environment = goingOn(before, database.environment);
    await before.nest.close();
  }, 120_000);
  afterAll(async () => {
    await database.drop();
  });

  it('loses and doubles nothing that was acknowledged', async () => {
    await trial(environment, kills);
    app = await look();
    const faults = await untrue(app);
    const done = history.filter(({ outcome }) => outcome === 'ok').length;
    const slowest = Math.round(Math.max(...starts));
    verdict(
      'crash',
      engine,
      `${done} acknowledged, ${kills} kills, slowest start ${slowest} ms, ${faults.length} lost or doubled`,
      !faults.length,
    );
    expect(faults).toEqual([]);
    for (const { name } of kinds)
      expect([name, history.filter((one) => one.kind === name && one.outcome === 'ok').length > 0]).toEqual([
        name,
        true,
      ]);
  }, 480_000);

  it('leaves nothing half done: chain, files, later work', async () => {
    expect((await app.nest.get(AuditVerifier).verify()).faults).toEqual([]);
    const files = await app.rows<{ sha256: string }>(
      'SELECT sha256 FROM material_version UNION SELECT fileHash FROM task_entry WHERE fileHash IS NOT NULL',
    );
    for (const { sha256 } of files) expect(await app.nest.get(FileStore).isWhole(sha256)).toBe(true);
    expect(files.map(({ sha256 }) => sha256)).toContain(
      createHash('sha256')
        .update(pdfOf(`/Title (${history.find(({ kind }) => kind === 'material')!.value})`))
        .digest('hex'),
    );
    app.clock.set(instantOf(Number(environment.TRIAL_BASE) + Date.now() - Number(environment.TRIAL_START)));
    await app.runJobs();
    const stuck = await app.rows(
      "SELECT handler, lastError FROM outbox WHERE attempts > 0 AND handler NOT LIKE 'notification.%'",
    );
    expect(stuck).toEqual([]);
    const doubled = await app.rows(
      `SELECT subjectId, personId FROM inbox_entry WHERE kind = 'approvalAsked'
       GROUP BY subjectId, personId HAVING COUNT(*) > 1`,
    );
    expect(doubled).toEqual([]);
    await app.nest.close();
  }, 120_000);

  it('control: a server that answers before it commits is found out', async () => {
    const role = engine === 'sqlite' ? 'all' : 'web';
    const server = new ServerProcess({ ...environment, TRIAL_LATE_COMMIT: String(lateness) }, await freePort(), role);
    await server.start();
    const person = new Client(server.address);
    await person.signIn('sunlei', demoPassword);
    await pause(2 * lateness);
    const { action, fields } = await person.form('/meetings/new', '/meetings/new', '保存草稿');
    const { status } = await person.post(action, { ...fields, ...kinds[0]!.fields('control', 0) });
    await server.stop();
    history.push({ kind: 'draft', value: 'control', outcome: status === 303 ? 'ok' : 'fail' });
    app = await look();
    expect(await untrue(app)).toEqual(['control: ok, 0 found']);
    await app.nest.close();
  }, 60_000);
});
