import { systemAct } from '../../src/platform/access/act.js';
import { newId } from '../../src/platform/database/id.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Unit } from '../../src/organisation/organisation.js';
import { startApplication, type TestApplication } from '../support/application.js';

let app: TestApplication;

beforeAll(async () => {
  app = await startApplication({ demo: false });
});
afterAll(() => app.close());

test('rows keep their ids in the hands of who inserts them', async () => {
  const rows = Array.from({ length: 30 }, (_, rank) => ({
    ...{ id: newId(), parentId: null, name: String(rank), shortName: '', code: `U${rank}` },
    ...{ leaderId: null, rank, active: true },
  }));
  const ids = rows.map(({ id }) => id);
  await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), (tx) => tx.insert(Unit, rows));
  expect(rows.map(({ id }) => id)).toEqual(ids);
  const stored = await app.rows<{ id: string }>('SELECT id FROM unit ORDER BY rank');
  expect(stored.map(({ id }) => id)).toEqual(ids);
});

test('a form that meets a row made meanwhile is done again, once; what no form asked fails', async () => {
  const code = 'U1';
  const at = app.clock.now();
  const make = async (form: boolean) => {
    let tries = 0;
    const once = { token: newId(), landing: () => '/' };
    const made = app.nest.get(UnitOfWork).run({ ...systemAct(at), ...(form && { once }) }, async (tx) => {
      tries++;
      const [known] = tries > 1 ? await tx.find(Unit, { code }) : [];
      if (known) return known.name;
      const rest = { parentId: null, shortName: '', leaderId: null, rank: 99, active: true };
      await tx.insert(Unit, { id: newId(), code, name: 'second', ...rest });
      return 'second';
    });
    return [await made.catch(() => 'failed'), tries];
  };
  expect(await make(true)).toEqual(['1', 2]);
  expect(await make(false)).toEqual(['failed', 1]);
  expect(await app.rows('SELECT id FROM unit WHERE rank = 99')).toEqual([]);
});
