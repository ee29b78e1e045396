import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

/* A room whose keeper is asked: a booking waits for him, counts as taken, and is agreed to or refused (RS3, S8.X1). */

describe('a room that asks its keeper', () => {
  let app: TestApplication;
  let sun: Browser;
  let lin: Browser;
  let wang: Browser;
  let room: string;

  beforeAll(async () => {
    app = await startApplication();
    [sun, lin, wang] = [await app.browser('sunlei'), await app.browser('linxiao'), await app.browser('wangtao')];
    room = (await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '常务会议室'"))[0]!.id;
    await wang.get(`/rooms/${room}/revision`);
    await wang.submit(`/rooms/${room}/revision`, { needsApproval: '1' });
    expect(wang.text).toContain('预订须经场地管理员同意');
  });
  afterAll(() => app.close());

  async function book(who: Browser, starts: string, more: Record<string, string> = {}): Promise<string> {
    await who.get('/bookings/new');
    const where = { roomId: room, date: '2026-11-26', starts, minutes: '60' };
    await who.send('/bookings', { ...where, title: '接待来访', label: 'INTERNAL', heads: '12', ...more });
    return who.path.split('/').at(-1)!;
  }
  const stateOf = async (id: string) =>
    (await app.rows<{ state: string }>('SELECT state FROM booking WHERE id = ?', [id]))[0]!.state;
  const told = async (id: string, kind: string) => {
    const rows = await app.rows<{ payload: string }>('SELECT payload FROM outbox WHERE subjectId = ?', [id]);
    return rows.filter(({ payload }) => payload.includes(`"${kind}"`)).length;
  };

  test('a booking waits, is taken for others, and stands on the keeper’s list without its purpose', async () => {
    const id = await book(sun, '9:00');
    expect(sun.text).toContain('待批准');
    expect(sun.text).toContain('12 人');
    await book(lin, '9:30');
    expect(lin.status).toBe(409);
    const [todo] = await app.rows<{ title: string; url: string }>(
      "SELECT title, url FROM todo WHERE kind = 'roomApproval' AND subjectId = ?",
      [id],
    );
    expect(todo!.title).toContain('常务会议室');
    expect(todo!.title).not.toContain('接待');
    await wang.get(todo!.url);
    expect(wang.text).toContain('接待来访');
    await wang.submit(`/bookings/${id}/approval`, { verdict: 'APPROVE' });
    expect(wang.flash).toContain('已同意');
    expect(await stateOf(id)).toBe('CONFIRMED');
    expect(await told(id, 'roomApproved')).toBe(1);
    await sun.get(`/bookings/${id}`);
    expect(sun.text).toContain('王涛');
    await wang.get(`/bookings/${id}/approval`);
    await wang.send(`/bookings/${id}/approval`, { verdict: 'REFUSE', opinion: 'x', seen: 'x' });
    expect(wang.status).toBe(422);
    expect(await stateOf(id)).toBe('CONFIRMED');
  });

  test('refusing needs a reason, frees the room and tells', async () => {
    const id = await book(sun, '14:00');
    await wang.get(`/bookings/${id}/approval`);
    await wang.submit(`/bookings/${id}/approval`, { verdict: 'REFUSE' });
    expect(wang.status).toBe(422);
    expect(wang.errors.join()).toContain('不同意请写明原因');
    await wang.submit(`/bookings/${id}/approval`, { verdict: 'REFUSE', opinion: '当天另有接待' });
    expect(wang.flash).toContain('已空出');
    expect(await told(id, 'roomRefused')).toBe(1);
    expect(await app.rows('SELECT 1 AS x FROM room_slot WHERE bookingId = ?', [id])).toHaveLength(0);
    await sun.get(`/bookings/${id}`);
    expect(sun.text).toContain('当天另有接待');
    expect(await stateOf(await book(lin, '14:00'))).toBe('ASKED');
  });

  test('a booking moved meanwhile is looked at again, and moved it waits again', async () => {
    const id = await book(sun, '16:00');
    await wang.get(`/bookings/${id}/approval`);
    await sun.get(`/bookings/${id}/move`);
    await sun.submit(`/bookings/${id}/move`, { starts: '17:15' });
    await wang.submit(`/bookings/${id}/approval`, { verdict: 'APPROVE' });
    expect(wang.status).toBe(422);
    expect(wang.errors.join()).toContain('刚改过');
    await wang.submit(`/bookings/${id}/approval`, { verdict: 'APPROVE' });
    expect(await stateOf(id)).toBe('CONFIRMED');
    await sun.get(`/bookings/${id}/move`);
    await sun.submit(`/bookings/${id}/move`, { starts: '18:00' });
    expect(await stateOf(id)).toBe('ASKED');
  });

  test('only the keeper decides, he books without being asked, and no purpose is told that he may not know', async () => {
    const id = await book(sun, '11:00', { title: '人事酝酿', label: 'WORK_SECRET' });
    for (const who of [sun, lin]) {
      await who.get(`/bookings/${id}/approval`);
      expect(who.status).toBe(403);
      await who.send(`/bookings/${id}/approval`, { verdict: 'APPROVE', seen: 'x' });
      expect(who.status).toBe(403);
    }
    await wang.get(`/bookings/${id}/approval`);
    expect(wang.status).toBe(200);
    expect(wang.body).not.toContain('人事酝酿');
    expect(await stateOf(await book(wang, '8:00', { minutes: '30' }))).toBe('CONFIRMED');
    await wang.get('/bookings/0000000000000000/approval');
    expect(wang.status).toBe(404);
  });

  test('what nobody decides on ends when it would begin', async () => {
    const id = await book(sun, '13:00', { minutes: '30' });
    app.at('2026-11-26', '13:00');
    await app.runJobs();
    expect(await stateOf(id)).toBe('RELEASED');
    expect(await told(id, 'roomRefused')).toBe(1);
  });
});
