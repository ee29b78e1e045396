// npm run bench:seed -- --size 1k|10k|100k [--database mysql://…] [--today YYYY-MM-DD]
// Fills DATA_DIR (or an empty MySQL database) with an organ of that many meetings, the same for the same size and day.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import mysql from 'mysql2/promise';
import { folded, gramsOf } from '../dist/src/platform/search/grams.rules.js';
import { simplified } from '../dist/src/platform/search/simplified.js';
import { meetingsOf, organOf } from './data/meetings.mjs';
import { openStore } from './data/store.mjs';
import { organTables, tablesOf } from './data/tables.mjs';

const sizes = { '1k': 1000, '10k': 10_000, '100k': 100_000 };
/** Rows held and sorted at a time, so that they go into the table in the order of its key. */
const chunk = 200_000;

const { values } = parseArgs({
  options: { size: { type: 'string' }, database: { type: 'string' }, today: { type: 'string' } },
});
const size = sizes[values.size];
if (!size) stop(`--size is one of ${Object.keys(sizes).join(', ')}`);
const today = values.today ?? new Date().toISOString().slice(0, 10);
const dataDir = process.env.DATA_DIR ?? join('data', `bench-${values.size}`);
const databaseUrl = values.database ?? process.env.DATABASE_URL;
if (!databaseUrl && existsSync(join(dataDir, 'yishi.sqlite'))) stop(`${dataDir} holds a database already`);
mkdirSync(dataDir, { recursive: true });
if (databaseUrl) await createDatabase(databaseUrl);
const environment = { ...process.env, DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
for (const command of ['migrate', 'demo']) yishi(command, environment);

const store = await openStore({ databaseUrl, file: join(dataDir, 'yishi.sqlite') });
const organ = organOf(size);
const [self] = await store.rows(
  'SELECT p.id, p.name, p.`rank` AS place, p.unitId, u.name AS unitName FROM person p JOIN unit u ON u.id = p.unitId WHERE p.userName = ?',
  ['sunlei'],
);
const unit = { id: self.unitId, name: self.unitName };
const own = { unit, person: { id: self.id, name: self.name, rank: self.place, unit } };
for (const { name, columns, rows } of organTables(organ, null)) await store.insert(name, columns, rows);
const words = { folded: (text) => folded(text, simplified), gramsOf };
for (const table of tablesOf(words)) await fill(table);
await store.close();
console.log(
  `${values.size}: ${size} meetings until a week after ${today}, ${organ.people.length} people, ${organ.units.length} units`,
);

async function fill({ name, columns, rows }) {
  const begun = performance.now();
  let count = 0;
  let held = [];
  await store.begin(name);
  const flush = async () => {
    held.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1));
    await store.insert(name, columns, held);
    count += held.length;
    held = [];
  };
  for (const meeting of meetingsOf(size, today, organ, own)) {
    held.push(...rows(meeting));
    if (held.length >= chunk) await flush();
  }
  await flush();
  await store.end(name);
  console.log(
    `${name.padEnd(18)} ${String(count).padStart(8)} rows  ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
}

async function createDatabase(url) {
  const address = new URL(url);
  const name = address.pathname.slice(1);
  address.pathname = '/';
  const connection = await mysql.createConnection(address.href);
  await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const [tables] = await connection.query('SHOW TABLES FROM ??', [name]);
  await connection.end();
  if (tables.length) stop(`${name} is not empty`);
}

function yishi(command, env) {
  const done = spawnSync(process.execPath, ['dist/src/cli/yishi.js', command], { env, encoding: 'utf8' });
  if (done.status !== 0) stop(`${command}: ${done.stderr}`);
}

function stop(message) {
  console.error(message);
  process.exit(64);
}
