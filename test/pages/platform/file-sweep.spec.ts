import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { FileStore } from '../../../src/platform/files/file-store.js';
import { FileSweep } from '../../../src/platform/files/file-sweep.js';
import { CONFIG } from '../../../src/platform/database/database.js';
import type { Config } from '../../../src/platform/config/config.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { startApplication, type TestApplication } from '../../support/application.js';

let app: TestApplication;
let store: FileStore;
beforeAll(async () => {
  app = await startApplication();
  store = app.nest.get(FileStore);
});
afterAll(() => app.close());

/** Makes a file as old as so many days before the test's clock. */
function age(sha256: string, days: number): void {
  const { dataDir } = app.nest.get<Config>(CONFIG);
  const then = new Date(Date.parse(app.clock.now()) - days * 24 * 60 * 60_000);
  utimesSync(join(dataDir, 'files', sha256.slice(0, 2), sha256), then, then);
}

test('takes what nothing has named for seven days, and nothing else', async () => {
  const named = await app.rows<{ sha256: string }>('SELECT DISTINCT sha256 FROM material_version');
  const elsewhere = (await store.put(Buffer.from('named in a table that declares no files'))).sha256;
  await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
    await tx.run("INSERT INTO audit_checkpoint (no, at, rowCount, written, hash) VALUES (999, ?, 0, '', ?)", [
      tx.act.at,
      elsewhere,
    ]);
  });
  const kept = [...named.map(({ sha256 }) => sha256), elsewhere];
  const left = (await store.put(Buffer.from('nobody names this'))).sha256;
  const fresh = (await store.put(Buffer.from('whose row may still come'))).sha256;
  for (const sha256 of [...kept, left]) age(sha256, 8);
  age(fresh, 6);
  expect(await app.nest.get(FileSweep).sweep()).toBe(1);
  expect(await store.has(left)).toBe(false);
  for (const sha256 of [...kept, fresh]) expect([sha256, await store.has(sha256)]).toEqual([sha256, true]);
  expect(await app.nest.get(FileSweep).sweep()).toBe(0);
});
