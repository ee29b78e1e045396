import { createHash } from 'node:crypto';
import { systemAct } from '../../src/platform/access/act.js';
import { AuditVerifier } from '../../src/platform/audit/audit.verifier.js';
import { AuditHead, AuditRow } from '../../src/platform/audit/audit.entity.js';
import { chainHash, genesis } from '../../src/platform/audit/chain.rules.js';
import { CheckpointVerifier } from '../../src/platform/audit/checkpoint.verifier.js';
import { Checkpoints } from '../../src/platform/audit/checkpoints.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { apply } from '../pages/meetings/support.js';

/*
 * The trial `audit-mutations` (quality.md §2, promises 28 and 29), in its short form: one change by raw SQL at a time,
 * found by whoever recomputes the chain and holds it against an exported checkpoint, and the row named.
 */

const mutations = Number(process.env.TRIAL_MUTATIONS ?? 200);
const acts = Number(process.env.TRIAL_ACTS ?? 160);

let app: TestApplication;
let database: Database;
let pristine: AuditRow[];
let heads: AuditHead[];
let written: string;

beforeAll(async () => {
  app = await startApplication({ demo: false });
  database = app.nest.get(Database);
  for (let n = 0; n < acts; n++) await act(n);
  written = (await app.nest.get(Checkpoints).take())!.written;
  pristine = await app.rows('SELECT * FROM audit ORDER BY lane, n');
  heads = await app.rows('SELECT * FROM audit_head ORDER BY lane');
});
afterAll(() => app.close());

function act(n: number): Promise<void> {
  return app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
    tx.audit({ act: `trial.act${n % 7}`, subject: 'trial', detail: { n } });
  });
}

const sql = (text: string, params: unknown[] = []) => database.writer.query(text, params);

/** Puts the table back as it was. */
async function restore(): Promise<void> {
  await database.writer.transaction(async (manager) => {
    await manager.query('DELETE FROM audit');
    await manager.query('DELETE FROM audit_head');
    await manager.insert(AuditRow, pristine);
    await manager.insert(AuditHead, heads);
  });
}

function insert(...rows: AuditRow[]): Promise<unknown> {
  return database.writer.manager.insert(AuditRow, rows);
}

async function faults(): Promise<string[]> {
  const chain = await app.nest.get(AuditVerifier).verify();
  const verifier = app.nest.get(CheckpointVerifier);
  const against = await verifier.against('exported', written, app.nest.get(Checkpoints).publicKey);
  return [...chain.faults, ...against].map(({ where }) => where);
}

/** A number below `below`, the same for the same mutation in every run. */
function draw(seed: string, below: number): number {
  return createHash('sha256').update(seed).digest().readUInt32BE() % below;
}

const fields = [
  'at',
  'actorId',
  'actorName',
  'onBehalfOfId',
  'origin',
  'act',
  'subjectKind',
  'subjectId',
  'outcome',
  'detail',
];

interface Mutation {
  name: string;
  /** Does it, and says which rows may be named. */
  run(row: AuditRow, seed: string): Promise<string[]>;
}

const place = (lane: number, n: number) => `audit ${lane}:${n}`;
const ofLane = (lane: number) => pristine.filter((row) => row.lane === lane);
const lengthOf = (lane: number) => heads.find((head) => head.lane === lane)!.n;

/** Writes a lane anew from a row on, with every hash right and the head moved: what an owner of the database can do. */
async function rewrite(lane: number, rows: AuditRow[]): Promise<void> {
  let previous = genesis;
  let n = 0;
  const written = rows.map((row) => {
    n += 1;
    const fresh = { ...row, n, previous };
    fresh.hash = chainHash(previous, fresh);
    previous = fresh.hash;
    return fresh;
  });
  await sql('DELETE FROM audit WHERE lane = ?', [lane]);
  await insert(...written);
  await sql('UPDATE audit_head SET n = ?, hash = ? WHERE lane = ?', [n, previous, lane]);
}

const kinds: Mutation[] = [
  {
    name: 'a field changed',
    async run({ lane, n }, seed) {
      const field = fields[draw(`${seed} field`, fields.length)]!;
      await sql(`UPDATE audit SET ${field} = ? WHERE lane = ? AND n = ?`, ['x', lane, n]);
      return [place(lane, n)];
    },
  },
  {
    name: 'a field and the hash changed',
    async run(row) {
      const forged = { ...row, outcome: row.outcome === 'DONE' ? 'REFUSED' : 'DONE' };
      const hash = chainHash(row.previous, forged);
      await sql('UPDATE audit SET outcome = ?, hash = ? WHERE lane = ? AND n = ?', [
        forged.outcome,
        hash,
        row.lane,
        row.n,
      ]);
      return [place(row.lane, row.n + 1), place(row.lane, row.n)];
    },
  },
  {
    name: 'a row deleted',
    async run({ lane, n }) {
      await sql('DELETE FROM audit WHERE lane = ? AND n = ?', [lane, n]);
      return [place(lane, n), place(lane, n - 1)];
    },
  },
  {
    name: 'a row inserted at the end',
    async run({ lane }) {
      const last = ofLane(lane).at(-1)!;
      const fresh = { ...last, n: last.n + 1, previous: last.hash };
      await insert({ ...fresh, hash: chainHash(fresh.previous, fresh) });
      return [place(lane, last.n + 1)];
    },
  },
  {
    name: 'two rows swapped',
    async run({ lane, n }, seed) {
      const others = ofLane(lane).filter((row) => row.n !== n);
      const other = others[draw(`${seed} other`, others.length)]!;
      await sql('UPDATE audit SET n = 900000 WHERE lane = ? AND n = ?', [lane, n]);
      await sql('UPDATE audit SET n = ? WHERE lane = ? AND n = ?', [n, lane, other.n]);
      await sql('UPDATE audit SET n = ? WHERE lane = ? AND n = 900000', [other.n, lane]);
      return [place(lane, Math.min(n, other.n))];
    },
  },
  {
    name: 'the end cut off, the head moved',
    async run({ lane, n }) {
      await sql('DELETE FROM audit WHERE lane = ? AND n >= ?', [lane, n]);
      const last = ofLane(lane).find((row) => row.n === n - 1);
      await sql('UPDATE audit_head SET n = ?, hash = ? WHERE lane = ?', [n - 1, last?.hash ?? genesis, lane]);
      return [place(lane, lengthOf(lane))];
    },
  },
  {
    name: 'a row changed and the lane written anew with right hashes',
    async run({ lane, n }) {
      await rewrite(
        lane,
        ofLane(lane).map((row) => (row.n === n ? { ...row, actorName: 'nobody' } : row)),
      );
      return [place(lane, lengthOf(lane))];
    },
  },
  {
    name: 'a row taken out and the lane written anew with right hashes',
    async run({ lane, n }) {
      await rewrite(
        lane,
        ofLane(lane).filter((row) => row.n !== n),
      );
      return [place(lane, lengthOf(lane))];
    },
  },
];

test('an untouched chain raises no alarm, however often it is checked, copied or grown', async () => {
  for (let n = 0; n < 5; n++) expect(await faults()).toEqual([]);
  await restore();
  expect(await faults()).toEqual([]);
  await act(1);
  expect(await faults()).toEqual([]);
  await restore();
});

test.each(kinds.map((kind) => [kind.name, kind] as const))(
  '%s: found each time, and the row named',
  async (name, kind) => {
    const each = Math.ceil(mutations / kinds.length);
    const missed: string[] = [];
    for (let count = 0; count < each; count++) {
      const seed = `${name} ${count}`;
      const row = pristine[draw(seed, pristine.length)]!;
      const named = await kind.run(row, seed);
      const found = await faults();
      if (!named.some((one) => found.includes(one))) missed.push(`${seed}: ${named.join()} not in ${found.join()}`);
      await restore();
    }
    expect(missed).toEqual([]);
  },
  600_000,
);

test('a checkpoint that was changed, or signed by somebody else, does not count', async () => {
  const verifier = app.nest.get(CheckpointVerifier);
  const key = app.nest.get(Checkpoints).publicKey;
  const changed = written.replace('"no":1', '"no":2');
  expect(await verifier.against('c', changed, key)).toEqual([{ where: 'c', what: 'SIGNATURE' }]);
  expect(await verifier.against('c', written, `${key.slice(0, -4)}AAA=`)).toEqual([{ where: 'c', what: 'SIGNATURE' }]);
});

test('when a checkpoint is due: at first, after a quarter of an hour, after a thousand rows, never without news', async () => {
  const checkpoints = app.nest.get(Checkpoints);
  expect(await checkpoints.takeIfDue()).toBeUndefined();
  await act(1);
  expect(await checkpoints.takeIfDue()).toBeUndefined();
  app.clock.advanceMinutes(15);
  expect((await checkpoints.takeIfDue())?.no).toBe(2);
  app.clock.advanceMinutes(60);
  expect(await checkpoints.takeIfDue()).toBeUndefined();
  expect([...checkpoints.exported().keys()]).toEqual(['checkpoint-00000001.json', 'checkpoint-00000002.json']);
  expect(await app.nest.get(CheckpointVerifier).verify()).toEqual({ checked: 2, faults: [] });
  await sql('DELETE FROM audit_checkpoint WHERE no = 1');
  expect((await app.nest.get(CheckpointVerifier).verify()).faults).toEqual([
    { where: 'checkpoint-00000001.json', what: 'CHECKPOINT_GONE' },
  ]);
});

test('an act whose audit row cannot be written does not happen', async () => {
  const demo = await startApplication();
  try {
    const sun = await demo.browser('sunlei');
    const counted = async () =>
      (await demo.rows<{ n: number }>('SELECT (SELECT COUNT(*) FROM meeting) + (SELECT COUNT(*) FROM outbox) AS n'))[0]!
        .n;
    const before = await counted();
    const owner = demo.nest.get(Database).writer;
    await owner.query('ALTER TABLE audit RENAME TO audit_away');
    await apply(sun).catch(() => '');
    expect(sun.status).toBe(500);
    await owner.query('ALTER TABLE audit_away RENAME TO audit');
    expect(await counted()).toBe(before);
    expect(await apply(sun)).not.toBe('');
  } finally {
    await demo.close();
  }
});
