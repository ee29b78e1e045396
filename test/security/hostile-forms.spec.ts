import { load } from 'cheerio';
import { DeclaredRoutes } from '../../src/platform/access/declared-routes.js';
import { newId } from '../../src/platform/database/id.js';
import { held } from '../pages/minutes/hold.js';
import { noticed } from '../pages/notification/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { visitors, type Visitor } from '../support/visitors.js';
import { allFieldNames, hostileValues, someOf } from '../support/hostile.js';

/*
 * quality #42, Q59: every form of the application gets what no person types, from people who may send it. Whatever it
 * answers, it is an answer: never a failure of ours. TRIAL_FORMS=all takes each field of each form with each value.
 */

const everything = process.env.TRIAL_FORMS === 'all';
/** The last ones can take rights from the others. */
const people = [
  ...['sunlei', 'gaoshulan', 'zhoumin', 'linxiao', 'niuchunsheng', 'wangtao', 'fanghui', 'haoying', 'pengli'],
  ...['qinyue', 'gujianning', 'caoyang', 'yuanshuai', 'shijing'],
];
/** What would end the session or the account of who sends it. */
const ending = /^\/(logout|login|account\/(password|factor.*))$/;

let app: TestApplication;
const as = visitors(() => app);
const params = new Map<string, string[]>();
const failures: string[] = [];

beforeAll(async () => {
  app = await startApplication();
  const sun = await app.browser('sunlei');
  await held(app);
  app.at('2026-11-24', '10:00');
  await noticed(app, await app.browser('sunlei'), { title: '受试会议', date: '2026-12-11' });
  app.at('2026-11-24', '11:00');
  for (const [name, sql] of Object.entries(someOf))
    params.set(
      name,
      (await app.rows<{ id: string }>(sql)).slice(0, 2).map(({ id }) => String(id)),
    );
  expect(sun.status).toBe(200);
}, 120_000);
afterAll(() => app.close());

async function send(who: Visitor, path: string, body: string, said: string): Promise<number> {
  const { status } = await who.agent.post(path).type('form').redirects(0).send(`_csrf=${who.token}&${body}`);
  if (status >= 500) failures.push(`${status} ${path} ${said}`);
  return status;
}

const filled = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => params.get(name)?.[0] ?? newId());

it('no address breaks, whatever stands in its fields', async () => {
  const names = allFieldNames();
  expect(names.length).toBeGreaterThan(150);
  const posts = app.nest
    .get(DeclaredRoutes)
    .all()
    .filter(({ method, path }) => method === 'POST' && !ending.test(path));
  const bodies = Object.entries(hostileValues).map(([said, value]): [string, string] => [
    said,
    (value.length > 10_000 ? names.slice(0, 3) : names).map((name) => `${name}=${value}`).join('&'),
  ]);
  bodies.push([
    'twice',
    names
      .flatMap((name) => [`${name}=a`, `${name}=b`, `${name}%5B%5D=c`])
      .slice(0, 990)
      .join('&'),
  ]);
  bodies.push(['nested', names.map((name) => `${name}%5B__proto__%5D%5Bx%5D=1`).join('&')]);
  bodies.push(['own fields', '__proto__=1&constructor=2&_once=%00&_version=-1&_intent=%ED%A0%80&toString=x']);
  let reached = 0;
  let turn = 0;
  for (const { path } of posts) {
    const address = filled(path);
    const able: string[] = [];
    for (const userName of people) {
      const who = await as(userName);
      if (!who) continue;
      const status = await send(who, address, '', `nothing, by ${userName}`);
      if (status !== 403 && status !== 404 && able.push(userName) > 1) break;
    }
    if (able.length) reached++;
    turn++;
    for (const userName of able.slice(0, everything ? 2 : 1))
      for (const [said, body] of everything ? bodies : bodies.filter((_, k) => k % 3 === turn % 3)) {
        const who = await as(userName);
        if (who) await send(who, address, body, `${said}, by ${userName}`);
      }
  }
  expect(failures.splice(0)).toEqual([]);
  expect(posts.length).toBeGreaterThan(200);
  expect(reached).toBeGreaterThan(posts.length / 2);
}, 1_200_000);

it('no address breaks whose parameters are no ids', async () => {
  const odd = ['%E4%BC%9A%E8%AE%AE', '%F0%9F%91%A9', '__proto__', '%00', "'", `1${'z'.repeat(300)}`];
  const routes = app.nest
    .get(DeclaredRoutes)
    .all()
    .filter(({ path }) => path.includes(':'));
  let n = 0;
  for (const userName of ['sunlei', 'wangtao', 'yuanshuai'])
    for (const { method, path } of routes)
      for (let turn = 0; turn < (everything ? odd.length : 2); turn++) {
        // The last parameter is odd, then all of them.
        const last = path.replace(/:(\w+)(?=[^:]*$)/, odd[n++ % odd.length]!);
        const address = turn ? path.replace(/:\w+/g, odd[n % odd.length]!) : filled(last);
        const who = await as(userName);
        if (!who) continue;
        if (method === 'POST') await send(who, address, '', `by ${userName}`);
        else {
          const { status } = await who.agent.get(address).redirects(0);
          if (status >= 500) failures.push(`${status} GET ${address}, by ${userName}`);
        }
      }
  expect(failures.splice(0)).toEqual([]);
}, 1_200_000);

it('no page breaks, whatever stands in its query', async () => {
  const names = [...allFieldNames(), 'sort', 'view', 'show', 'before', 'step', 'of', 'meeting', 'call', 'return'];
  const odd = ['%E4%BC%9A', '%F0%9F%91%A9', '%00', '-1', '2026-02-30', '__proto__'];
  const pages = app.nest
    .get(DeclaredRoutes)
    .all()
    .filter(({ method, path }) => method === 'GET' && !path.includes(':'));
  for (const userName of ['sunlei', 'caoyang', 'yuanshuai'])
    for (const { path } of pages)
      for (const value of odd) {
        const who = await as(userName);
        if (!who) continue;
        const query = names.map((name) => `${name}=${value}`).join('&');
        const { status } = await who.agent.get(`${path}?${query}`).redirects(0);
        if (status >= 500) failures.push(`${status} GET ${path}?…=${value}, by ${userName}`);
      }
  expect(failures.splice(0)).toEqual([]);
}, 1_200_000);

/** A form as a page offers it: where it goes and what stands in it. */
interface Offered {
  action: string;
  fields: [string, string][];
}

/** The forms of the pages that somebody reaches from his workbench, one of each kind. */
async function offered(who: Visitor, most: number): Promise<Map<string, Offered>> {
  const forms = new Map<string, Offered>();
  const kindOf = (path: string) => path.replace(/\?.*$/, '').replace(/\/\d[0-9a-z]{15}(?=\/|$)/g, '/:id');
  const seen = new Map<string, number>();
  const queue = [
    '/',
    '/meetings',
    '/todo',
    '/bookings',
    '/topics',
    '/plans/2027',
    '/followups',
    '/account',
    '/people',
    '/partners',
    '/equipment',
    '/rooms',
    '/staff-rota',
    '/series',
    '/archive',
    '/oversight',
    '/admin/parameters',
  ];
  for (let path = queue.shift(); path && most > 0; path = queue.shift()) {
    const kind = kindOf(path);
    if ((seen.get(kind) ?? 0) >= 3) continue;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    const answer = await who.agent.get(path).redirects(0);
    if (answer.status !== 200 || !answer.type.includes('html')) continue;
    most--;
    const $ = load(answer.text);
    $('form[method="post" i]').each((_, form) => {
      const action = $(form).attr('action') ?? path!;
      const fields = $(form)
        .serializeArray()
        .filter(({ name }) => !['_csrf', '_once'].includes(name))
        .map(({ name, value }): [string, string] => [name, value]);
      for (const box of $(form).find('input[type=radio], input[type=checkbox]').toArray()) {
        const name = $(box).attr('name')!;
        if (!fields.some(([one]) => one === name)) fields.push([name, $(box).attr('value') ?? '']);
      }
      if (!ending.test(action) && fields.length) forms.set(kindOf(action), { action, fields });
    });
    for (const link of $('a[href^="/"]').toArray()) {
      const href = $(link).attr('href')!;
      if (!/logout|paper|export|package|\.ics/.test(href)) queue.push(href);
    }
  }
  return forms;
}

const plausible: Record<string, string> = {
  date: '2026-12-18',
  Day: '2026-12-18',
  minutes: '60',
  starts: '9:00',
  On: '2026-12-18',
};
/** Something to stand in an empty field, so that the rest of the form is read in earnest. */
const filler = (name: string) =>
  Object.entries(plausible).find(([part]) => name.includes(part))?.[1] ?? encodeURIComponent('测试');

it('no form breaks when one of its fields holds what no person types', async () => {
  const values = Object.entries(hostileValues);
  let sent = 0;
  let n = 0;
  for (const userName of people) {
    const first = await as(userName);
    if (!first) continue;
    for (const { action, fields } of (await offered(first, everything ? 400 : 60)).values()) {
      for (const [field] of fields) {
        for (let turn = 0; turn < (everything ? values.length : 2); turn++) {
          const [said, hostile] = values[n++ % values.length]!;
          const body = fields.map(([name, value]) => {
            const stands = name === field ? hostile : encodeURIComponent(value) || filler(name);
            return `${encodeURIComponent(name)}=${stands}`;
          });
          const who = await as(userName);
          if (!who) continue;
          await send(who, action, body.join('&'), `${said} in ${field}, by ${userName}`);
          sent++;
        }
      }
    }
  }
  expect(failures.splice(0)).toEqual([]);
  expect(sent).toBeGreaterThan(500);
}, 1_800_000);
