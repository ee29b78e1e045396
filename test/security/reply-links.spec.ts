import supertest from 'supertest';
import { Tokens } from '../../src/platform/web/tokens.js';
import { replyToken } from '../../src/notification/replies/reply-link.js';
import { noticed } from '../pages/notification/support.js';
import { ids } from '../pages/minutes/support.js';
import { startApplication, type TestApplication } from '../support/application.js';

/* Q23: a mailed link answers for one person and one meeting, until it is over; looking at it, by whomever, answers nothing. */
describe('a mailed link', () => {
  let app: TestApplication;
  let id: string, other: string, niu: string, qian: string;

  beforeAll(async () => {
    app = await startApplication();
    const sun = await app.browser('sunlei');
    id = await noticed(app, sun);
    other = await noticed(app, sun, { title: '另一次会议', date: '2026-12-02' });
    [niu, qian] = (await ids(app, 'niuchunsheng', 'qiankeqin')) as [string, string];
  }, 60_000);
  afterAll(() => app.close());

  const link = (meetingId: string, personId: string) => `/r/${replyToken(app.nest.get(Tokens), meetingId, personId)}`;
  const answers = () =>
    app.rows<{ meetingId: string; personId: string; answer: string }>(
      'SELECT meetingId, personId, answer FROM reply ORDER BY meetingId, personId',
    );

  it('answers nothing when it is only fetched, as mail servers do', async () => {
    const agent = supertest(app.nest.getHttpServer() as never);
    for (const purpose of ['', 'prefetch', 'preview'])
      for (const method of ['get', 'head'] as const) {
        const { status } = await agent[method](`${link(id, niu)}?answer=ATTEND`).set('purpose', purpose);
        expect(status).toBe(200);
      }
    expect((await agent.put(link(id, niu)).send('answer=ATTEND')).status).toBeGreaterThanOrEqual(400);
    expect((await agent.post(link(id, niu)).type('form').send('answer=ATTEND')).status).toBe(403);
    expect(await answers()).toEqual([]);
  });

  it('used twice keeps the newest answer, for its person and meeting alone, whatever else is sent', async () => {
    const stranger = await app.browser();
    await stranger.get(link(id, niu));
    const foreign = { personId: qian, meetingId: other, meeting: other };
    await stranger.send(link(id, niu), { answer: 'LEAVE', reason: '出差', ...foreign });
    await stranger.get(link(id, niu));
    await stranger.submit(link(id, niu), { answer: 'ATTEND' });
    expect(await answers()).toEqual([{ meetingId: id, personId: niu, answer: 'ATTEND' }]);
    const open = "SELECT 1 AS x FROM leave_request WHERE state = 'PENDING'";
    expect(await app.rows(open)).toEqual([]);
  });

  it('signs nobody in', async () => {
    const stranger = await app.browser();
    await stranger.get(link(id, niu));
    for (const path of ['/account', `/meetings/${id}`, `/meetings/${id}/reply`, '/inbox']) {
      await stranger.get(path);
      expect([path, /^\/login/.test(stranger.path) || stranger.status === 401]).toEqual([path, true]);
    }
  });

  it('is nobody else’s when a letter of it is changed', async () => {
    const stranger = await app.browser();
    const real = link(id, niu);
    const changed = real.slice(0, -1) + (real.endsWith('A') ? 'B' : 'A');
    for (const path of [changed, real.slice(0, -1), `${real}A`, real.toUpperCase(), `${real}%00`])
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
  });

  it('takes no answer once the meeting is called off, and says so', async () => {
    const sun = await app.browser('sunlei');
    await sun.get(`/meetings/${other}/cancellation`);
    await sun.submit(`/meetings/${other}/cancellation`, { reason: '合并召开' });
    const stranger = await app.browser();
    await stranger.get(link(other, niu));
    expect(stranger.text).toContain('取消');
    await stranger.get(link(id, niu));
    await stranger.send(link(other, niu), { answer: 'ATTEND' });
    expect(stranger.status).toBe(422);
    expect((await answers()).filter(({ meetingId }) => meetingId === other)).toEqual([]);
  });

  it('takes no answer once the meeting has begun, and is nothing afterwards', async () => {
    const stranger = await app.browser();
    await stranger.get(link(id, niu));
    app.at('2026-11-27', '09:00');
    await stranger.send(link(id, niu), { answer: 'LEAVE', reason: '堵车' });
    expect(stranger.status).toBe(422);
    app.at('2027-01-27', '09:00');
    expect((await stranger.get(link(id, niu))).status).toBe(404);
    expect(await answers()).toEqual([{ meetingId: id, personId: niu, answer: 'ATTEND' }]);
  });
});
