import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemAct } from '../../src/platform/access/act.js';
import { Checkpoints } from '../../src/platform/audit/checkpoints.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { built } from '../support/built.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

/* An auditor holds the chain against a checkpoint he took away, with the key he was given. */

let app: TestApplication;
let database: TestDatabase;
let file: string;
let key: string;

beforeAll(async () => {
  built();
  database = await testDatabase();
  app = await startApplication({ database, demo: false });
  for (let n = 0; n < 3; n++)
    await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
      tx.audit({ act: 'trial.act', subject: 'trial', detail: { n } });
    });
  const checkpoints = app.nest.get(Checkpoints);
  await checkpoints.take();
  const [name] = readdirSync(checkpoints.folder);
  file = join(checkpoints.folder, name!);
  key = checkpoints.publicKey;
}, 600_000);
afterAll(() => app.close());

function verify(...words: string[]) {
  return spawnSync('node', ['dist/src/cli/yishi.js', 'verify', ...words], {
    env: { ...process.env, ...database.environment },
    encoding: 'utf8',
  });
}

test('untouched, the chain holds what the checkpoint saw', () => {
  const { stdout, status } = verify('--checkpoint', file, '--public-key', key);
  expect(stdout).toContain('checkpoint: 1 checked, 0 faults');
  expect(status).toBe(0);
});

test('a checkpoint of somebody else does not count, and a file that is not there is said', () => {
  const other = `${key.slice(0, -4)}AAA=`;
  const { stderr, status } = verify('--checkpoint', file, '--public-key', other);
  expect(stderr).toContain(`${file} was not signed with this key, or was changed since.`);
  expect(status).toBe(1);
  const missing = verify('--checkpoint', `${file}.away`, '--public-key', key);
  expect([missing.status, missing.stderr.trim()]).toEqual([1, `${file}.away cannot be read.`]);
});

test('a lane that was cut off with its head moved is named', async () => {
  const [head] = await app.rows<{ lane: number; n: number }>(
    'SELECT lane, n FROM audit_head WHERE n > 0 ORDER BY n DESC',
  );
  const { lane, n } = head!;
  const [before] = await app.rows<{ previous: string }>('SELECT previous FROM audit WHERE lane = ? AND n = ?', [
    lane,
    n,
  ]);
  const owner = app.nest.get(Database).writer;
  await owner.query('DELETE FROM audit WHERE lane = ? AND n = ?', [lane, n]);
  await owner.query('UPDATE audit_head SET n = ?, hash = ? WHERE lane = ?', [Number(n) - 1, before!.previous, lane]);
  const { stdout, stderr, status } = verify('--checkpoint', file, '--public-key', key);
  expect(stdout).toMatch(/audit: \d+ checked, 0 faults/);
  expect(stderr).toContain(`audit ${lane}:${n} was there when the checkpoint was signed and is not any more.`);
  expect(status).toBe(1);
});
