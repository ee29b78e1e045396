import { instantAt } from '../../../src/platform/clock/instant.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { call, ids, itemsOf, opened } from './support.js';

/* A meeting that ends before its time: the room is free again, and its page says when it was and what came of it. */

let app: TestApplication;
let id: string;
let roomId: string;
let chair: Browser;
let recorder: Browser;
const day = '2026-11-27';

beforeAll(async () => {
  app = await startApplication();
  [roomId] = (await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '小会议室'")).map((room) => room.id) as [
    string,
  ];
  id = await opened(app, { place: '', roomId });
  await call(app, id, (await itemsOf(app, id))[0]!);
  app.at(day, '09:38');
  [chair, recorder] = [await app.browser('gaoshulan'), await app.browser('linxiao')];
  await chair.get(`/meetings/${id}/session`);
  const ending = { outcome: 'PASSED', conclusion: '原则同意任务分解。' };
  await chair.submit(`/meetings/${id}/session/items/${(await itemsOf(app, id))[0]!}/end`, ending);
  await chair.submit(`/meetings/${id}/session/ending`);
});
afterAll(() => app.close());

test('frees the rest of the room, is audited, and the rooms show it', async () => {
  const [booking] = await app.rows<{ id: string; state: string; endsAt: string }>(
    'SELECT id, state, endsAt FROM booking WHERE meetingId = ?',
    [id],
  );
  expect(booking).toMatchObject({ state: 'CONFIRMED', endsAt: instantAt(day, '09:40') });
  const [audited] = await app.rows<{ detail: string }>("SELECT detail FROM audit WHERE act = 'booking.end'");
  expect(JSON.parse(audited!.detail)).toEqual({
    before: { endsAt: instantAt(day, '10:30') },
    after: { endsAt: instantAt(day, '09:40') },
  });
  const hong = await app.browser('hongxia');
  await hong.get(`/bookings?date=${day}`);
  expect(hong.text).toContain('09:40');
  const [free] = await app.rows<{ n: number }>(
    'SELECT COUNT(*) AS n FROM room_slot WHERE bookingId = ? AND slot >= ?',
    [booking!.id, Math.floor(Date.parse(instantAt(day, '10:00')) / 300_000)],
  );
  expect(Number(free!.n)).toBe(0);
});

test('its page says when it really was, and what came of it to whoever may read the record', async () => {
  await recorder.get(`/meetings/${id}/record`);
  const [niu] = await ids(app, 'niuchunsheng');
  const entry = { kind: 'REPORT', speakerId: niu!, text: '汇报任务。' };
  await recorder.submit(`/meetings/${id}/record/entries`, entry);
  await recorder.submit(`/meetings/${id}/record/decisions`, { text: '一周内分解任务。' });
  await recorder.get(`/meetings/${id}`);
  expect(recorder.text).toContain('实际时间11月27日（周五）09:00–09:38');
  for (const words of ['会议结论', '通过', '原则同意任务分解。', '一周内分解任务。', '农业农村局 · 牛春生'])
    expect(recorder.text).toContain(words);
  const member = await app.browser('niuchunsheng');
  await member.get(`/meetings/${id}`);
  expect(member.text).toContain('实际时间');
  expect(member.text).not.toContain('一周内分解任务');
  await recorder.get(`/meetings/${id}/record`);
  await recorder.submit(`/meetings/${id}/record/submission`);
  await chair.get(`/meetings/${id}/record/review`);
  await chair.submit(`/meetings/${id}/record/review`, { verdict: 'APPROVE' });
  await member.get(`/meetings/${id}`);
  expect(member.text).toContain('一周内分解任务');
});
