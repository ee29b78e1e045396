import { jest } from '@jest/globals';
import { Database } from '../../../src/platform/database/database.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { noticed } from '../notification/support.js';
import { approved, topic } from './support.js';

/* 选时间 (MT26): three good times for people and a room, and the way of the chosen one back into the form. */

let app: TestApplication;
let sun: Browser;
beforeAll(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
});
afterAll(() => app.close());

const ask = (values: Record<string, string>) => `/slots?${new URLSearchParams(values).toString()}`;
const proposals = (browser: Browser) =>
  browser
    .$('main .todo li p')
    .toArray()
    .map((one) => browser.$(one).text().replace(/\s+/g, ' ').trim());

test('begins with an empty form, and says what is missing or not understood', async () => {
  await sun.get('/slots');
  expect(sun.h1).toBe('选时间');
  expect(sun.errors).toEqual([]);
  expect(sun.valueOf('minutes')).toBe('60');
});

test.each([
  [{ people: '', minutes: '60', from: '明天' }, '请填写必到人员'],
  [{ people: '牛春生', minutes: 'abc' }, '时长'],
  [{ people: '查无此人', minutes: '60' }, '必到人员'],
])('%j is sent back with %s', async (values, said) => {
  await sun.get(ask(values));
  expect(sun.status).toBe(422);
  expect(sun.errors.join()).toContain(said);
  expect(proposals(sun)).toEqual([]);
});

test('proposes three times with the smallest room that fits, and takes one into a new application', async () => {
  await sun.get(ask({ people: '牛春生、钱克勤', optional: '何伟', minutes: '90', from: '2026-11-27' }));
  expect(proposals(sun)).toEqual([
    '11月27日（周五）08:30–10:00 小会议室 全部能参加',
    '11月27日（周五）10:00–11:30 小会议室 全部能参加',
    '11月27日（周五）14:00–15:30 小会议室 全部能参加',
  ]);
  expect(sun.$('main .todo li small').first().text()).toMatch(/现在签发通知，距开会 2 个工作日/);
  await sun.get(sun.$('main .todo a').eq(1).attr('href')!);
  expect(sun.path).toContain('/meetings/new');
  expect(sun.valueOf('date')).toBe('2026-11-27');
  expect(sun.valueOf('starts')).toBe('10:00');
  expect(sun.valueOf('minutes')).toBe('90');
  expect(sun.$('select[name=roomId] option:selected').text()).toContain('小会议室');
  expect(sun.text).toContain('牛春生');
  expect(sun.$('[name=nonVotingIds]')).toHaveLength(1);
});

test('keeps clear of what people have, of which it says nothing, and says who cannot come', async () => {
  await approved(app, sun, { title: '干部调整专题会议', label: 'WORK_SECRET', place: '农业农村局' });
  const lu = await app.browser('luxiaoyu');
  await lu.get(ask({ people: '牛春生', minutes: '60', from: '2026-11-27' }));
  expect(proposals(lu).map((one) => one.slice(0, 22))).toEqual([
    '11月27日（周五）11:00–12:00 ',
    '11月27日（周五）14:00–15:00 ',
    '11月27日（周五）15:00–16:00 ',
  ]);
  expect(lu.body).not.toContain('干部调整');
  const niu = await app.browser('niuchunsheng');
  await niu.get('/account/delegations');
  const away = { fromDay: '2026-11-25', untilDay: '2027-01-31', reason: '学习', delegate: '何伟' };
  await niu.submit('/account/delegations', away);
  await lu.get(ask({ people: '夏禾', optional: '牛春生', minutes: '60', from: '2026-11-30' }));
  expect(proposals(lu)[0]).toBe('11月30日（周一）08:30–09:30 小会议室 可选人员中 牛春生 不能参加');
  await niu.get('/account/delegations');
  await niu.submit('收回');
});

test('the application proposes times and keeps all that was typed', async () => {
  await sun.get('/meetings/new');
  const typed = { ...topic, title: '乡村道路建设专题会议', place: '', date: '2026-12-01' };
  await sun.submit('/meetings/new', { ...typed, members: '', chair: '' }, '推荐时间');
  expect(sun.text).toContain('请先填写出席人员和时长');
  await sun.submit('/meetings/new', typed, '推荐时间');
  expect(proposals(sun)).toHaveLength(3);
  expect(proposals(sun)[1]).toMatch(/^12月1日（周二）10:00–11:30 小会议室|^12月1日（周二）10:00–11:30 /);
  const second = sun.$('main .todo button').eq(1).attr('value')!;
  const action = sun.$('form#application').attr('action')!;
  const fields = Object.fromEntries(
    sun
      .$('form#application')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  );
  const memberIds = sun
    .$('[name=memberIds]')
    .toArray()
    .map((one) => String(sun.$(one).val()));
  await sun.post(action, { ...fields, memberIds, _intent: second });
  expect([sun.valueOf('title'), sun.valueOf('date'), sun.valueOf('starts')]).toEqual([
    '乡村道路建设专题会议',
    '2026-12-01',
    '10:00',
  ]);
  expect(sun.valueOf('purpose')).toBe(topic.purpose);
  expect(sun.$('select[name=roomId] option:selected').attr('value')).toMatch(/^\d/);
  await sun.submit('/meetings/new', {}, '提交审批');
  expect(sun.path).toMatch(/^\/meetings\/\d/);
});

test('a draft takes a chosen time and keeps the rest; no other site is a way back', async () => {
  await sun.get('/meetings/new');
  await sun.submit('/meetings/new', { ...topic, title: '防汛专题会议', date: '', starts: '' }, '保存草稿');
  const back = sun.path;
  await sun.get(ask({ people: '牛春生', minutes: '45', from: '2026-12-02', back }));
  await sun.get(sun.$('main .todo a').first().attr('href')!);
  expect(sun.path).toContain(back);
  expect([sun.valueOf('title'), sun.valueOf('date'), sun.valueOf('minutes')]).toEqual([
    '防汛专题会议',
    '2026-12-02',
    '45',
  ]);
  expect(sun.$('[name=memberIds]').length).toBeGreaterThan(2);
  await sun.get(ask({ people: '牛春生', minutes: '45', back: '//evil.example/x' }));
  expect(sun.$('main .todo a').first().attr('href')).toMatch(/^\/meetings\/new\?/);
});

test('a change proposes times at which the meeting itself does not count', async () => {
  const id = await noticed(app, sun, { title: '秋粮收购专题会议', date: '2026-12-04' });
  await sun.get(`/meetings/${id}/changes/new`);
  await sun.submit(`/meetings/${id}/changes/new`, { date: '2026-12-04', reason: '场地检修' }, '推荐时间');
  expect(proposals(sun)[0]).toContain('12月4日（周五）08:30–10:00 农业农村局会议室 全部能参加');
  expect(sun.valueOf('reason')).toBe('场地检修');
  const intent = sun.$('main .todo button').eq(1).attr('value')!;
  await sun.send(`/meetings/${id}/changes/new`, {
    ...{ date: '2026-12-04', starts: '9:00', minutes: '90', place: '农业农村局会议室', reason: '场地检修' },
    _intent: intent,
  });
  expect(sun.valueOf('starts')).toBe('10:00');
});

test('costs as many queries for many as for one, and is closed to administrators', async () => {
  const rows = jest.spyOn(app.nest.get(Database), 'rows');
  const counted: number[] = [];
  for (const people of ['牛春生', '牛春生、钱克勤、石广厦、何伟、夏禾、洪霞、江雁、唐月']) {
    rows.mockClear();
    await sun.get(ask({ people, minutes: '60' }));
    counted.push(rows.mock.calls.length);
  }
  rows.mockRestore();
  expect(counted[1]).toBeLessThanOrEqual(counted[0]! + 1);
  expect(counted[1]).toBeLessThanOrEqual(12);
  const admin = await app.browser('yuanshuai');
  await admin.get('/slots');
  expect(admin.status).toBe(403);
});
