import { jest } from '@jest/globals';
import { Database } from '../../../src/platform/database/database.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { approved } from './support.js';

/* 日程 (WB4): one's own, the unit's, the organ's, and a leader's for those who keep it. */

const secret = '干部调整专题会议';
let app: TestApplication;
let sun: Browser;
let gao: string;
beforeAll(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
  await approved(app, sun);
  const lu = await app.browser('luxiaoyu');
  await approved(app, lu, { title: secret, label: 'WORK_SECRET', starts: '14:00' });
  gao = await idOf('gaoshulan');
});
afterAll(() => app.close());

const idOf = async (userName: string) =>
  (await app.rows<{ id: string }>('SELECT id FROM person WHERE userName = ?', [userName]))[0]!.id;

test('a secretary of the office sees a leader busy, with titles only of what he may know', async () => {
  await sun.get('/calendar');
  const option = sun.$('select[name=who] option').filter((_, one) => sun.$(one).text() === '高书岚（副县长）');
  expect(option.attr('value')).toBe(gao);
  await sun.get(`/calendar?who=${gao}`);
  expect(sun.text).toContain('09:00–10:30 冬春农田水利建设专题会议');
  expect(sun.text).toContain('14:00–15:30 有安排');
  expect(sun.body).not.toContain(secret);
  expect(sun.text).not.toContain('启用订阅地址');
  for (const link of ['日', '月', '下一段']) {
    await sun.follow(link);
    expect(sun.path).toContain(`who=${gao}`);
    expect(sun.body).not.toContain(secret);
  }
});

test('his delegate sees it too, and on which days he is away', async () => {
  const leader = await app.browser('gaoshulan');
  await leader.get('/account/delegations');
  const period = { fromDay: '2026-11-24', untilDay: '2026-11-26', reason: '外出考察' };
  await leader.submit('/account/delegations', { ...period, delegate: '何伟' });
  const he = await app.browser('hewei');
  await he.get(`/calendar?who=${gao}`);
  expect(he.status).toBe(200);
  expect(he.$('h2 .tag.wait').length).toBe(3);
  expect(he.text).not.toContain('外出考察');
  expect(he.body).not.toContain(secret);
});

test.each([
  ['jiangzhou', 'gaoshulan', 404],
  ['jiangzhou', 'hewei', 200],
  ['lusen', 'hewei', 404],
  ['sunlei', 'niuchunsheng', 404],
])('%s asks for the calendar of %s: %i', async (reader, whose, status) => {
  const browser = await app.browser(reader);
  await browser.get(`/calendar?who=${await idOf(whose)}`);
  expect(browser.status).toBe(status);
});

test('the organ and the unit: what one may not know of is absent, and units narrow it', async () => {
  const jiang = await app.browser('jiangzhou');
  for (const [query, seen] of [
    ['', false],
    ['who=unit', false],
    ['who=organ', true],
    ['unit=政府办公室', true],
    ['who=organ&unit=住建局', false],
  ] as const) {
    await jiang.get(`/calendar?${query}`);
    expect([query, jiang.text.includes('冬春农田水利建设专题会议')]).toEqual([query, seen]);
    expect(jiang.text).not.toContain('有安排 ');
    expect(jiang.body).not.toContain(secret);
  }
  const xia = await app.browser('xiahe');
  await xia.get('/calendar?who=unit');
  expect(xia.text).toContain('冬春农田水利建设专题会议');
  expect(xia.body).not.toContain(secret);
});

test('costs five queries, frame and session included, and strangers sign in', async () => {
  const rows = jest.spyOn(app.nest.get(Database), 'rows');
  for (const query of ['', 'who=unit', 'who=organ&view=month', `who=${gao}`, 'unit=住建局']) {
    rows.mockClear();
    await sun.get(`/calendar?${query}`);
    expect([query, rows.mock.calls.length <= 5]).toEqual([query, true]);
  }
  rows.mockRestore();
  const stranger = await app.browser();
  await stranger.get('/calendar');
  expect(stranger.path).toContain('/login');
  for (const wrong of ['x', '0000000000000000', "' OR 1"]) {
    await sun.get(`/calendar?who=${encodeURIComponent(wrong)}`);
    expect(sun.status).toBe(404);
  }
});
