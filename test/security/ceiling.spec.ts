import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import ExcelJS from 'exceljs';
import { DeclaredRoutes } from '../../src/platform/access/declared-routes.js';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/database/id.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { engine, testDatabase, type TestDatabase } from '../support/database.js';
import { officeOf, pdfOf } from '../support/made-files.js';
import { verdict } from '../support/seeded.js';

/*
 * `ceiling` (quality.md #35): the mark of a state secret stops every act of every route, in thirty spellings, in names
 * of files and inside them; of the text beside it nothing is kept anywhere. Innocent words pass.
 */

const canary = '青石河水库加固方案';
const levels = ['秘密', '机密', '绝密', '機密', '絕密'];
const dresses = ['{}★', '{}★1年', '{}☆长期', '密级：{}', '（{}）', '【{}】'];
/** Thirty: plainly, then with a blank inside, then full width and hidden signs. */
const spellings = dresses.flatMap((dress, n) =>
  levels.map((level, m) => {
    const written =
      (n + m) % 3 === 1 ? level.split('').join(' ') : (n + m) % 3 === 2 ? level.split('').join('\u200b') : level;
    return dress.replace('{}', written);
  }),
);

let app: TestApplication;
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  app = await startApplication({ database });
});
afterAll(() => app.close());

const stopped = (browser: Browser) => browser.h1 === '本系统禁止处理国家秘密';

it('stops every act of every route for whoever may do it', async () => {
  const acts = app.nest
    .get(DeclaredRoutes)
    .all()
    .filter(({ method }) => method === 'POST');
  expect(acts.length).toBeGreaterThan(200);
  const people = await Promise.all(
    ['sunlei', 'gujianning', 'fanghui', 'yuanshuai', 'shijing', 'caoyang', 'wangtao', 'pengli'].map((name) =>
      app.browser(name),
    ),
  );
  const tokens = new Map<Browser, string>();
  for (const browser of people) tokens.set(browser, (await browser.get('/account')).token);
  const passed: string[] = [];
  for (const [n, { path }] of acts.entries()) {
    if (/^\/(login|logout|setup)/.test(path)) continue;
    const address = path.replace(/:\w+/g, newId());
    const text = `${canary}${spellings[n % spellings.length]!}`;
    let refused = 0;
    let halted = false;
    for (const browser of people) {
      await browser.post(address, { _csrf: tokens.get(browser)!, reason: 'a', text });
      if (stopped(browser)) halted = true;
      else if ([401, 403].includes(browser.status)) refused += 1;
      else passed.push(`${path} ${browser.status} “${text}”`);
      if (halted) break;
    }
    if (!halted && refused === people.length) passed.push(`${path}: nobody may`);
  }
  expect(passed).toEqual([]);
}, 240_000);

it('stops the mark in thirty spellings, in fields, names of files, and inside each kind of document', async () => {
  expect(new Set(spellings).size).toBe(30);
  const lin = await app.browser('linxiao');
  const passed: string[] = [];
  const tell = (what: string) => {
    if (!stopped(lin)) passed.push(what);
  };
  for (const mark of spellings) {
    const words = `${canary}\n${mark}\n`;
    const book = new ExcelJS.Workbook();
    book.addWorksheet('一').addRow([canary, mark]);
    const files = [
      { name: `${mark}.pdf`, bytes: pdfOf() },
      { name: '纪要.txt', bytes: Buffer.from(words) },
      { name: '纪要.docx', bytes: officeOf('docx', `<w:p><w:t>${canary}</w:t></w:p><w:p><w:t>${mark}</w:t></w:p>`) },
      { name: '附件.xlsx', bytes: Buffer.from(await book.xlsx.writeBuffer()) },
    ];
    await lin.get('/account/delegations');
    await lin.send('/account/delegations', { delegate: '周敏', reason: words });
    tell(`“${mark}” in a field`);
    for (const { name, bytes } of files) {
      await lin.get('/account/delegations');
      await lin.upload('/account/delegations', { delegate: '周敏' }, [{ field: 'f', name, bytes }]);
      tell(`“${mark}” in ${name}`);
    }
  }
  verdict('ceiling', engine, `${spellings.length * 5} tries, ${passed.length} passed`, !passed.length);
  expect(passed).toEqual([]);
}, 240_000);

it('keeps nothing of the text: no file, no table, no queue', async () => {
  await app.runJobs();
  const files = readdirSync(database.dataDir, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
  const kept = files.filter((one) => readFileSync(join(one.parentPath, one.name)).includes(Buffer.from(canary)));
  expect(kept.map(({ name }) => name)).toEqual([]);
  const holding: string[] = [];
  for (const { tableName } of app.nest.get(Database).writer.entityMetadatas)
    if (JSON.stringify(await app.rows(`SELECT * FROM ${tableName}`)).includes(canary)) holding.push(tableName);
  expect(holding).toEqual([]);
  expect(await queued()).not.toContain(canary);
  const [row] = await app.rows<{ n: number }>("SELECT COUNT(*) AS n FROM audit WHERE act = 'secrecy.stop'");
  expect(Number(row!.n)).toBeGreaterThan(300);
});

it('lets innocent words pass', async () => {
  const lin = await app.browser('linxiao');
  const innocent = [
    '保守秘密是义务',
    '学习《保守国家秘密法》',
    '商业秘密保护条例',
    '工作秘密管理办法',
    '机密性、完整性',
    '五★级酒店',
  ];
  for (const reason of innocent) {
    await lin.get('/account/delegations');
    await lin.send('/account/delegations', { delegate: '无此人', reason });
    expect([reason, stopped(lin)]).toEqual([reason, false]);
  }
});

/** All that Redis holds for this test. */
async function queued(): Promise<string> {
  if (engine === 'sqlite') return '';
  const redis = new Redis(database.environment.REDIS_URL!);
  const keys = await redis.keys(`${database.environment.REDIS_PREFIX}*`);
  const held = await Promise.all(keys.map((key) => redis.dump(key)));
  redis.disconnect();
  return held.join();
}
