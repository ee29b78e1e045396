import type { QueryRunner } from 'typeorm';
import { systemAct } from '../../src/platform/access/act.js';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/database/id.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobRunner } from '../../src/platform/jobs/runner.js';
import { Person } from '../../src/organisation/organisation.js';
import { startApplication, type TestApplication } from '../support/application.js';

/* A message to many is written in statements of many rows (quality.md §1): forty thousand people are some hundred. */

const recipients = 450;

let app: TestApplication;

beforeAll(async () => {
  app = await startApplication({
    environment: { SMTP_URL: 'smtp://127.0.0.1:9', SMS_GATEWAY_URL: 'http://127.0.0.1:9/' },
  });
});
afterAll(() => app.close());

/** Counts what is sent to the database from now on. */
function counting(): () => number {
  let n = 0;
  const { writer } = app.nest.get(Database);
  const make = writer.createQueryRunner.bind(writer);
  writer.createQueryRunner = (...given) => {
    const runner: QueryRunner = make(...given);
    const query = runner.query.bind(runner);
    runner.query = (...asked: Parameters<typeof query>) => {
      n++;
      return query(...asked);
    };
    return runner;
  };
  return () => n;
}

it('reaches everybody on every channel, in few statements', async () => {
  const [unit] = await app.rows<{ id: string }>('SELECT id FROM unit LIMIT 1');
  const people = Array.from({ length: recipients }, (_, n) => ({
    ...{ id: newId(), unitId: unit!.id, name: `收件人${n}`, userName: `p${n}`, post: '科员' },
    ...{ standing: 'MEMBER' as const, rank: 9000 + n, phone: null, pinyin: `p${n}`, initials: 'p' },
    ...{ mobile: n % 3 ? `139${String(n).padStart(8, '0')}` : null, email: n % 2 ? `p${n}@trial.example` : null },
    ...{ clearance: 'INTERNAL' as const, kind: 'STAFF' as const, active: n !== 7 },
  }));
  const messageId = await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
    await tx.insert(Person, people);
    const about = { kind: 'organ', id: unit!.id };
    const data = { title: '会', when: '', version: 1 };
    const to = people.map(({ id }) => id);
    await tx.later.message({ kind: 'notice.issued', to, about, data, url: '/', label: 'INTERNAL' });
    return tx.later.woken[0]!;
  });
  const sent = counting();
  await app.nest.get(JobRunner).runOne(messageId);
  expect(sent()).toBeLessThan(40);
  const count = async (sql: string) => Number((await app.rows<{ n: number }>(sql, [messageId]))[0]!.n);
  const ofMessage = 'FROM delivery d JOIN inbox_entry e ON e.id = d.entryId WHERE e.messageId = ?';
  expect(await count('SELECT COUNT(*) AS n FROM inbox_entry WHERE messageId = ?')).toBe(recipients - 1);
  expect(await count(`SELECT COUNT(*) AS n ${ofMessage}`)).toBe(2 * (recipients - 1));
  const reached = (by: 'email' | 'mobile') => people.filter((one) => one.active && one[by]).length;
  const jobs = await app.rows<{ handler: string; n: number }>(
    "SELECT handler, COUNT(*) AS n FROM outbox WHERE subjectKind = 'delivery' GROUP BY handler ORDER BY handler",
  );
  expect(jobs.map(({ handler, n }) => [handler, Number(n)])).toEqual([
    ['notification.mail', reached('email')],
    ['notification.sms', reached('mobile')],
  ]);
});
