import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { item } from '../support/regulation.js';

/* 资源与安全: rooms that fit, accounts that lock. */

let app: TestApplication;
let sun: Browser;

beforeAll(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
}, 240_000);
afterAll(() => app.close());

item('S8.X1', 'too small rooms are not offered, and each room shows how much it was used', async () => {
  await sun.get('/bookings/new?date=2026-11-25&starts=9:00&minutes=90&heads=20');
  expect(sun.text).toContain('小会议室只有 8 座，坐不下 20 人');
  const rows = sun.$('tbody tr').toArray();
  const offered = rows.filter((one) => sun.$(one).find('button[name="roomId"]').length);
  expect(offered.length).toBeGreaterThan(0);
  for (const one of offered) expect(sun.$(one).text()).toMatch(/(\d+) 座，坐得下 20 人/);
  const small = rows.filter((one) => sun.$(one).text().includes('坐不下'));
  for (const one of small) expect(sun.$(one).find('button')).toHaveLength(0);
  const [room] = await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼305'");
  const when = { date: '2026-11-25', starts: '9:00', minutes: '120' };
  await sun.send('/bookings', { title: '科室周例会', label: 'INTERNAL', roomId: room!.id, ...when });
  expect(sun.flash).toContain('已预订');
  app.at('2026-11-26', '10:00');
  await sun.signIn('sunlei');
  await sun.get(`/rooms/${room!.id}`);
  expect(sun.text).toContain('1 场，共 2 小时');
});

item('S5.C8', 'guessing a password locks the account for a while, and each attempt is kept', async () => {
  const stranger = await app.browser();
  const attempt = async (password: string) => {
    await stranger.get('/login');
    await stranger.submit('/login', { userName: 'lusen', password });
    return stranger.path;
  };
  for (let n = 0; n < 5; n++) expect(await attempt('wrong-Password-1')).toBe('/login');
  expect(await attempt('Yunxi-2026')).toBe('/login');
  app.clock.advanceMinutes(16);
  expect(await attempt('Yunxi-2026')).not.toBe('/login');
  const kept = await app.rows("SELECT 1 FROM audit WHERE act = 'account.signIn' AND outcome = 'REFUSED'");
  expect(kept.length).toBeGreaterThanOrEqual(5);
});
