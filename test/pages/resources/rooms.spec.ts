import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

describe('rooms and who keeps them', () => {
  let app: TestApplication;
  let wang: Browser;
  let sun: Browser;
  let room: string;
  beforeAll(async () => {
    app = await startApplication();
    [wang, sun] = [await app.browser('wangtao'), await app.browser('sunlei')];
    room = (await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼305'"))[0]!.id;
  });
  afterAll(() => app.close());

  test('the list says what is closed and why', async () => {
    await sun.get('/rooms');
    expect(sun.$('tbody tr').length).toBe(6);
    expect(sun.text).toContain('暂时关闭 音响检修');
    await sun.follow('二号楼305');
    expect(sun.text).toContain('24 座');
    expect(sun.text).toContain('投影、白板');
  });

  test('the keeper adds a room, others may not', async () => {
    await wang.get('/rooms/new');
    const facts = { name: '三号楼201', site: '三号楼', capacity: '４０', equipment: '投影, 白板', openFrom: '8点' };
    await wang.submit('/rooms', {
      ...facts,
      layout: 'THEATRE',
      zone: 'GUARDED',
      openUntil: '24:00',
      turnaroundMinutes: '0',
    });
    expect(wang.flash).toContain('已登记');
    expect(wang.text).toContain('40 座');
    expect(wang.text).toContain('08:00–24:00');
    await sun.get('/rooms/new');
    expect(sun.status).toBe(403);
    await sun.get('/rooms');
    await sun.post('/rooms', { _csrf: sun.token, ...facts });
    expect(sun.status).toBe(403);
  });

  test('wrong values come back beside their fields', async () => {
    await wang.get('/rooms/new');
    await wang.submit('/rooms', { name: '', capacity: '0', openFrom: '18:00', openUntil: '8:00' });
    expect(wang.status).toBe(422);
    expect(wang.errors.length).toBeGreaterThan(2);
    await wang.submit('/rooms', { name: '夜间', site: '一号楼', capacity: '10', openFrom: '18:00', openUntil: '8:00' });
    expect(wang.errors.join()).toContain('关门时间须晚于开门时间');
    expect(wang.valueOf('name')).toBe('夜间');
  });

  test('a revision does not collide with bookings, but with another revision', async () => {
    await wang.get(`/rooms/${room}/revision`);
    await sun.get('/bookings/new');
    const where = { roomId: room, date: '2026-11-27', starts: '9:00', minutes: '60', title: '例会', label: 'INTERNAL' };
    await sun.send('/bookings', where);
    expect(sun.flash).toContain('已预订');
    const other = await app.browser('yuanshuai');
    await other.get(`/rooms/${room}/revision`);
    await wang.submit(`/rooms/${room}/revision`, { capacity: '26' });
    expect(wang.flash).toContain('已保存');
    await other.submit(`/rooms/${room}/revision`, { capacity: '22' });
    expect(other.status).toBe(409);
    expect(other.valueOf('capacity')).toBe('22');
    expect(other.$('td.old').text()).toBe('26');
    await other.submit(`/rooms/${room}/revision`, { capacity: '25' });
    expect(other.flash).toContain('已保存');
  });

  test('closing names the bookings in the way, and then tells their holders', async () => {
    const shut = {
      fromDate: '2026-11-27',
      fromTime: '8:00',
      untilDate: '2026-11-28',
      untilTime: '18:00',
      reason: '空调检修',
    };
    await wang.get(`/rooms/${room}/closures`);
    await wang.submit(`/rooms/${room}/closures`, shut);
    expect(wang.status).toBe(422);
    expect(wang.errors.join()).toContain('已有 1 个预订');
    await wang.submit(`/rooms/${room}/closures`, { ...shut, anyway: '1' });
    expect(wang.text).toContain('空调检修');
    const todos = await app.rows<{ kind: string }>("SELECT kind FROM todo WHERE kind = 'rebook' AND doneAt IS NULL");
    expect(todos).toHaveLength(1);
    await sun.get('/bookings/new');
    await sun.send('/bookings', {
      roomId: room,
      date: '2026-11-28',
      starts: '9:00',
      minutes: '60',
      title: 'x',
      label: 'PUBLIC',
    });
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('关闭');
    await wang.submit('恢复使用');
    expect(wang.flash).toContain('已恢复使用');
  });

  test('closing backwards is refused', async () => {
    await wang.get(`/rooms/${room}/closures`);
    const shut = { fromDate: '2026-12-02', fromTime: '8:00', untilDate: '2026-12-01', untilTime: '18:00', reason: 'x' };
    await wang.submit(`/rooms/${room}/closures`, shut);
    expect(wang.status).toBe(422);
    expect(wang.errors.join()).toContain('结束早于开始');
  });
});
