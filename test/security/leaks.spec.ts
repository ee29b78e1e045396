import { load } from 'cheerio';
import exceljs from 'exceljs';
import { DeclaredRoutes, type Route } from '../../src/platform/access/declared-routes.js';
import { newId } from '../../src/platform/database/id.js';
import { noticed } from '../pages/notification/support.js';
import { held } from '../pages/minutes/hold.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { engine, testDatabase } from '../support/database.js';
import { seed, verdict } from '../support/seeded.js';
import { SmtpSink } from '../support/smtp-sink.js';

/*
 * `leaks` (quality.md #34, #41), in its short form: a meeting goes through its life with a canary in every text; every
 * GET route is then asked by people who may not know of it. They must see no canary, and by difference: what they are
 * answered is byte for byte what they were answered before there was such a meeting.
 */

const canary = (field: string) => `金丝雀${seed}${field}`;
const texts = ['title', 'purpose', 'outcomes', 'itemTitle', 'place'];
const values = Object.fromEntries(texts.map((field) => [field, canary(field)]));
const noon = ['2026-11-27', '12:00'] as const;

/** Where the parts of a meeting stand whose ids are parameters of addresses; a new parameter must be named here. */
const owners: Record<string, string> = {
  meeting: 'SELECT id FROM meeting WHERE id = ?',
  step: 'SELECT id FROM approval_step WHERE meetingId = ?',
  item: 'SELECT id FROM agenda_item WHERE meetingId = ?',
  material: 'SELECT id FROM material WHERE meetingId = ?',
  unit: 'SELECT unitId AS id FROM member_unit WHERE meetingId = ?',
  copy: 'SELECT id FROM material_copy WHERE meetingId = ?',
  leave: 'SELECT id FROM leave_request WHERE meetingId = ?',
  call: 'SELECT id FROM phone_call WHERE meetingId = ?',
  task: 'SELECT id FROM task WHERE meetingId = ?',
  entry: 'SELECT e.id FROM task_entry e JOIN task t ON t.id = e.taskId WHERE t.meetingId = ?',
  instruction: 'SELECT id FROM instruction WHERE meetingId = ?',
  booking: 'SELECT id FROM booking WHERE meetingId = ?',
  engagement: 'SELECT id FROM engagement WHERE meetingId = ?',
  expense: 'SELECT id FROM expense WHERE meetingId = ?',
  finding: 'SELECT id FROM finding WHERE meetingId = ?',
  decision: 'SELECT id FROM decision WHERE meetingId = ?',
  erratum: 'SELECT id FROM erratum WHERE meetingId = ?',
  id: 'SELECT id FROM inbox_entry WHERE subjectId = ?',
};
/**
 * Parameters that name no part of a meeting, and what stands for them where the canary follows: things that a meeting may
 * show through. Secrets of others stand for nothing.
 */
const elsewhere: Record<string, string> = {
  token: '',
  code: '',
  room: 'SELECT id FROM room WHERE active = 1',
  type: 'SELECT DISTINCT type AS id FROM meeting',
  year: "SELECT '2026' AS id",
  key: "SELECT 'resources.meetingNoShowMinutes' AS id",
  version: "SELECT '1' AS id",
  person: 'SELECT DISTINCT personId AS id FROM meeting_person WHERE meetingId = ?',
  closure: 'SELECT id FROM closure',
  series: 'SELECT id FROM meeting_series',
  date: 'SELECT original AS id FROM series_occurrence',
  no: "SELECT '1' AS id",
  planned: 'SELECT id FROM plan_item',
  topic: 'SELECT id FROM topic',
  n: "SELECT '1' AS id",
  template: 'SELECT id FROM application_template',
  topicCall: 'SELECT id FROM topic_call',
  waiting: 'SELECT id FROM waiting_entry',
  photo: 'SELECT id FROM room_photo',
  equipment: 'SELECT id FROM equipment',
  partner: 'SELECT id FROM partner',
};

const queries = [
  ...['/search?q=', '/meetings?q=', '/people?q=', '/people/suggest?q='].map(
    (path) => `${path}${encodeURIComponent(`金丝雀${seed}`)}`,
  ),
  ...[
    '/meetings/export?format=csv',
    '/meetings/export?format=xlsx',
    '/followups?show=all',
    '/followups/export?show=all',
  ],
  ...['/calendar?month=2026-11', '/bookings?date=2026-11-27', '/todo', '/oversight', '/evaluations', '/archive'],
];

describe('who may not know', () => {
  let app: TestApplication;
  let sink: SmtpSink;
  let routes: Route[];
  const meetings = new Map<string, string>();
  const before = new Map<string, string>();
  /** Secret addresses of calendars, by whose they are. */
  const feeds = new Map<string, string>();

  beforeAll(async () => {
    sink = await SmtpSink.start();
    const database = await testDatabase();
    database.environment.SMTP_URL = sink.url;
    app = await startApplication({ database });
    routes = app.nest
      .get(DeclaredRoutes)
      .all()
      .filter(({ method, path }) => method === 'GET' && !['/healthz', '/readyz'].includes(path));
    app.at(...noon);
    await app.runJobs();
    for (const reader of [...outsiders, 'niuchunsheng']) {
      const browser = await app.browser(reader);
      await browser.get('/calendar');
      await browser.submit('/calendar/feeds');
      feeds.set(reader, browser.$('.flash a').attr('href')!);
      before.set(`feed ${reader}`, await fed(reader));
    }
    for (const reader of [...outsiders, ...administrators]) {
      const browser = await app.browser(reader);
      for (const path of plain()) before.set(`${reader} ${path}`, await answered(browser, path));
    }
    app.at('2026-11-24', '10:00');
    const sun = await app.browser('sunlei');
    meetings.set('WORK_SECRET', await held(app, '12月18日', { ...values, label: 'WORK_SECRET' }));
    app.at('2026-11-24', '10:00');
    const [room] = await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '小会议室'");
    const later = { ...values, label: 'WORK_SECRET', date: '2026-12-11', roomId: room!.id };
    meetings.set('coming', await noticed(app, sun, later));
    app.at(...noon);
    await app.runJobs();
  }, 240_000);
  afterAll(async () => {
    await app.close();
    await sink.close();
  });

  /** People of other units without a part in it. */
  const outsiders = ['jiangzhou', 'lusen'];
  const administrators = ['yuanshuai', 'shijing', 'caoyang'];

  const plain = () => [...routes.map(({ path }) => path).filter((path) => !path.includes(':')), ...queries];

  /** What an answer says, without what differs each time. */
  async function answered(browser: Browser, path: string): Promise<string> {
    await browser.get(path);
    const { status, headers } = browser;
    if (status >= 500) throw new Error(`${path} answers ${status}`);
    if (headers['content-type']?.includes('sheet')) return `${status} ${await sheet(await browser.bytes(path))}`;
    return `${status} ${headers.location ?? ''} ${browser.body.replace(/(name="_(?:csrf|once)" value=")[^"]*/g, '$1')}`;
  }

  /** What a calendar programme reads, which has no cookie. */
  async function fed(reader: string): Promise<string> {
    const programme = await app.browser();
    return (await programme.bytes(feeds.get(reader)!)).toString().replace(/\r\n /g, '');
  }

  /** The addresses of a meeting and of its parts. */
  async function addresses(meetingId: string): Promise<string[]> {
    const found: string[] = [];
    for (const { path } of routes.filter((route) => route.path.includes(':'))) {
      const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
      if (names.some((name) => name in elsewhere && name !== 'version')) continue;
      let filled = [path.replace(':version', '1')];
      for (const name of names.filter((one) => one !== 'version')) {
        if (name === 'id' && !path.startsWith('/inbox')) filled = [];
        const sql = owners[name];
        if (!sql) throw new Error(`No owner of :${name} (${path}) is named.`);
        const ids = await app.rows<{ id: string }>(sql, [meetingId]);
        filled = filled.flatMap((one) => ids.slice(0, 3).map(({ id }) => one.replace(`:${name}`, id)));
      }
      found.push(...filled);
    }
    return found;
  }

  /** The addresses of rooms, people and whatever else a meeting may show through; a new parameter must be named above. */
  async function beside(meetingId: string): Promise<string[]> {
    const found: string[] = [];
    for (const { path } of routes.filter((route) => route.path.includes(':'))) {
      const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
      if (names.some((name) => name in owners) || names.every((name) => name === 'version')) continue;
      let filled = [path];
      for (const name of names) {
        const sql = elsewhere[name];
        if (sql === undefined) throw new Error(`:${name} (${path}) is named nowhere.`);
        const ids = sql ? await app.rows<{ id: string }>(sql, sql.includes('?') ? [meetingId] : []) : [];
        filled = filled.flatMap((one) => ids.slice(0, 6).map(({ id }) => one.replace(`:${name}`, String(id))));
      }
      found.push(...filled);
    }
    return found;
  }

  it.each(outsiders)('%s sees no canary anywhere, and nothing differs', async (reader) => {
    const browser = await app.browser(reader);
    const told: string[] = [];
    for (const path of plain()) {
      const now = await answered(browser, path);
      if (texts.some((field) => now.includes(canary(field)))) told.push(`canary ${path}`);
      if (path !== '/account/history' && now !== before.get(`${reader} ${path}`))
        told.push(`difference ${path}: ${firstDifference(now, before.get(`${reader} ${path}`)!)}`);
    }
    verdict('leaks', engine, `${reader}: ${plain().length} pages, ${told.length} leaks`, !told.length);
    expect(told).toEqual([]);
  });

  it.each([...outsiders, ...administrators])(
    '%s is answered for its parts as for what is not there',
    async (reader) => {
      const browser = await app.browser(reader);
      let asked = 0;
      for (const meetingId of meetings.values()) {
        for (const path of await addresses(meetingId)) {
          const real = await answered(browser, path);
          expect([path, /^40[34] /.test(real)]).toEqual([path, true]);
          const parts = path.split('/').map((part) => (/^\d[0-9a-z]{15}$/.test(part) ? newId() : part));
          const invented = await answered(browser, parts.join('/'));
          expect([path, withoutIds(invented)]).toEqual([path, withoutIds(real)]);
          asked++;
        }
      }
      expect(asked).toBeGreaterThan(40);
    },
    120_000,
  );

  it.each([...outsiders, ...administrators])('%s sees no canary on what a meeting may show through', async (reader) => {
    const browser = await app.browser(reader);
    let shown = 0;
    for (const path of await beside(meetings.get('coming')!)) {
      const body = await answered(browser, path);
      if (body.startsWith('200')) shown++;
      for (const field of texts) expect([path, body.includes(canary(field))]).toEqual([path, false]);
    }
    expect(shown).toBeGreaterThan(administrators.includes(reader) ? 0 : 8);
  });

  it.each(administrators)('%s sees no canary, whatever the page', async (reader) => {
    const browser = await app.browser(reader);
    for (const path of plain()) {
      const body = await answered(browser, path);
      for (const field of texts) expect([path, body.includes(canary(field))]).toEqual([path, false]);
    }
  });

  it('control: who takes part sees it, on several pages', async () => {
    const browser = await app.browser('niuchunsheng');
    const seen: string[] = [];
    for (const path of [...plain(), ...(await addresses(meetings.get('WORK_SECRET')!))]) {
      if (/paper|package|notices/.test(path)) continue;
      if ((await answered(browser, path)).includes(canary('title'))) seen.push(path);
    }
    expect(seen.length).toBeGreaterThan(5);
  }, 60_000);

  it('no mail carries a word of it, in subject, text or calendar', () => {
    expect(sink.messages().length).toBeGreaterThan(3);
    for (const { mail } of sink.messages()) {
      const parts = [mail.subject, mail.text, mail.html, ...mail.attachments.map(({ content }) => String(content))];
      for (const field of texts) expect(parts.join('\n').includes(canary(field))).toBe(false);
    }
  });

  it('no calendar feed carries a word of it; that of a stranger does not differ', async () => {
    for (const reader of feeds.keys()) {
      const text = await fed(reader);
      for (const field of texts) expect([reader, text.includes(canary(field))]).toEqual([reader, false]);
      expect([reader, text !== before.get(`feed ${reader}`)]).toEqual([reader, reader === 'niuchunsheng']);
    }
  });

  it('no answer may be kept by a cache', async () => {
    for (const reader of ['niuchunsheng', undefined]) {
      const browser = await app.browser(reader);
      for (const path of [...plain(), '/meetings/1abcdefghjkmnpqr', '/no/such/page']) {
        await browser.get(path);
        const { 'cache-control': cache, vary, etag } = browser.headers;
        expect([path, cache, /Cookie/.test(vary ?? ''), etag]).toEqual([path, 'no-store', true, undefined]);
      }
    }
  });
});

/** The address that was asked for stands on the page for its print; nothing else in it may be an id. */
function withoutIds(answer: string): string {
  return answer.replace(/\b\d[0-9a-z]{15}\b/g, '');
}

async function sheet(bytes: Buffer): Promise<string> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never);
  return JSON.stringify(book.worksheets.map((one) => one.getSheetValues()));
}

function firstDifference(now: string, before: string): string {
  const [a, b] = [now, before].map((html) => load(html)('body').text().replace(/\s+/g, ' '));
  const at = [...a!].findIndex((letter, n) => letter !== b![n]);
  return at < 0 ? 'markup' : `${a!.slice(Math.max(0, at - 20), at + 60)} | ${b!.slice(Math.max(0, at - 20), at + 60)}`;
}
