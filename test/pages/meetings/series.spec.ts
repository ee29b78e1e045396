import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply } from './support.js';

/* 例会: from one meeting to a year of them (S2.K1, pages.md J9). */

const weekly = {
  title: '政府办公室周例会',
  rhythm: 'WEEKLY',
  weekday: '1',
  everyNth: '1',
  holidays: 'LATER',
  startsOn: '2026-01-26',
  endsOn: '2026-03-08',
  starts: '9:00',
  minutes: '60',
};

let app: TestApplication;
let sun: Browser;
let meeting: string;
let roomId: string;
let other: string;

beforeAll(async () => {
  app = await startApplication();
  app.at('2026-01-20', '10:00');
  const rooms = await app.rows<{ id: string }>(
    "SELECT id FROM room WHERE name IN ('二号楼305', '二号楼102') ORDER BY name",
  );
  [other, roomId] = rooms.map((room) => room.id) as [string, string];
  sun = await app.browser('sunlei');
  const values = {
    type: 'ROUTINE',
    title: '政府办公室周例会',
    date: '2026-01-22',
    place: '小会议室',
    itemTitle: '本周工作安排',
  };
  meeting = await apply(sun, values, '保存草稿');
});
afterAll(() => app.close());

const dates = (series: string) =>
  app.rows<{ original: string; date: string | null; note: string; roomId: string | null; bookingId: string | null }>(
    'SELECT * FROM series_occurrence WHERE seriesId = ? ORDER BY original',
    [series],
  );

async function create(values: object = {}): Promise<string> {
  await sun.get(`/series/new?from=${meeting}`);
  await sun.submit('/series/new', { ...weekly, roomId, ...values }, '建立例会');
  return /\/series\/(\d\w{15})$/.exec(sun.path)?.[1] ?? '';
}

test('shows every date before anything is kept, holidays named one by one', async () => {
  await sun.get(`/series/new?from=${meeting}`);
  await sun.submit('/series/new', { ...weekly, roomId }, '查看日期');
  expect(sun.status).toBe(200);
  expect(sun.text).toContain('每周一，逢节假日顺延');
  expect(sun.text).toContain('2026年2月16日（周一） 2026年2月24日（周二） 逢假调整');
  expect(sun.text).toContain('2026年2月23日（周一） — 并入另一次');
  expect(sun.$('.box.wait').text()).not.toContain('工作日历尚未确认');
  expect(sun.valueOf('startsOn')).toBe(weekly.startsOn);
  expect(await app.rows('SELECT id FROM meeting_series')).toHaveLength(0);
  await sun.submit('/series/new', { startsOn: '2026-12-28', endsOn: '2027-01-11' }, '查看日期');
  expect(sun.text).toContain('2027年1月4日（周一）');
  expect(sun.$('.box.wait').text()).toContain('2027年工作日历尚未确认，逢节假日的日期可能还会变动');
});

describe('a series', () => {
  let series: string;

  test('is made with all its dates and their rooms', async () => {
    series = await create();
    expect(sun.flash).toContain('例会已建立');
    expect((await dates(series)).map(({ original, date, note }) => [original, date, note])).toEqual([
      ['2026-01-26', '2026-01-26', 'KEPT'],
      ['2026-02-02', '2026-02-02', 'KEPT'],
      ['2026-02-09', '2026-02-09', 'KEPT'],
      ['2026-02-16', '2026-02-24', 'MOVED'],
      ['2026-02-23', null, 'MERGED'],
      ['2026-03-02', '2026-03-02', 'KEPT'],
    ]);
    const booked = await app.rows<{ startsAt: string }>(
      "SELECT startsAt FROM booking WHERE roomId = ? AND state = 'CONFIRMED' ORDER BY startsAt",
      [roomId],
    );
    expect(booked).toHaveLength(5);
    expect(booked[3]!.startsAt).toBe('2026-02-24T01:00:00.000Z');
  });

  test('asks for another room on the one date whose room is taken', async () => {
    const second = await create({
      title: '信息专班周例会',
      starts: '9:30',
      startsOn: '2026-03-01',
      endsOn: '2026-03-15',
    });
    const rows = await dates(second);
    expect(rows.map((row) => row.bookingId === null)).toEqual([true, false]);
    expect(sun.text).toContain('未订到会议室');
    await sun.get(`/series/${second}/occurrences/2026-03-02/change`);
    await sun.submit(`/series/${second}/occurrences/2026-03-02/change`, { roomId: other, scope: 'THIS' });
    expect((await dates(second)).every((row) => row.bookingId)).toBe(true);
  });

  test('changes one date, or it and the following', async () => {
    await sun.get(`/series/${series}/occurrences/2026-02-02/change`);
    await sun.submit(`/series/${series}/occurrences/2026-02-02/change`, { date: '2026-02-03', scope: 'THIS' });
    await sun.get(`/series/${series}/occurrences/2026-02-09/change`);
    await sun.submit(`/series/${series}/occurrences/2026-02-09/change`, { starts: '10:00', scope: 'FOLLOWING' });
    const rows = await app.rows<{ date: string | null; starts: string }>(
      'SELECT date, starts FROM series_occurrence WHERE seriesId = ? ORDER BY original',
      [series],
    );
    expect(rows.map(({ date, starts }) => `${date} ${starts}`)).toEqual([
      '2026-01-26 09:00',
      '2026-02-03 09:00',
      '2026-02-09 10:00',
      '2026-02-24 10:00',
      'null 09:00',
      '2026-03-02 10:00',
    ]);
  });

  test('refuses to move all to one day, and keeps what was typed', async () => {
    await sun.get(`/series/${series}/occurrences/2026-03-02/change`);
    await sun.submit(`/series/${series}/occurrences/2026-03-02/change`, { date: '2026-03-04', scope: 'ALL' });
    expect(sun.status).toBe(422);
    expect(sun.errors[0]).toContain('改日期只能改本次');
    expect(sun.valueOf('date')).toBe('2026-03-04');
  });

  test('tells the second of two editors, with both texts', async () => {
    const path = `/series/${series}/occurrences/2026-03-02/change`;
    const again = await app.browser('sunlei');
    await again.get(path);
    await sun.get(path);
    await sun.submit(path, { minutes: '90', scope: 'THIS' });
    await again.submit(path, { minutes: '45', scope: 'THIS' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('90');
    expect(again.valueOf('minutes')).toBe('45');
  });

  test('applies for a date once: people who still serve, topics, the room', async () => {
    const path = `/series/${series}/occurrences/2026-01-26`;
    await sun.get(path);
    await sun.submit(path);
    expect(sun.path).toMatch(/\/meetings\/\d\w{15}\/application$/);
    expect([sun.valueOf('date'), sun.valueOf('starts'), sun.valueOf('itemTitle')]).toEqual([
      '2026-01-26',
      '09:00',
      '本周工作安排',
    ]);
    const [applied] = await app.rows<{ id: string; roomId: string }>(
      'SELECT m.id, m.roomId FROM meeting m JOIN booking b ON b.meetingId = m.id WHERE b.roomId = ?',
      [roomId],
    );
    expect(applied!.roomId).toBe(roomId);
    await sun.get(path);
    await sun.send(path, {});
    expect(sun.path).toBe(`/meetings/${applied!.id}/application`);
    await sun.submit(sun.path, {}, '提交审批');
    expect(sun.path).toBe(`/meetings/${applied!.id}`);
  });

  test('is read by the organ and changed by its organiser only', async () => {
    const jiang = await app.browser('jiangzhou');
    await jiang.get(`/series/${series}`);
    expect(jiang.text).toContain('每周一');
    expect(jiang.text).not.toContain('取消本次');
    await jiang.get(`/series/${series}/ending`);
    expect(jiang.status).toBe(403);
    await jiang.send(`/series/${series}/occurrences/2026-03-02/cancellation`, { reason: '无' });
    expect(jiang.status).toBe(403);
    await jiang.get('/series/1234567890abcdef');
    expect(jiang.status).toBe(404);
  });

  test('cancels one date, ends, and keeps what was', async () => {
    const path = `/series/${series}/occurrences/2026-02-09/cancellation`;
    await sun.get(path);
    await sun.submit(path, { reason: '' });
    expect(sun.status).toBe(422);
    await sun.submit(path, { reason: '主任外出' });
    expect(sun.text).toContain('主任外出');
    await sun.get(`/series/${series}/ending`);
    await sun.submit(`/series/${series}/ending`, { reason: '改为双周例会' });
    expect(sun.text).toContain('例会已结束：改为双周例会');
    const kept = (await dates(series)).filter((row) => row.date);
    expect(kept.map((row) => row.original)).toEqual(['2026-01-26']);
    const busy = await app.rows(
      "SELECT id FROM booking WHERE roomId = ? AND state <> 'RELEASED' AND startsAt > '2026-02'",
      [roomId],
    );
    expect(busy).toHaveLength(1);
  });
});

test.each([
  ['a beginning that is over', { startsOn: '2026-01-05' }, '日期已过'],
  ['an end before it', { endsOn: '2026-01-20' }, '结束日期应晚于开始日期'],
  ['no weekday', { weekday: '' }, '请选择星期几'],
])('refuses %s beside the field', async (_, values, words) => {
  await create(values);
  expect(sun.status).toBe(422);
  expect(sun.errors.join()).toContain(words);
  expect(sun.valueOf('title')).toBe(weekly.title);
});

test('a year of meetings is made at once', async () => {
  const series = await create({ title: '全年例会', endsOn: '2027-01-24', starts: '14:00' });
  expect((await dates(series)).length).toBeGreaterThan(50);
});

test('a series of a work secret is known to those concerned only', async () => {
  const secret = await apply(
    sun,
    { type: 'ROUTINE', title: '债务专班例会', label: 'WORK_SECRET', date: '2026-01-22' },
    '保存草稿',
  );
  await sun.get(`/series/new?from=${secret}`);
  await sun.submit('/series/new', { ...weekly, title: '债务专班例会', roomId: other, starts: '16:00' }, '建立例会');
  const path = sun.path;
  const jiang = await app.browser('jiangzhou');
  await jiang.get('/series');
  expect(jiang.text).not.toContain('债务专班');
  await jiang.get(path);
  expect(jiang.status).toBe(404);
});
