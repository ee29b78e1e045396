import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

/* What a room is for, its pictures, its closures that repeat, and how much it is used (RS5, S8.X1). */

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what a room is for', () => {
  let app: TestApplication;
  let sun: Browser;
  let wang: Browser;
  let room: string;

  beforeAll(async () => {
    app = await startApplication();
    [sun, wang] = [await app.browser('sunlei'), await app.browser('wangtao')];
    room = (await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼102'"))[0]!.id;
  });
  afterAll(() => app.close());

  async function book(who: Browser, more: Record<string, string>): Promise<void> {
    await who.get('/bookings/new');
    const where = { roomId: room, date: '2026-12-02', starts: '9:00', minutes: '60' };
    await who.send('/bookings', { ...where, title: '培训', label: 'INTERNAL', ...more });
  }
  async function revise(values: Record<string, string>): Promise<void> {
    await wang.get(`/rooms/${room}/revision`);
    await wang.submit(`/rooms/${room}/revision`, values);
    expect(wang.flash).toContain('已保存');
  }

  test('seats follow the layout, in the finder and in the booking', async () => {
    await revise({ theatreSeats: '100', hollowSeats: '30' });
    expect(wang.text).toContain('回字形 30 座、剧院式 100 座');
    await sun.get('/bookings/new?date=2026-12-02&starts=9:00&minutes=60&heads=90&layout=THEATRE&site=二号楼');
    expect(sun.text).toContain('100 座，坐得下 90 人');
    expect(sun.text).not.toContain('常务会议室');
    expect(sun.text).toContain('二号楼305不能布置成剧院式');
    await book(sun, { heads: '40', layout: 'HOLLOW' });
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('只有 30 座');
    await book(sun, { heads: '90', layout: 'THEATRE' });
    expect(sun.flash).toContain('已预订');
    expect(sun.text).toContain('剧院式');
  });

  test('a work secret goes only where it may be held', async () => {
    await revise({ highestLabel: 'INTERNAL' });
    await book(sun, { label: 'WORK_SECRET', starts: '11:00' });
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('不能开涉及工作秘密的会议');
    await book(sun, { starts: '11:00', minutes: '30' });
    expect(sun.flash).toContain('已预订');
  });

  test('who may book it', async () => {
    const [unit] = await app.rows<{ id: string }>("SELECT unitId AS id FROM person WHERE userName = 'jiangzhou'");
    await revise({ bookerUnits: unit!.id });
    await book(sun, { starts: '15:00' });
    expect(sun.errors.join()).toContain('只供指定单位使用');
    const jiang = await app.browser('jiangzhou');
    await book(jiang, { starts: '15:00', minutes: '30' });
    expect(jiang.flash).toContain('已预订');
    await book(wang, { starts: '16:00', minutes: '30' });
    expect(wang.flash).toContain('已预订');
    await jiang.get(`/rooms/${room}`);
    expect(jiang.text).toContain('可预订的单位');
  });

  test('a closure that repeats shuts each week, and says how many bookings are in the way', async () => {
    const shut = { fromDate: '2026-12-02', fromTime: '8:00', untilDate: '2026-12-02', untilTime: '10:00' };
    await wang.get(`/rooms/${room}/closures`);
    await wang.submit(`/rooms/${room}/closures`, { ...shut, weeklyUntil: '2026-12-23', reason: '每周检修' });
    expect(wang.errors.join()).toContain('已有 1 个预订');
    await wang.submit(`/rooms/${room}/closures`, {
      ...shut,
      weeklyUntil: '2026-12-23',
      reason: '每周检修',
      anyway: '1',
    });
    expect(wang.$('tbody tr').filter((_, row) => wang.$(row).text().includes('每周检修'))).toHaveLength(4);
    await book(wang, { date: '2026-12-16' });
    expect(wang.errors.join()).toContain('关闭');
    await wang.get(`/rooms/${room}/closures`);
    await wang.submit(`/rooms/${room}/closures`, { ...shut, weeklyUntil: '2028-12-23', reason: 'x' });
    expect(wang.status).toBe(422);
  });

  test('pictures are put up and taken off by who keeps the room', async () => {
    await wang.get(`/rooms/${room}`);
    await wang.upload(`/rooms/${room}/photos`, {}, [{ field: 'files', name: '正面.png', bytes: picture }]);
    expect(wang.flash).toContain('已上传 1 张');
    await sun.get(`/rooms/${room}`);
    const address = sun.$('ul.photos img').attr('src')!;
    expect(sun.$('ul.photos img').attr('alt')).toContain('二号楼102');
    expect((await sun.bytes(address)).equals(picture)).toBe(true);
    await wang.get(`/rooms/${room}`);
    await wang.upload(`/rooms/${room}/photos`, {}, [{ field: 'files', name: '说明.txt', bytes: Buffer.from('说明') }]);
    expect(wang.status).toBe(422);
    expect(wang.errors.join()).toContain('PNG 或 JPG');
    await wang.submit(`${address}/removal`);
    expect(wang.flash).toContain('已撤下');
    await sun.get(address);
    expect(sun.status).toBe(404);
    await sun.get(`/rooms/${room}`);
    await sun.upload(`/rooms/${room}/photos`, {}, [{ field: 'files', name: 'a.png', bytes: picture }]);
    expect(sun.status).toBe(403);
  });

  test('the month’s figures, on the page and as files', async () => {
    await wang.get('/room-use?month=2026-12');
    expect(wang.h1).toContain('2026年12月');
    const row = wang.$('tbody tr').filter((_, one) => wang.$(one).text().includes('二号楼102'));
    const cells = row.find('td').toArray();
    expect(cells.slice(3).map((cell) => wang.$(cell).text().trim())).toEqual(['2.5', '1%', '4', '0', '90%']);
    const csv = (await wang.bytes('/room-use?month=2026-12&format=csv')).toString('utf8');
    expect(csv).toContain('使用率（%）');
    expect(csv).toContain('二号楼102');
    const xlsx = await wang.bytes('/room-use?month=2026-12&format=xlsx');
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
    await wang.get('/room-use?month=x');
    expect(wang.h1).toContain('2026年11月');
    const jiang = await app.browser('jiangzhou');
    await jiang.get('/room-use');
    expect(jiang.status).toBe(403);
  });
});
