import { organTables, tablesOf } from '../../bench/data/tables.mjs';
import { meetingsOf, organOf } from '../../bench/data/meetings.mjs';
import { Database } from '../../src/platform/database/database.js';
import { folded, gramsOf } from '../../src/platform/search/grams.rules.js';
import { simplified } from '../../src/platform/search/simplified.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { engine } from '../support/database.js';

/* The five measured pages: how many queries each may take, and that none reads what it does not show. */

const size = 1000;
const today = '2026-11-24';
/** Tables that grow with the meetings; the others fit in a page of memory. */
const growing =
  /\b(meeting|meeting_person|agenda_item|booking|todo|audience|search_doc|search_gram|inbox_entry|notice)\b/;

interface Asked {
  sql: string;
  params: unknown[];
  rows: Record<string, unknown>[];
}

describe('the plans of the measured pages', () => {
  let app: TestApplication;
  let sun: Browser;
  let meeting: string;

  beforeAll(async () => {
    app = await startApplication();
    meeting = await seed(app);
    sun = await app.browser('sunlei');
  }, 300_000);
  afterAll(() => app.close());

  const unit = encodeURIComponent('政府办公室');
  test.each([
    ['room day', () => '/bookings', 4],
    ['meeting list', () => `/meetings?state=ARCHIVED&type=TOPIC&unit=${unit}`, 5],
    ['meeting', () => `/meetings/${meeting}`, 8],
    ['workbench', () => '/', 6],
    ['search', () => `/search?q=${encodeURIComponent('防汛调度')}`, 4],
  ])('%s', async (_, path, most) => {
    const asked = await watched(app, () => sun.get(path()));
    expect(sun.status).toBe(200);
    expect(asked.length).toBeLessThanOrEqual(most);
    const shown = Math.max(...asked.flatMap(({ rows }) => [20, rows.length, ...rows.map((row) => Number(row.n ?? 0))]));
    for (const query of asked) {
      const examined = engine === 'sqlite' ? await scansOnSqlite(app, query) : await examinedOnMariadb(app, query);
      if (engine === 'sqlite') expect(examined).toEqual([]);
      else expect([query.sql, Number(examined) <= 20 * shown]).toEqual([query.sql, true]);
    }
  });

  test('a query without its index is noticed', async () => {
    const query = { sql: 'SELECT * FROM meeting_person WHERE name = ?', params: ['x'], rows: [] };
    const found = engine === 'sqlite' ? await scansOnSqlite(app, query) : await examinedOnMariadb(app, query);
    expect(engine === 'sqlite' ? (found as string[]).length : Number(found)).toBeGreaterThan(0);
    if (engine !== 'sqlite') expect(Number(found)).toBeGreaterThan(20 * 20);
  });
});

async function watched(app: TestApplication, visit: () => Promise<unknown>): Promise<Asked[]> {
  const database = app.nest.get(Database);
  const rows = database.rows.bind(database);
  const asked: Asked[] = [];
  database.rows = async <R>(sql: string, params: unknown[] = []) => {
    const found = await rows<R>(sql, params);
    asked.push({ sql, params, rows: found as Asked['rows'] });
    return found;
  };
  await visit();
  database.rows = rows;
  return asked;
}

/** Steps that walk a growing table from end to end; one that stops at its LIMIT along an index is no such walk. */
async function scansOnSqlite(app: TestApplication, { sql, params }: Asked): Promise<string[]> {
  const plan = await app.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params);
  return plan
    .map((step) => step.detail)
    .filter((detail) => /^SCAN (?!CONSTANT)/.test(detail) && !/USING (COVERING )?INDEX/.test(detail))
    .filter((detail) => growing.test(tableOf(sql, /^SCAN (\w+)/.exec(detail)![1]!)));
}

/** The table that an alias stands for. */
function tableOf(sql: string, alias: string): string {
  return new RegExp(`(?:FROM|JOIN)\\s+(\\w+)\\s+(?:AS\\s+)?${alias}\\b`).exec(sql)?.[1] ?? alias;
}

/** Rows that the server really read, over all tables of the query. */
async function examinedOnMariadb(app: TestApplication, { sql, params }: Asked): Promise<number> {
  const [row] = await app.rows<Record<string, string>>(`ANALYZE FORMAT=JSON ${sql}`, params);
  let read = 0;
  JSON.parse(Object.values(row!)[0]!, (_, value: { r_rows?: number; r_loops?: number } | null) => {
    if (value && typeof value === 'object' && 'table_name' in value)
      read += Number(value.r_rows ?? 0) * Number(value.r_loops ?? 0);
    return value;
  });
  return read;
}

/** A thousand meetings of the measured organ; the id of one that 孙蕾 may know and that is over. */
async function seed(app: TestApplication): Promise<string> {
  const organ = organOf(size);
  const [own] = await app.rows<{ id: string; name: string; unitId: string; unitName: string }>(
    'SELECT p.id, p.name, p.unitId, u.name AS unitName FROM person p JOIN unit u ON u.id = p.unitId WHERE p.userName = ?',
    ['sunlei'],
  );
  const unit = { id: own!.unitId, name: own!.unitName };
  const self = { unit, person: { id: own!.id, name: own!.name, rank: 1, unit } };
  const writer = app.nest.get(Database).writer;
  const insert = async (name: string, columns: string[], rows: unknown[][]) => {
    const row = `(${columns.map(() => '?').join(', ')})`;
    for (let from = 0; from < rows.length; from += 500) {
      const some = rows.slice(from, from + 500);
      const sql = `INSERT INTO ${name} (${columns.map((one) => `\`${one}\``).join(', ')}) VALUES ${some.map(() => row).join(', ')}`;
      await writer.query(sql, some.flat());
    }
  };
  for (const { name, columns, rows } of organTables(organ, null)) await insert(name, columns, rows);
  const meetings = [...meetingsOf(size, today, organ, self)];
  for (const { name, columns, rows } of tablesOf({ folded: (text) => folded(text, simplified), gramsOf }))
    if (growing.test(name)) await insert(name, columns, meetings.flatMap(rows));
  if (engine === 'mariadb')
    await writer.query(
      'ANALYZE TABLE meeting, meeting_person, agenda_item, booking, todo, audience, search_doc, search_gram',
    );
  return meetings.find((one) => one.state === 'ARCHIVED' && one.label === 'PUBLIC')!.id;
}
