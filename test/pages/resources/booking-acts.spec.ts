import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

describe('moving and giving back a booking', () => {
  let app: TestApplication;
  let sun: Browser;
  let lin: Browser;
  let booking: string;
  const rooms = new Map<string, string>();

  beforeAll(async () => {
    app = await startApplication();
    [sun, lin] = [await app.browser('sunlei'), await app.browser('linxiao')];
    const rows = await app.rows<{ id: string; name: string }>('SELECT id, name FROM room');
    for (const row of rows) rooms.set(row.name, row.id);
    await book(lin, '小会议室', '14:00', '谈话');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    booking = await book(sun, '二号楼305', '9:00', '周例会');
  });
  afterEach(async () => {
    await sun.get(`/bookings/${booking}/release`);
    if (sun.status === 200) await sun.send(`/bookings/${booking}/release`, { reason: '收尾' });
  });

  async function book(who: Browser, room: string, starts: string, title: string): Promise<string> {
    await who.get('/bookings/new');
    const where = { roomId: rooms.get(room)!, date: '2026-11-26', starts, minutes: '60' };
    await who.send('/bookings', { ...where, title, label: 'INTERNAL' });
    return who.path.split('/').at(-1)!;
  }

  test('moves to another room and time, and the old time is free', async () => {
    await sun.get(`/bookings/${booking}`);
    await sun.follow('改时间或会议室');
    expect(sun.valueOf('starts')).toBe('09:00');
    await sun.submit(`/bookings/${booking}/move`, { roomId: rooms.get('二号楼102')!, starts: '下午2点半' });
    expect(sun.flash).toContain('已改订');
    expect(sun.text).toContain('二号楼102');
    expect(sun.text).toContain('14:30–15:30');
    const again = await book(lin, '二号楼305', '9:00', '接着用');
    expect(again).toMatch(/^\d/);
    await lin.get(`/bookings/${again}/release`);
    await lin.submit(`/bookings/${again}/release`, { reason: '不用了' });
  });

  test('moving to a taken time is 409 and changes nothing', async () => {
    await sun.get(`/bookings/${booking}/move`);
    await sun.submit(`/bookings/${booking}/move`, { roomId: rooms.get('小会议室')!, starts: '14:30' });
    expect(sun.status).toBe(409);
    expect(sun.errors.join()).toContain('谈话');
    await sun.get(`/bookings/${booking}`);
    expect(sun.text).toContain('09:00–10:00');
  });

  test('a stale form is 409', async () => {
    await sun.get(`/bookings/${booking}/move`);
    const old = sun.valueOf('_version');
    await sun.submit(`/bookings/${booking}/move`, { starts: '16:00' });
    await sun.get(`/bookings/${booking}/move`);
    const where = { roomId: rooms.get('二号楼305')!, date: '2026-11-26', starts: '17:00', minutes: '60' };
    await sun.send(`/bookings/${booking}/move`, { ...where, _version: old });
    expect(sun.status).toBe(409);
    expect(sun.text).toContain('内容已被他人更新');
  });

  test('giving back asks first, needs a reason, and stays readable', async () => {
    await sun.get(`/bookings/${booking}/release`);
    expect(sun.text).toContain('二号楼305');
    await sun.submit(`/bookings/${booking}/release`, { reason: '　' });
    expect(sun.status).toBe(422);
    await sun.submit(`/bookings/${booking}/release`, { reason: '改用视频' });
    expect(sun.flash).toContain('会议室已空出');
    expect(sun.text).toContain('改用视频');
    expect(sun.text).toContain('已取消');
    expect(await app.rows('SELECT 1 FROM room_slot WHERE bookingId = ?', [booking])).toHaveLength(0);
  });

  test('colleagues may look but not move; the keeper may', async () => {
    await lin.get(`/bookings/${booking}`);
    expect(lin.text).not.toContain('取消预订');
    await lin.get(`/bookings/${booking}/move`);
    expect(lin.status).toBe(403);
    await lin.send(`/bookings/${booking}/release`, { reason: '抢' });
    expect(lin.status).toBe(403);
    const wang = await app.browser('wangtao');
    await wang.get(`/bookings/${booking}`);
    expect(wang.$('.acts a').text()).toContain('取消预订');
  });

  test('acts are audited, and an unknown booking is 404', async () => {
    const rows = await app.rows<{ act: string }>("SELECT act FROM audit WHERE act LIKE 'booking.%'");
    expect(rows.map((row) => row.act)).toContain('booking.move');
    await sun.get('/bookings/0000000000000000');
    expect(sun.status).toBe(404);
  });
});
