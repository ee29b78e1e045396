import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

describe('booking a room without a meeting', () => {
  let app: TestApplication;
  let sun: Browser;
  const rooms = new Map<string, string>();

  beforeAll(async () => {
    app = await startApplication();
    sun = await app.browser('sunlei');
    const rows = await app.rows<{ id: string; name: string }>('SELECT id, name FROM room');
    for (const row of rows) rooms.set(row.name, row.id);
  });
  afterAll(() => app.close());

  const find = (query = '') => sun.get(`/bookings/new?date=2026-11-25&starts=9:00&minutes=60${query}`);
  const count = async (where: string) =>
    Number((await app.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM booking WHERE ${where}`))[0]!.n);
  const fields = (room: string, title: string) => ({
    title,
    label: 'INTERNAL',
    roomId: rooms.get(room)!,
    date: '2026-11-25',
    starts: '9:00',
    minutes: '60',
  });

  test('the finder says which rooms fit, and why the others do not', async () => {
    await find('&heads=20');
    expect(sun.text).toContain('24 座，坐得下 20 人');
    expect(sun.text).toContain('小会议室只有 8 座，坐不下 20 人');
    expect(sun.text).toContain('礼堂在这段时间关闭');
    expect(sun.$('tbody tr').first().text()).toContain('二号楼305');
    await find('&equipment=视频终端');
    expect(sun.$('tbody button').length).toBe(1);
    expect(sun.text).toContain('没有视频终端');
  });

  test('the bare finder starts with the next half hour', async () => {
    await sun.get('/bookings/new');
    expect(sun.status).toBe(200);
    expect([sun.valueOf('date'), sun.valueOf('starts'), sun.valueOf('minutes')]).toEqual(['2026-11-24', '10:30', '60']);
  });

  test('works, says so, and stands in the day grid', async () => {
    await find();
    await sun.send('/bookings', fields('二号楼305', '科室周例会'));
    expect(sun.flash).toContain('已预订，11月25日（周三）09:00–10:00');
    expect(sun.h1).toContain('科室周例会');
    await sun.get('/bookings?date=2026-11-25');
    const cell = sun.$('td.taken.mine');
    expect(cell.text()).toContain('科室周例会');
    expect(cell.attr('rowspan')).toBe('2');
  });

  test('taken: 409, the form kept, the nearest free rooms and times as links', async () => {
    const lin = await app.browser('linxiao');
    await lin.get('/bookings/new');
    await lin.send('/bookings', { ...fields('二号楼305', '另一个会'), starts: '9点半' });
    expect(lin.status).toBe(409);
    expect(lin.errors.join()).toContain('该时段已被占用：二号楼305，11月25日（周三）09:00–10:00，科室周例会');
    expect(lin.valueOf('title')).toBe('另一个会');
    const offers = lin.$('.box.wait a').toArray();
    expect(offers.length).toBeGreaterThan(3);
    await lin.get(lin.$(offers[0]).attr('href')!);
    expect(lin.status).toBe(200);
    expect(lin.$('button[name="roomId"]').length).toBeGreaterThan(0);
    expect(lin.$('form[method="post"][action="/bookings"] [name="title"]').val()).toBe('另一个会');
  });

  test('a work secret shows only as taken to others', async () => {
    await find();
    await sun.send('/bookings', { ...fields('二号楼102', '人事酝酿'), label: 'WORK_SECRET' });
    const jiang = await app.browser('jiangzhou');
    await jiang.get('/bookings?date=2026-11-25');
    expect(jiang.body).not.toContain('人事酝酿');
    expect(jiang.text).toContain('已占用');
    await jiang.get('/bookings/new');
    await jiang.send('/bookings', fields('二号楼102', '撞上的会'));
    expect(jiang.status).toBe(409);
    expect(jiang.body).not.toContain('人事酝酿');
    const [row] = await app.rows<{ id: string }>("SELECT id FROM booking WHERE label = 'WORK_SECRET'");
    await jiang.get(`/bookings/${row!.id}`);
    expect(jiang.status).toBe(404);
  });

  test('a missing purpose brings the page back with all else kept', async () => {
    await find('&heads=5');
    await sun.send('/bookings', { ...fields('小会议室', ''), heads: '5' });
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('请填写用途');
    expect(sun.valueOf('heads')).toBe('5');
    expect(await count("title = ''")).toBe(0);
  });

  test('pressed twice it books once', async () => {
    await find();
    const form = { ...fields('小会议室', '谈话'), _once: sun.$('input[name="_once"]').first().val() as string };
    await sun.send('/bookings', form);
    const first = sun.path;
    await sun.send('/bookings', form);
    expect(sun.path).toBe(first);
    expect(await count("title = '谈话'")).toBe(1);
  });

  test.each([
    ['past', { date: '2026-11-20' }, '已经过去'],
    ['outside hours', { starts: '6:00' }, '开放时间为'],
    ['too small', { heads: '40' }, '坐不下 40 人'],
    ['unreadable date', { date: '2月30日' }, '2月30日不存在'],
  ])('refused: %s', async (_, change, words) => {
    await find();
    await sun.send('/bookings', { ...fields('小会议室', '被拒的会'), ...change });
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain(words);
    expect(sun.body).toContain('被拒的会');
    expect(await count("title = '被拒的会'")).toBe(0);
  });

  test('the empty form is refused, and so is a room nobody knows', async () => {
    await find();
    await sun.send('/bookings', {});
    expect(sun.status).toBe(422);
    await sun.send('/bookings', { ...fields('小会议室', 'x'), roomId: '0000000000000000' });
    expect(sun.status).toBe(404);
  });

  test('administrators have no business here', async () => {
    const yuan = await app.browser('yuanshuai');
    await yuan.get('/bookings');
    expect(yuan.status).toBe(403);
  });
});
