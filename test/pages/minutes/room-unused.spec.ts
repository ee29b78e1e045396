import { startApplication, type TestApplication } from '../../support/application.js';
import { approved } from '../meetings/support.js';
import { ids, notified } from './support.js';

/* Rooms of meetings to which nobody comes (S8.X1). */
describe('a meeting’s room that stays empty', () => {
  let app: TestApplication;
  let empty: string, begun: string, unasked: string;

  beforeAll(async () => {
    app = await startApplication();
    const yuan = await app.browser('yuanshuai');
    await yuan.get('/admin/parameters/resources.meetingNoShowMinutes');
    await yuan.submit('/admin/parameters/resources.meetingNoShowMinutes', {
      ...{ value: '15', effectiveFrom: '2026-11-24', reason: '会议室管理办法' },
    });
    const sun = await app.browser('sunlei');
    const [one, two, three] = await app.rows<{ id: string }>('SELECT id FROM room WHERE active = 1 ORDER BY rank, id');
    const other = { members: '牛春生', recorder: '田一鸣', chair: '邵立群' };
    unasked = await approved(app, sun, { ...other, title: '未发通知的会', roomId: three!.id });
    empty = await notified(app, { title: '无人到会的会', roomId: one!.id });
    app.at('2026-11-24', '10:30');
    begun = await notified(app, { ...other, title: '有人签到的会', starts: '9:30', roomId: two!.id });
  }, 120_000);
  afterAll(() => app.close());

  const bookingOf = async (meetingId: string) =>
    (
      await app.rows<{ state: string; noShow: number | null }>(
        'SELECT state, noShow FROM booking WHERE meetingId = ?',
        [meetingId],
      )
    ).map(({ state, noShow }) => ({ state, noShow: Boolean(noShow) }));
  const passTo = async (time: string) => {
    app.at('2026-11-27', time);
    await app.runJobs();
  };

  test('is freed once nobody has checked in for so long, and its holder told; others stay', async () => {
    for (const id of [empty, begun, unasked]) expect(await bookingOf(id)).toMatchObject([{ state: 'CONFIRMED' }]);
    await passTo('09:00');
    await passTo('09:14');
    expect(await bookingOf(empty)).toEqual([{ state: 'CONFIRMED', noShow: false }]);
    await passTo('09:16');
    expect(await bookingOf(empty)).toEqual([{ state: 'RELEASED', noShow: true }]);
    expect(await bookingOf(unasked)).toEqual([{ state: 'CONFIRMED', noShow: false }]);
    const sun = await app.browser('sunlei');
    await sun.get('/inbox');
    expect(sun.text).toContain('会议室已释放');
  });

  test('stays where somebody has checked in', async () => {
    const recorder = await app.browser('tianyiming');
    await recorder.get(`/meetings/${begun}/checkin`);
    await recorder.submit(`/meetings/${begun}/checkin/arrivals`, { personIds: await ids(app, 'niuchunsheng') });
    for (const time of ['09:30', '09:46']) await passTo(time);
    expect(await bookingOf(begun)).toEqual([{ state: 'CONFIRMED', noShow: false }]);
  });
});
