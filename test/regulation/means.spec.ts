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

item('S8.X1', 'rooms are found by layout and label, waited for, freed when unused, and counted by month', async () => {
  const wang = await app.browser('wangtao');
  const [room] = await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '视频会议室'");
  await wang.get(`/rooms/${room!.id}/revision`);
  await wang.submit(`/rooms/${room!.id}/revision`, { classroomSeats: '12', highestLabel: 'INTERNAL' });
  const when = { date: '2026-11-27', starts: '9:00', minutes: '60' };
  await sun.get(`/bookings/new?date=2026-11-27&starts=9:00&minutes=60&heads=14&layout=CLASSROOM`);
  expect(sun.text).toContain('视频会议室只有 12 座');
  const wish = { roomId: room!.id, ...when, label: 'INTERNAL' };
  await sun.send('/bookings', { ...wish, title: '不宜在此', label: 'WORK_SECRET' });
  expect(sun.errors.join()).toContain('不能开涉及工作秘密的会议');
  await sun.send('/bookings', { ...wish, title: '视频调度', heads: '8' });
  expect(sun.flash).toContain('已预订');
  const lin = await app.browser('linxiao');
  await lin.get('/bookings/new?date=2026-11-27&starts=9:00&minutes=60');
  await lin.send('/waiting-list/entries', { ...wish, title: '等着用' });
  expect(lin.flash).toContain('候补');
  for (const time of ['09:00', '09:16']) {
    app.at('2026-11-27', time);
    await app.runJobs();
  }
  await wang.signIn('wangtao');
  await wang.get('/room-use?month=2026-11');
  const row = wang.$('tbody tr').filter((_, one) => wang.$(one).text().includes('视频会议室'));
  const figures = row.find('td').toArray();
  expect(wang.$(figures[6]).text().trim()).toBe('1');
  app.at('2026-11-26', '10:00');
  await sun.signIn('sunlei');
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
