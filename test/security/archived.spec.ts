import { DeclaredRoutes } from '../../src/platform/access/declared-routes.js';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/database/id.js';
import { archived, minuted } from '../pages/archive/support.js';
import { apply } from '../pages/meetings/support.js';
import { notify } from '../pages/minutes/support.js';
import { hold } from '../pages/minutes/hold.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { allFieldNames } from '../support/hostile.js';
import { pdfOf } from '../support/made-files.js';
import { visitors } from '../support/visitors.js';

/*
 * S6.A3, promise 30: what was filed stays as it was. Every form that was sent in the life of a meeting is sent again
 * after it is filed, and every address of a meeting is asked by everybody who had a part in it.
 */

const people = [
  'sunlei',
  'gaoshulan',
  'zhoumin',
  'linxiao',
  'niuchunsheng',
  'fanghui',
  'haoying',
  'pengli',
  'qinyue',
  'wangtao',
];
/**
 * What goes on after filing by its nature: tasks and their checks, questions, the evaluation and its stage, receipts of the
 * minutes, objections and numbered corrections beside the record, and who looked at what.
 */
const goesOn =
  /^(task|finding|survey|evaluation|meeting_stage|minutes_receipt|erratum|objection|outbox|todo|inbox|audit|material_opening)/;

let app: TestApplication;
let id: string;
const as = visitors(() => app);
const sent: { who: string; path: string; fields: Record<string, string | string[]> }[] = [];

beforeAll(async () => {
  app = await startApplication();
  const plain = app.browser;
  app.browser = async (userName) => {
    const browser = await plain(userName);
    const post = browser.post.bind(browser);
    browser.post = (path, fields) => {
      if (userName) sent.push({ who: userName, path, fields });
      return post(path, fields);
    };
    return browser;
  };
  const sun = await app.browser('sunlei');
  id = await apply(sun);
  const [item] = await app.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ?', [id]);
  await notify(app, id);
  const again = await app.browser('sunlei');
  await again.get(`/meetings/${id}/materials`);
  const paper = { field: 'files', name: '汇报.pdf', bytes: pdfOf() };
  await again.upload(`/meetings/${id}/materials`, { itemId: item!.id, label: 'INTERNAL' }, [paper]);
  await hold(app, id);
  await minuted(app, id);
  await archived(app, id);
  app.browser = plain;
}, 120_000);
afterAll(() => app.close());

/** Every row of the meeting, by table. */
async function rowsOfIt(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const { entityMetadatas } = app.nest.get(Database).writer;
  const parts = { agenda_item: 'itemId', material: 'materialId', minutes: 'minutesId', vote: 'voteId' };
  for (const { tableName, columns } of entityMetadatas) {
    if (goesOn.test(tableName)) continue;
    const names = columns.map(({ propertyName }) => propertyName);
    const key = tableName === 'meeting' ? 'id' : names.includes('meetingId') ? 'meetingId' : undefined;
    const part = Object.entries(parts).find(([, column]) => !key && names.includes(column));
    if (!key && !part) continue;
    const where = key ? `${key} = ?` : `${part![1]} IN (SELECT id FROM ${part![0]} WHERE meetingId = ?)`;
    const rows = await app.rows(`SELECT * FROM ${tableName} WHERE ${where}`, [id]);
    if (rows.length) found.set(tableName, JSON.stringify(rows.map((row) => JSON.stringify(row)).sort()));
  }
  return found;
}

const changed = (before: Map<string, string>, now: Map<string, string>) =>
  [...new Set([...before.keys(), ...now.keys()])].filter((table) => before.get(table) !== now.get(table));

it('a filed meeting stays as it is, whatever is sent again', async () => {
  expect(await app.rows('SELECT state FROM meeting WHERE id = ?', [id])).toEqual([{ state: 'ARCHIVED' }]);
  const before = await rowsOfIt();
  expect([...before.keys()]).toEqual(
    expect.arrayContaining([
      'meeting',
      'agenda_item',
      'material',
      'material_version',
      'meeting_record',
      'minutes',
      'archive_item',
    ]),
  );
  const replayed = sent.filter(({ path }) => !/^\/log(in|out)/.test(path));
  expect(replayed.length).toBeGreaterThan(12);
  for (const { who, path, fields } of replayed) {
    const browser = await app.browser(who);
    await browser.get('/account');
    const { _once, _csrf, ...rest } = fields;
    void [_once, _csrf];
    await browser.send(path, { ...rest, _once: newId(), _version: '99' });
    expect([path, browser.status < 500]).toEqual([path, true]);
    await browser.get('/account');
    await browser.send(path, { ...rest, _once: newId() });
    expect([path, who, changed(before, await rowsOfIt())]).toEqual([path, who, []]);
  }
}, 300_000);

it('no address of it changes anything, whoever asks', async () => {
  const before = await rowsOfIt();
  const parts: Record<string, string> = {
    item: 'SELECT id FROM agenda_item WHERE meetingId = ?',
    material: 'SELECT id FROM material WHERE meetingId = ?',
    entry: 'SELECT id FROM record_entry WHERE meetingId = ?',
    decision: 'SELECT id FROM decision WHERE meetingId = ?',
    person: 'SELECT personId AS id FROM meeting_person WHERE meetingId = ?',
  };
  const [niu] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'niuchunsheng'");
  const dated = /date|Day|On$/;
  const typed = (name: string) =>
    /Ids?$/.test(name) ? niu!.id : dated.test(name) ? '2026-12-18' : /minutes|heads/.test(name) ? '60' : '改动';
  const body = Object.fromEntries(allFieldNames().map((name) => [name, typed(name)]));
  const verdicts = ['APPROVE', 'ACCEPT', 'RETURN', 'ISSUE', 'GRANTED', 'AGREE', 'ATTEND', 'DONE', 'CONSENT'];
  const posts = app.nest
    .get(DeclaredRoutes)
    .all()
    .filter(({ method, path }) => method === 'POST' && /:(meeting|item|material|entry|decision)/.test(path));
  expect(posts.length).toBeGreaterThan(60);
  for (const userName of people) {
    for (const { path } of posts) {
      let address = path.replace(':meeting', id);
      for (const [, name] of path.matchAll(/:(\w+)/g)) {
        if (!parts[name!]) continue;
        const [row] = await app.rows<{ id: string }>(parts[name!]!, [id]);
        address = address.replace(`:${name}`, row?.id ?? newId());
      }
      address = address.replace(/:\w+/g, () => newId());
      for (const verdict of ['', verdicts[address.length % verdicts.length]!]) {
        const who = (await as(userName))!;
        const fields = verdict ? { ...body, verdict, answer: verdict, result: verdict, decision: verdict } : body;
        const request = who.agent.post(address).type('form').redirects(0);
        const { status } = await request.send({ _csrf: who.token, ...fields });
        expect([address, userName, status < 500]).toEqual([address, userName, true]);
      }
    }
    expect([userName, changed(before, await rowsOfIt())]).toEqual([userName, []]);
  }
}, 600_000);
