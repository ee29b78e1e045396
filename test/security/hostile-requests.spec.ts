import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import supertest from 'supertest';
import { demoPassword } from '../../src/organisation/organisation.js';
import { startApplication, type TestApplication } from '../support/application.js';

type Agent = ReturnType<typeof supertest.agent>;

/** quality #42, #49, Q29, Q59: what no page of ours sends is refused or read as nothing; it never breaks, hangs or acts. */
describe('requests that no page sends', () => {
  let app: TestApplication;
  let agent: Agent;
  let token: string;
  beforeAll(async () => {
    app = await startApplication();
    agent = newcomer();
    await signIn(agent, '/');
    token = await tokenOn(agent, '/meetings/new');
  });
  afterAll(() => app.close());

  const newcomer = () => supertest.agent(app.nest.getHttpServer() as never);
  const tokenOn = async (who: Agent, path: string) =>
    String(
      load((await who.get(path)).text)('[name="_csrf"]')
        .first()
        .val(),
    );
  const signIn = async (who: Agent, returnTo: string) => {
    const fields = { _csrf: await tokenOn(who, '/login'), userName: 'sunlei', password: demoPassword, returnTo };
    return who.post('/login').type('form').redirects(0).send(fields);
  };
  const send = (type: string, body: string) =>
    agent.post('/meetings/new').redirects(0).set('content-type', type).send(body);

  const many = Array.from({ length: 1500 }, (_, n): [string, string] => [`f${n}`, 'x']);
  test.each<[string, [string, string][], number]>([
    ['an array of four thousand million places', [['title[4294967290]', 'x']], 400],
    [
      'an array, then an object over it',
      [
        ['title[9999999]', 'x'],
        ['title[a]', 'x'],
      ],
      400,
    ],
    ['an object for a text', [['title[a]', 'x']], 400],
    ['five thousand levels', [[`title${'[a]'.repeat(5000)}`, 'x']], 400],
    ['a prototype', [['__proto__[title]', 'x']], 400],
    ['a prototype by name', [['__proto__', 'x']], 422],
    ['fifteen hundred fields', many, 413],
  ])('%s in a form with files', async (_, fields, status) => {
    for (const who of [agent, newcomer()]) {
      const own = who === agent ? token : await tokenOn(who, '/login');
      const request = who.post('/meetings/new').redirects(0).timeout(15_000).field('_csrf', own);
      for (const [name, value] of fields) request.field(name, value);
      // A stranger is asked to sign in first, unless the body is refused at the door.
      expect((await request).status).toBe(status === 422 && who !== agent ? 401 : status);
    }
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  const multipart = 'multipart/form-data; boundary=x';
  const ordinary = 'application/x-www-form-urlencoded';
  test.each([
    ['no boundary', 'multipart/form-data', 'x', 400],
    ['a body cut off', multipart, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc', 400],
    ['a part without head', multipart, '--x\r\nfoo\r\n\r\nabc\r\n--x--', 400],
    ['JSON', 'application/json', '{"title":"x"}', 403],
    ['another character set', `${ordinary}; charset=utf-7`, 'a=b', 415],
    ['ten thousand boxes', ordinary, 'a=1&'.repeat(10_000), 413],
  ])('%s', async (_, type, body, status) => expect((await send(type, body)).status).toBe(status));

  it('is not acted upon without a token of the visitor’s own, however it is sent', async () => {
    const strange = newcomer();
    const other = await tokenOn(strange, '/login');
    for (const forged of ['', 'x', other, token.slice(1), [token, token]]) {
      const answer = await agent.post('/inbox/reading').type('form').redirects(0).send({ _csrf: forged });
      expect([forged, answer.status]).toEqual([forged, 403]);
    }
    for (const site of ['cross-site', 'same-site']) {
      const request = agent.post('/inbox/reading').type('form').redirects(0).set('sec-fetch-site', site);
      expect((await request.send({ _csrf: token })).status).toBe(403);
    }
  });

  test.each([
    ['/会议', '/%E4%BC%9A%E8%AE%AE'],
    ['/meetings?q=机', '/meetings?q=%E6%9C%BA'],
    ['/%0d%0aX-Evil:1', '/%0d%0aX-Evil:1'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('a way back to %j leads to %s', async (returnTo, location) => {
    const answer = await signIn(newcomer(), returnTo);
    expect([answer.status, answer.headers.location]).toEqual([303, location]);
  });

  it('refuses a way back of two lines', async () => {
    expect((await signIn(newcomer(), '/a\r\nX-Evil: 1')).status).toBe(422);
  });

  it('keeps no word that stands where a one-time key should', async () => {
    for (const once of ['机密★20年', '密件', 'x'.repeat(5000), `${randomUUID()} '`]) {
      const answer = await agent.post('/inbox/reading').type('form').redirects(0).send({ _csrf: token, _once: once });
      expect([once, answer.status]).toEqual([once, 303]);
    }
    const kept = await app.rows<{ token: string }>('SELECT token FROM form_key');
    expect(kept.filter(({ token: key }) => !/^[\w-]{1,64}$/.test(key))).toEqual([]);
  });

  const id = '1abcdefghjkmnpqr';
  test.each([
    ...[
      '/meetings/%E0%A4%A',
      '/%2e%2e/%2e%2e/etc/passwd',
      `/meetings/${'1'.repeat(300)}`,
      '/meetings/%00',
      '/__proto__',
    ],
    ...[
      `/meetings/${id}%0d%0a`,
      '/meetings/__proto__',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%2fx',
      '//evil',
    ],
    ...[
      'sort=x;drop',
      'cursor=x',
      'cursor=%F0%9F',
      'cursor=eyJ9',
      'cursor=%5B%22a%22%5D',
      'page=-1',
      'q[a]=b',
      'q=a&q=b',
    ].map((query) => `/meetings?${query}`),
    ...['from=0000-00-00&until=9999-99-99', 'state=__proto__', 'state=x&state=y', 'q=%00', 'year=1e9'].map(
      (query) => `/meetings?${query}`,
    ),
    ...['month=2026-99', 'month=99999-01', 'month=a&month=b', 'date=x&view=y'].map((query) => `/calendar?${query}`),
    ...['date=2026-02-30', 'date=99999-01-01', 'date=a&date=b'].map((query) => `/bookings?${query}`),
    ...['q=%25', 'q=_', 'q=%22', 'q=*', 'q=a%20OR%20b', 'q=%00', 'q=(', `q=${'a'.repeat(1100)}`].flatMap((query) => [
      `/search?${query}`,
      `/people?${query}`,
      `/minutes?${query}`,
    ]),
    ...['/inbox', '/todo', '/approvals', '/followups', '/series', '/calls', '/evaluations', '/minutes'].flatMap(
      (path) => [`${path}?cursor=x`, `${path}?cursor=%5B1%2C2%5D&year=x&show=__proto__&state=constructor`],
    ),
    ...['/inbox?before', '/approvals/bulk?step', '/templates?of', '/topic-calls/new?meeting', '/topics/new?call'].map(
      (path) => `${path}=a&${path.split('?')[1]}=b`,
    ),
    ...['/r/x', '/e/x', '/c/x', '/activate/x', '/setup/x', '/verify?code=%00', '/verify?code=a&code=b'],
    ...['/followups/export?format=__proto__', '/meetings/export?format=exe', '/bookings/new?room=x&date=y&start=99:99'],
  ])('GET %s breaks nothing', async (path) => {
    const { status } = await agent.get(path).redirects(0);
    expect([path, status < 500]).toEqual([path, true]);
  });
});
