import { Person } from '../../../src/organisation/organisation.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

/* 候补 (RS4), and rooms to which nobody comes (S8.X1). */

describe('waiting for a room', () => {
  let app: TestApplication;
  let sun: Browser;
  let lin: Browser;
  let jiang: Browser;
  let room: string;

  beforeAll(async () => {
    app = await startApplication();
    [sun, lin, jiang] = [await app.browser('sunlei'), await app.browser('linxiao'), await app.browser('jiangzhou')];
    room = (await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼305'"))[0]!.id;
  });
  afterAll(() => app.close());

  const wish = (starts: string, title: string, date = '2026-11-26') => ({
    ...{ roomId: room, date, starts, minutes: '60', title, label: 'INTERNAL' },
  });
  async function book(who: Browser, starts: string, title: string, date?: string): Promise<string> {
    await who.get('/bookings/new');
    await who.send('/bookings', wish(starts, title, date));
    return who.path.split('/').at(-1)!;
  }
  async function wait(who: Browser, starts: string, title: string): Promise<void> {
    await who.get(`/bookings/new?date=2026-11-26&starts=${starts}&minutes=60`);
    await who.send('/waiting-list/entries', wish(starts, title));
  }
  const bookingsOf = (title: string) =>
    app.rows<{ state: string; id: string; startsAt: string }>(
      'SELECT id, state, startsAt FROM booking WHERE title = ?',
      [title],
    );
  async function release(who: Browser, id: string): Promise<void> {
    await who.get(`/bookings/${id}/release`);
    await who.submit(`/bookings/${id}/release`, { reason: '改期' });
  }

  test('the first who fits is booked once the room is free, told once; the next goes on waiting', async () => {
    const id = await book(sun, '9:00', '原会');
    await lin.get('/bookings/new?date=2026-11-26&starts=9:00&minutes=60');
    expect(lin.$('button[formaction="/waiting-list/entries"]').first().attr('aria-label')).toContain('二号楼305');
    await wait(lin, '9:00', '候补一');
    expect(lin.flash).toContain('已排入候补');
    await wait(jiang, '9:30', '候补二');
    expect(jiang.text).toContain('第 2 位');
    await release(sun, id);
    await app.runJobs();
    expect((await bookingsOf('候补一')).map(({ state }) => state)).toEqual(['CONFIRMED']);
    expect(await bookingsOf('候补二')).toHaveLength(0);
    const messages = await app.rows<{ payload: string }>(
      "SELECT payload FROM outbox WHERE payload LIKE '%waitingPromoted%'",
    );
    expect(messages).toHaveLength(1);
    await lin.get('/waiting-list');
    await lin.follow('已自动预订');
    expect(lin.h1).toContain('候补一');
    await jiang.get('/waiting-list');
    expect(jiang.text).toContain('第 1 位');
    await release(lin, (await bookingsOf('候补一'))[0]!.id);
    await app.runJobs();
    expect((await bookingsOf('候补二'))[0]!.state).toBe('CONFIRMED');
    await release(jiang, (await bookingsOf('候补二'))[0]!.id);
  });

  test('moving away and opening again free time too', async () => {
    const id = await book(sun, '14:00', '移走的会');
    await wait(lin, '14:00', '等移走');
    await sun.get(`/bookings/${id}/move`);
    await sun.submit(`/bookings/${id}/move`, { starts: '16:00' });
    await app.runJobs();
    expect((await bookingsOf('等移走'))[0]!.state).toBe('CONFIRMED');
  });

  test('who waits for two rooms at one time gets one; the other entry is changed at its version', async () => {
    const other = (await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '小会议室'"))[0]!.id;
    const ids: string[] = [];
    for (const roomId of [room, other]) {
      await sun.get('/bookings/new');
      await sun.send('/bookings', { ...wish('11:00', '占两处'), roomId });
      ids.push(sun.path.split('/').at(-1)!);
      await lin.get('/bookings/new?date=2026-11-26&starts=11:00&minutes=60');
      await lin.send('/waiting-list/entries', { ...wish('11:00', '等两处'), roomId });
    }
    await release(sun, ids[0]!);
    await release(sun, ids[1]!);
    await app.runJobs();
    expect(await bookingsOf('等两处')).toHaveLength(1);
    const entries = await app.rows<{ state: string; version: number }>(
      "SELECT state, version FROM waiting_entry WHERE title = '等两处' ORDER BY state",
    );
    expect(entries.map(({ state, version }) => [state, Number(version)])).toEqual([
      ['PROMOTED', 2],
      ['REMOVED', 2],
    ]);
    await release(lin, (await bookingsOf('等两处'))[0]!.id);
  });

  test('nothing is booked for whom is no longer in the organ', async () => {
    const id = await book(sun, '17:30', '离任前的会');
    const you = await app.browser('youjia');
    await wait(you, '17:30', '离任者的候补');
    await app.nest
      .get(UnitOfWork)
      .run(systemAct(app.clock.now()), (tx) => tx.update(Person, { userName: 'youjia' }, { active: false }));
    await release(sun, id);
    await app.runJobs();
    expect(await bookingsOf('离任者的候补')).toEqual([]);
  });

  test('what is free, waited for already, too small or past is refused', async () => {
    await wait(lin, '18:00', '空闲的');
    expect(lin.status).toBe(422);
    expect(lin.errors.join()).toContain('可以直接预订');
    await wait(jiang, '16:00', '排队');
    await wait(jiang, '16:00', '排队');
    expect(jiang.errors.join()).toContain('已在候补');
    await jiang.get('/bookings/new');
    await jiang.send('/waiting-list/entries', { ...wish('16:00', '太大'), heads: '80' });
    expect(jiang.errors.join()).toContain('坐不下 80 人');
    await jiang.send('/waiting-list/entries', { ...wish('16:00', ''), date: '' });
    expect(jiang.status).toBe(422);
  });

  test('one takes oneself off; others may not, the keeper may', async () => {
    await jiang.get('/waiting-list');
    const [entry] = await app.rows<{ id: string }>("SELECT id FROM waiting_entry WHERE state = 'WAITING'");
    await lin.get('/waiting-list');
    await lin.send(`/waiting-list/entries/${entry!.id}/removal`, {});
    expect(lin.status).toBe(404);
    const wang = await app.browser('wangtao');
    await wang.get('/waiting-list');
    expect(wang.text).toContain('蒋舟');
    await jiang.submit('取消候补');
    expect(jiang.flash).toContain('已取消候补');
    expect(jiang.text).toContain('没有正在候补');
  });

  test('a booking to which nobody comes is freed, told and counted; one whose people are there stays', async () => {
    const lost = await book(sun, '10:30', '没人来', '2026-11-25');
    const kept = await book(lin, '13:00', '有人来', '2026-11-25');
    app.at('2026-11-25', '10:30');
    await app.runJobs();
    app.at('2026-11-25', '10:44');
    await app.runJobs();
    expect((await bookingsOf('没人来'))[0]!.state).toBe('CONFIRMED');
    app.at('2026-11-25', '10:46');
    await app.runJobs();
    expect((await bookingsOf('没人来'))[0]!.state).toBe('RELEASED');
    await sun.signIn('sunlei');
    await sun.get(`/bookings/${lost}`);
    expect(sun.text).toContain('无人到场，自动释放');
    app.at('2026-11-25', '12:40');
    await lin.signIn('linxiao');
    await lin.get(`/bookings/${kept}`);
    await lin.submit(`/bookings/${kept}/arrival`);
    expect(lin.flash).toContain('已登记到场');
    app.at('2026-11-25', '13:16');
    await app.runJobs();
    expect((await bookingsOf('有人来'))[0]!.state).toBe('CONFIRMED');
    const wang = await app.browser('wangtao');
    await wang.get('/room-use?month=2026-11');
    const cells = wang
      .$('tbody tr')
      .filter((_, row) => wang.$(row).text().includes('二号楼305'))
      .find('td');
    expect(wang.$(cells[6]).text().trim()).toBe('1');
  });

  test('arriving too early is refused', async () => {
    await jiang.signIn('jiangzhou');
    await sun.signIn('sunlei');
    const id = await book(jiang, '17:30', '晚些', '2026-11-27');
    await jiang.get('/bookings/new');
    await jiang.send(`/bookings/${id}/arrival`, {});
    expect(jiang.status).toBe(422);
    await sun.get('/bookings/new');
    await sun.send(`/bookings/${id}/arrival`, {});
    expect(sun.status).toBe(403);
  });
});
