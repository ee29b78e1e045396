import { jest } from '@jest/globals';
import { Database } from '../../../src/platform/database/database.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

describe('the calendar of rooms', () => {
  let app: TestApplication;
  let sun: Browser;
  beforeAll(async () => {
    app = await startApplication();
    sun = await app.browser('sunlei');
    const [room] = await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼305'");
    await sun.get('/bookings/new');
    const where = { roomId: room!.id, date: '2026-11-26', starts: '9:00', minutes: '90' };
    await sun.send('/bookings', { ...where, title: '周例会', label: 'INTERNAL' });
  });
  afterAll(() => app.close());

  test('a day: rooms beside each other, half hours below, free cells lead to the finder', async () => {
    await sun.get('/bookings?date=2026-11-26');
    expect(sun.h1).toContain('11月26日（周四）');
    expect(sun.$('thead th').length).toBe(7);
    expect(sun.$('tbody tr').length).toBe(24);
    expect(sun.$('td.closed').first().text()).toContain('音响检修');
    const free = sun.$('td > a:only-child').toArray();
    await sun.get(sun.$(free[0]).attr('href')!);
    expect(sun.valueOf('date')).toBe('2026-11-26');
    expect(sun.valueOf('starts')).toBe('08:00');
    expect(sun.$('tbody tr').first().text()).toContain('常务会议室');
  });

  test('a grid costs four queries, frame and session included', async () => {
    const database = app.nest.get(Database);
    const rows = jest.spyOn(database, 'rows');
    for (const path of ['/bookings', '/bookings?view=week', '/bookings?view=month']) {
      rows.mockClear();
      await sun.get(path);
      expect(rows.mock.calls.length).toBeLessThanOrEqual(4);
    }
    rows.mockRestore();
  });

  test('clearing time is not offered', async () => {
    await sun.get('/bookings?date=2026-11-26');
    const row = sun
      .$('th.hour')
      .filter((_, one) => sun.$(one).text() === '10:30')
      .parent();
    expect(
      row
        .find('td > a:only-child')
        .toArray()
        .map((one) => sun.$(one).text()),
    ).toContain('10:45');
  });

  test('what has passed today is not offered', async () => {
    await sun.get('/bookings');
    expect(sun.$('td > a:only-child').first().text()).toBe('10:00');
  });

  test('the week of a room and the days of a month', async () => {
    const [room] = await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼305'");
    await sun.get(`/bookings?view=week&date=2026-11-26&room=${room!.id}`);
    expect(sun.$('thead th').length).toBe(8);
    expect(sun.text).toContain('周例会');
    await sun.get('/bookings?view=month&date=2026-11-26');
    expect(sun.$('td').length).toBe(42);
    expect(sun.text).toContain('26 1 场');
  });

  test.each(['view=year', 'date=昨夜', 'date=9999-01-01', 'room=x', 'date=%2e%2e'])(
    '%s is reset with one line',
    async (query) => {
      await sun.get(`/bookings?${query}`);
      expect(sun.status).toBe(200);
      expect(sun.text).toContain('已改为今天');
    },
  );
});
