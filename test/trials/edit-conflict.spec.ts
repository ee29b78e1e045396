import { DeclaredRoutes } from '../../src/platform/access/declared-routes.js';
import { approved, apply } from '../pages/meetings/support.js';
import { held } from '../pages/minutes/hold.js';
import { call, itemsOf, opened } from '../pages/minutes/support.js';
import { noticed } from '../pages/notification/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { engine } from '../support/database.js';
import { verdict } from '../support/seeded.js';

/*
 * The trial `edit-conflict` (quality.md #11): every form that carries a version, filled in by two editors upon the same
 * page and sent at the same moment. One wins; the other gets 409 with both texts and keeps his own. A form with a version
 * that is not listed here fails. The short form lets one pair meet at every form, TRIAL_LONG fifty.
 */

const rounds = process.env.TRIAL_LONG ? 50 : 1;

interface Edited {
  page: string;
  /** Absent: the page's own address. */
  action?: string;
  button?: string;
  /** Who edits; the same person twice where only one may. */
  editors: [string, string];
  field: string;
  /** What each types, anew in every round. */
  texts: (round: number) => [string, string];
  also?: Record<string, string>;
}

let app: TestApplication;
const figures = { pairs: 0, overwritten: 0, refused: 0 };
/** What stands for the parameters of addresses, as far as it has been made. */
const known = new Map<string, string>();
const carrying = new Set<string>();

beforeAll(async () => {
  app = await startApplication();
});
afterAll(async () => {
  const pass = figures.overwritten === 0 && figures.pairs > 0;
  const { pairs, overwritten, refused } = figures;
  verdict('edit-conflict', engine, `${pairs} pairs, ${refused} told, ${overwritten} overwritten`, pass);
  await app.close();
});

const minutesOf = (round: number): [string, string] => [String(31 + 2 * round), String(32 + 2 * round)];
const wordsOf = (round: number): [string, string] => [`甲的第${round}稿`, `乙的第${round}稿`];
const two = (name: string): [string, string] => [name, name];
const idOf = async (sql: string) => (await app.rows<{ id: string }>(sql))[0]!.id;

const rowsOf = (round: number): [string, string] => [String(2 + 2 * round), String(3 + 2 * round)];
/** A part of a new meeting's preparation that was saved once. */
async function saved(part: string, starts: string): Promise<Pick<Edited, 'page' | 'editors'>> {
  const sun = await app.browser('sunlei');
  const page = `/meetings/${await approved(app, sun, { title: part, starts, minutes: '20' })}/${part}`;
  known.set('meeting', page.split('/')[2]!);
  await (await sun.get(page)).submit(page);
  return { page, editors: ['sunlei', 'zhoumin'] };
}

/** Each form under its route, with what must be there before. */
const forms: Record<string, () => Promise<Edited>> = {
  '/meetings/:meeting/application': async () => {
    const id = await apply(await app.browser('sunlei'), { title: '两处修改' }, '保存草稿');
    const page = `/meetings/${id}/application`;
    return { page, button: '保存草稿', editors: two('sunlei'), field: 'purpose', texts: wordsOf };
  },
  '/meetings/:meeting/cost/budget': async () => {
    const fees = { feeClass: 'IV', costFen: '3000', leanAnswer: 'VIDEO' };
    const id = await apply(await app.browser('sunlei'), { title: '预算两处', ...fees }, '保存草稿');
    const page = `/meetings/${id}/cost`;
    const also = { delegates: '10' };
    return {
      page,
      action: `${page}/budget`,
      button: '保存预算',
      editors: two('sunlei'),
      field: 'costNote',
      texts: wordsOf,
      also,
    };
  },
  '/meetings/:meeting/agenda/items/:item': async () => {
    const id = await approved(app, await app.browser('sunlei'));
    known.set('meeting', id);
    known.set('item', (await itemsOf(app, id))[0]!);
    const page = `/meetings/${id}/agenda/items/${known.get('item')}`;
    return { page, editors: ['sunlei', 'zhoumin'], field: 'minutes', texts: minutesOf };
  },
  '/meetings/:meeting/duties': async () => {
    const recorders = ['田一鸣', '林晓', '孙蕾'];
    return {
      page: `/meetings/${known.get('meeting')}/duties`,
      editors: ['sunlei', 'zhoumin'],
      field: 'recorder',
      texts: (round) => [recorders[round % 3]!, recorders[(round + 1) % 3]!],
      also: { recorderIds: '' },
    };
  },
  '/meetings/:meeting/changes/new': async () => {
    const id = await noticed(app, await app.browser('sunlei'), { starts: '14:00', title: '变更两处' });
    known.set('meeting', id);
    return {
      page: `/meetings/${id}/changes/new`,
      button: '签发变更通知',
      editors: ['sunlei', 'zhoumin'],
      field: 'minutes',
      texts: minutesOf,
      also: { reason: '时长有变' },
    };
  },
  '/series/:series/occurrences/:date/change': async () => {
    const sun = await app.browser('sunlei');
    const from = await apply(sun, { type: 'ROUTINE', title: '周例会', place: '小会议室' }, '保存草稿');
    const [roomId] = (await app.rows<{ id: string }>('SELECT id FROM room ORDER BY rank')).map(({ id }) => id);
    await sun.get(`/series/new?from=${from}`);
    const weekly = {
      title: '周例会',
      rhythm: 'WEEKLY',
      weekday: '1',
      everyNth: '1',
      holidays: 'LATER',
      starts: '19:00',
    };
    const dates = { startsOn: '2026-12-07', endsOn: '2026-12-21', minutes: '30', roomId: roomId! };
    await sun.submit('/series/new', { ...weekly, ...dates }, '建立例会');
    known.set('series', sun.path.split('/')[2]!);
    known.set('date', '2026-12-14');
    const page = `/series/${known.get('series')}/occurrences/2026-12-14/change`;
    return { page, editors: two('sunlei'), field: 'minutes', texts: minutesOf, also: { scope: 'THIS' } };
  },
  '/rooms/:room/revision': async () => {
    known.set('room', await idOf('SELECT id FROM room ORDER BY rank'));
    const page = `/rooms/${known.get('room')}/revision`;
    return { page, editors: ['wangtao', 'yuanshuai'], field: 'note', texts: wordsOf };
  },
  '/equipment/:equipment/revision': async () => {
    const wang = await app.browser('wangtao');
    await wang.get('/equipment/new');
    await wang.submit('/equipment', { name: '无线话筒', kind: 'SOUND', stock: '4', site: '设备间' });
    known.set('equipment', wang.path.split('/').at(-1)!);
    const page = `${wang.path}/revision`;
    return { page, editors: ['wangtao', 'yuanshuai'], field: 'note', texts: wordsOf };
  },
  '/staff-rota/:person': async () => {
    const sun = await app.browser('sunlei');
    await sun.get('/staff-rota');
    await sun.submit('/staff-rota', { who: '王涛', duties: 'TECHNICIAN' }, '登记');
    known.set('person', await idOf("SELECT id FROM person WHERE name = '王涛'"));
    const page = `/staff-rota/${known.get('person')}`;
    return { page, button: '保存', editors: ['sunlei', 'wangtao'], field: 'note', texts: wordsOf };
  },
  '/partners/:partner/revision': async () => {
    const sun = await app.browser('sunlei');
    await sun.get('/partners/new');
    const contract = { contract: '协议', contractFrom: '2026-01-01', contractUntil: '2026-12-31' };
    await sun.submit('/partners', { kind: 'VENUE', name: '云溪宾馆', ...contract });
    known.set('partner', sun.path.split('/').at(-1)!);
    const page = `${sun.path}/revision`;
    return { page, editors: ['sunlei', 'wangtao'], field: 'note', texts: wordsOf };
  },
  '/meetings/:meeting/script': async () => ({ ...(await saved('script', '17:00')), field: 'body', texts: wordsOf }),
  '/meetings/:meeting/seating': async () => ({ ...(await saved('seating', '16:00')), field: 'perRow', texts: rowsOf }),
  '/experts/:person': async () => {
    const person = await idOf("SELECT id FROM person WHERE userName = 'yanwen'");
    known.set('person', person);
    const sun = await app.browser('sunlei');
    const page = `/experts/${person}`;
    await sun.get(page);
    await sun.submit(page, { field: '水利工程' });
    return { page, editors: ['sunlei', 'luxiaoyu'], field: 'note', texts: wordsOf };
  },
  '/bookings/:booking/move': async () => {
    const sun = await app.browser('sunlei');
    await sun.get('/bookings/new');
    const where = { roomId: known.get('room')!, date: '2026-12-03', starts: '8:00', minutes: '20' };
    await sun.send('/bookings', { ...where, title: '谈话', label: 'INTERNAL' });
    known.set('booking', sun.path.split('/').at(-1)!);
    const page = `/bookings/${known.get('booking')}/move`;
    return { page, editors: two('sunlei'), field: 'minutes', texts: minutesOf };
  },
  '/admin/units/:unit': async () => {
    known.set('unit', await idOf("SELECT id FROM unit WHERE code = 'NYJ'"));
    const page = `/admin/units/${known.get('unit')}`;
    return { page, editors: two('yuanshuai'), field: 'rank', texts: minutesOf };
  },
  '/admin/people/:person': async () => {
    known.set('person', await idOf("SELECT id FROM person WHERE userName = 'niuchunsheng'"));
    const page = `/admin/people/${known.get('person')}`;
    return { page, editors: two('yuanshuai'), field: 'post', texts: wordsOf };
  },
  '/account': async () => {
    const texts = (round: number): [string, string] => [`0871-66120${100 + round}`, `0871-66121${100 + round}`];
    return { page: '/account', editors: two('jiangzhou'), field: 'phone', texts };
  },
  '/meetings/:meeting/record/entries': async () => {
    const id = await opened(app, { title: '记录两处' });
    const [item] = await itemsOf(app, id);
    await call(app, id, item!);
    const recorder = await app.browser('linxiao');
    await recorder.get(`/meetings/${id}/record`);
    const said = { kind: 'REPORT', speakerId: known.get('person')!, itemId: item!, text: '汇报清淤任务。' };
    await recorder.submit(`/meetings/${id}/record/entries`, said);
    await recorder.submit(`/meetings/${id}/record/decisions`, { text: '制定任务分解表。', itemId: item! });
    known.set('sitting', id);
    const page = `/meetings/${id}/record?entry=${await idOf('SELECT id FROM record_entry ORDER BY changedAt DESC')}`;
    const action = `/meetings/${id}/record/entries`;
    return { page, action, editors: two('linxiao'), field: 'text', texts: wordsOf };
  },
  '/meetings/:meeting/record/decisions': async () => {
    const id = known.get('sitting')!;
    const decision = await idOf(`SELECT id FROM decision WHERE meetingId = '${id}'`);
    const action = `/meetings/${id}/record/decisions`;
    const page = `/meetings/${id}/record?decision=${decision}`;
    return { page, action, editors: two('linxiao'), field: 'text', texts: wordsOf };
  },
  '/meetings/:meeting/minutes': async () => {
    app.at('2026-11-24', '11:00');
    const id = await held(app, '12月18日', { title: '纪要两处', starts: '9:00' });
    known.set('meeting', id);
    return { page: `/meetings/${id}/minutes`, editors: two('linxiao'), field: 'body', texts: wordsOf };
  },
  '/records/quality/:meeting/score': async () => {
    const page = `/records/quality/${known.get('meeting')}/score`;
    const marks = { completeness: '4', accuracy: '4', timeliness: '4', form: '4' };
    return { page, editors: two('pengli'), field: 'note', texts: wordsOf, also: marks };
  },
};

describe.each(Object.keys(forms))('%s', (route) => {
  let edited: Edited;
  let editors: [Browser, Browser];
  const action = () => edited.action ?? edited.page;
  const fill = (editor: Browser, values: Record<string, string>) => {
    const there = Object.entries(values).filter(([name]) => editor.$(`[name="${name}"]`).length);
    return editor.submit(action(), Object.fromEntries(there), edited.button);
  };

  beforeAll(async () => {
    edited = await forms[route]!();
    editors = [await app.browser(edited.editors[0]), await app.browser(edited.editors[1])];
  });

  test('one of two editors wins, the other is told, sees both texts and keeps his own', async () => {
    for (let round = 0; round < rounds; round++) {
      const { field, also } = edited;
      const texts = edited.texts(round);
      for (const editor of editors) await editor.get(edited.page);
      await Promise.all(editors.map((editor, n) => fill(editor, { ...also, [field]: texts[n]! })));
      const lost = editors.findIndex(({ status }) => status === 409);
      figures.pairs += 1;
      figures.refused += lost >= 0 ? 1 : 0;
      figures.overwritten += editors.every(({ status }) => status === 200) ? 1 : 0;
      expect(editors.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [loser, winner] = [editors[lost]!, editors[1 - lost]!];
      expect(winner.errors).toEqual([]);
      expect(loser.errors.join()).toContain('内容已被他人更新');
      expect(loser.$('td.old').text()).toContain(texts[1 - lost]!);
      expect(loser.$('td.new').text()).toContain(texts[lost]!);
      if (!also || !(`${field}Ids` in also)) expect(loser.text + loser.valueOf(field)).toContain(texts[lost]!);
    }
  });

  test('control: the loser, having seen both, may save; without a version nobody may', async () => {
    const loser = editors.find(({ status }) => status === 409)!;
    await fill(loser, {});
    expect([loser.errors, loser.status]).toEqual([[], 200]);
    await loser.get(edited.page);
    const next = edited.texts(rounds + 1)[0];
    await fill(loser, { ...edited.also, [edited.field]: next, _version: '' });
    expect(loser.status).toBe(409);
  });
});

test('no page offers a form with a version that is not listed', async () => {
  const routes = app.nest.get(DeclaredRoutes).all();
  const pages = routes.filter(
    ({ method, path }) => method === 'GET' && !/paper|export|readyz|healthz|\/ics/.test(path),
  );
  const addressOf = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => known.get(name) ?? 'none');
  for (const reader of ['sunlei', 'linxiao', 'yuanshuai', 'wangtao', 'pengli']) {
    const browser = await app.browser(reader);
    for (const path of pages.map((page) => addressOf(page.path)).filter((one) => !one.includes('none'))) {
      const page = String(await browser.bytes(path));
      for (const [form, action] of page.matchAll(/<form method="post" action="([^"]*)"[^]*?<\/form>/g))
        if (form.includes('name="_version"')) carrying.add(action!);
    }
  }
  const listed = Object.keys(forms).map((route) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`));
  expect(carrying.size).toBeGreaterThan(5);
  expect([...carrying].filter((action) => !listed.some((route) => route.test(action.split('?')[0]!)))).toEqual([]);
}, 240_000);
