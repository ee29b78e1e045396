import { apply, openStep, topic } from '../pages/meetings/support.js';
import { admit, propose } from '../pages/meetings/topic-support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { item } from '../support/regulation.js';

/* Kinds, organising principles, resources: what is asked before a meeting may be held. */

let app: TestApplication;
let sun: Browser;

beforeAll(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
});
afterAll(() => app.close());

/** Submits the application with changes and gives what refused it. */
async function refusal(values: object): Promise<string> {
  await apply(sun, values);
  expect(sun.status).toBe(422);
  return sun.errors.join('；');
}

item('S1.1', 'every meeting has one of the four kinds', async () => {
  await sun.get('/meetings/new');
  for (const kind of ['日常工作会议', '专题会议', '专题研究会议', '联席会议']) expect(sun.text).toContain(kind);
  expect(await refusal({ type: [] })).toContain('类型');
  const admin = await app.browser('yuanshuai');
  await admin.get('/admin/types');
  await admin.submit('/admin/types', { parent: 'ROUTINE', name: '党委会', code: 'DWH', basis: '党委议事规则' });
  await admin.submit('/admin/types/DWH', { leadDays: '5', replyDays: '1' }, '查看将有的变化');
  await admin.submit('/admin/types/DWH', {}, '保存为新版本');
  expect(await refusal({ type: 'DWH' })).toContain('须提前 5 个工作日');
  expect(await apply(sun, { type: 'DWH', date: '2026-12-10' })).not.toBe('');
  await admin.send('/admin/types/DWH/removal', {});
  expect(admin.errors.join()).toContain('不能删除');
  expect(await app.rows("SELECT type FROM meeting WHERE subtype = 'DWH'")).toEqual([{ type: 'ROUTINE' }]);
});

item('S1.2', 'convener, chair and recorder are named before submission', async () => {
  expect(await refusal({ chair: '' })).toContain('主持人');
  expect(await refusal({ convener: '' })).toContain('召集人');
});

item('S2.O1', 'purpose and expected outcomes are mandatory', async () => {
  expect(await refusal({ purpose: '' })).toContain('目的');
  expect(await refusal({ outcomes: '' })).toContain('成果');
});

item('S2.K2', 'a special-topic meeting names who asks for it and what about', async () => {
  expect(await refusal({ initiator: '' })).toMatch(/发起/);
  expect(await refusal({ itemTitle: '', itemPresenter: '', itemMinutes: '' })).toContain('议题');
  const xia = await app.browser('xiahe');
  await propose(xia, { draftDecision: '' });
  expect(xia.errors.join()).toContain('没有写建议决定事项');
  const major = await propose(xia, { matter: 'MAJOR' });
  const office = await app.browser('zhoumin');
  await admit(office, major);
  expect(office.errors.join()).toContain('没有合法性审查');
  await sun.get(`/meetings/new?topic=${major}`);
  await sun.submit('/meetings/new', { ...topic, itemTitle: '未经审核的议题' }, '保存草稿');
  expect(sun.errors.join()).toContain('议题未通过审核');
});

item('S2.K3', 'a special-study meeting hears experts or a unit, or says why not', async () => {
  expect(await refusal({ type: 'STUDY', date: '2026-12-11' })).toMatch(/专家/);
  const id = await apply(sun, { type: 'STUDY', date: '2026-12-11', experts: '严雯' });
  expect(id).not.toBe('');
  const [finance] = await app.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'CZJ'");
  const heard = { type: 'STUDY', date: '2026-12-11', starts: '14:00', consultedUnitId: finance!.id };
  expect(await apply(sun, heard)).not.toBe('');
  const reasoned = { type: 'STUDY', date: '2026-12-11', starts: '16:00', noExpertReason: '上月已由专家论证' };
  const third = await apply(sun, reasoned);
  expect(third).not.toBe('');
  const zhou = await app.browser('zhoumin');
  await zhou.get(`/approvals/${await openStep(app, third)}`);
  expect(zhou.text).toContain('理由：上月已由专家论证');
});

item('S2.O3', 'a unit that owns a topic and sends nobody is pointed out', async () => {
  const [housing] = await app.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'ZJJ'");
  const owned = { itemUnit: housing!.id, itemPresenter: '' };
  const absent = '住建局有议题，但没有人参加';
  await apply(sun, { ...owned, members: '牛春生、钱克勤' }, '保存草稿');
  expect(sun.$('.verdicts').text()).toContain(absent);
  await apply(sun, owned, '保存草稿');
  expect(sun.$('.verdicts').text()).not.toContain(absent);
});

item('S3.N3', 'the lead time counts working days, and says the last day', async () => {
  expect(await refusal({ date: '2026-11-25' })).toMatch(/工作日/);
  const id = await apply(sun, { date: '2026-11-25', urgentReason: '防汛抢险' });
  expect(id).not.toBe('');
});

item('S8.X4', 'the same recorder in two overlapping meetings is pointed out, with the other meeting', async () => {
  const first = await apply(sun, { date: '2026-12-18', title: '先定的会议' });
  expect(first).not.toBe('');
  await apply(sun, { date: '2026-12-18', title: '后定的会议' }, '保存草稿');
  expect(sun.$('.verdicts .wait').text()).toMatch(/林晓.*有“先定的会议”/);
});

item('S8.I1', 'the life strip follows the state, and an act out of turn is refused', async () => {
  const id = await apply(sun, { date: '2026-12-14' });
  await sun.get(`/meetings/${id}`);
  expect(sun.$('.life li[aria-current="step"]').text()).toContain('审批');
  await sun.send(`/meetings/${id}/notice`, { paperForm: 'official', contact: '孙蕾', phone: '66123006' });
  expect(sun.status).toBe(422);
  expect(await app.rows('SELECT state FROM meeting WHERE id = ?', [id])).toEqual([{ state: 'SUBMITTED' }]);
  expect(await app.rows('SELECT 1 AS x FROM notice WHERE meetingId = ?', [id])).toHaveLength(0);
});

item('S6.I1', 'application and approval go through the system from person to person', async () => {
  const id = await apply(sun, { date: '2026-12-15' });
  const zhou = await app.browser('zhoumin');
  const step = await openStep(app, id);
  await zhou.get('/');
  expect(zhou.text).toContain('审批');
  await zhou.get(`/approvals/${step}`);
  await zhou.submit(`/approvals/${step}`, {}, '同意');
  await app.runJobs();
  await sun.get('/');
  expect(sun.text).toContain('签发通知');
});

item('S2.O8', 'who is not in the scope of a work secret learns nothing of it', async () => {
  const id = await apply(sun, { date: '2026-12-16', label: 'WORK_SECRET', title: '干部调整方案研究' });
  const outsider = await app.browser('jiangzhou');
  await outsider.get(`/meetings/${id}`);
  expect(outsider.status).toBe(404);
  await outsider.get('/meetings?q=干部调整');
  expect(outsider.body).not.toContain('干部调整方案研究');
});

item('S1.8', 'what is marked a state secret is refused with the way to go, and nothing of it is kept', async () => {
  await sun.get('/meetings/new');
  await sun.send('/meetings/new', { type: 'TOPIC', title: '机密★10年 某事项' });
  expect(sun.text).toContain('国家秘密');
  expect(await app.rows("SELECT 1 AS x FROM meeting WHERE title LIKE '%某事项%'")).toHaveLength(0);
  expect(await app.rows("SELECT 1 AS x FROM audit WHERE detail LIKE '%某事项%'")).toHaveLength(0);
});

item('S6.I6', 'a room goes to one meeting only, and the other is told', async () => {
  const [room] = await app.rows<{ id: string }>('SELECT id FROM room WHERE active = 1 ORDER BY capacity DESC LIMIT 1');
  const book = async (title: string) => {
    await sun.get('/bookings/new');
    await sun.send('/bookings', {
      roomId: room!.id,
      title,
      label: 'INTERNAL',
      date: '2026-12-17',
      starts: '9:00',
      minutes: '60',
    });
    return sun.status;
  };
  await book('预算编制协调会');
  expect(await book('同时的会议')).toBe(409);
  const bookings = await app.rows('SELECT 1 AS x FROM booking WHERE roomId = ? AND startsAt LIKE ?', [
    room!.id,
    '2026-12-17%',
  ]);
  expect(bookings).toHaveLength(1);
});

item('S6.I6', 'clearing time counts, closed times too, and who waits gets the room by himself', async () => {
  const [room] = await app.rows<{ id: string; name: string }>("SELECT id, name FROM room WHERE name = '小会议室'");
  const wish = (starts: string, title: string) => ({
    ...{ roomId: room!.id, title, label: 'INTERNAL', date: '2026-12-18', starts, minutes: '60' },
  });
  await sun.get('/bookings/new');
  await sun.send('/bookings', wish('9:00', '谈话'));
  const held = sun.path;
  const lin = await app.browser('linxiao');
  await lin.get('/bookings/new');
  await lin.send('/bookings', wish('10:05', '紧接着'));
  expect(lin.status).toBe(409);
  await lin.send('/waiting-list/entries', wish('10:05', '紧接着'));
  expect(lin.flash).toContain('候补');
  const wang = await app.browser('wangtao');
  const shut = { fromDate: '2026-12-18', fromTime: '15:00', untilDate: '2026-12-18', untilTime: '18:00' };
  await wang.get(`/rooms/${room!.id}/closures`);
  await wang.submit(`/rooms/${room!.id}/closures`, { ...shut, reason: '保洁' });
  await lin.get('/bookings/new');
  await lin.send('/bookings', wish('16:00', '关着时'));
  expect(lin.errors.join()).toContain('关闭');
  await sun.get(`${held}/release`);
  await sun.submit(`${held}/release`, { reason: '改到线上' });
  await app.runJobs();
  await lin.get('/waiting-list');
  expect(lin.text).toContain('已自动预订');
  await sun.get('/bookings?date=2026-12-18');
  expect(sun.$('td.taken').text()).toContain('紧接着');
  expect(sun.$('td.closed').text()).toContain('保洁');
});

item('S6.I7', 'one account never holds two of the three administrator roles', async () => {
  const roles = await app.rows<{ n: number }>(
    "SELECT COUNT(*) AS n FROM role_grant WHERE role IN ('SYS_ADMIN', 'SEC_ADMIN', 'AUDIT_ADMIN') GROUP BY personId HAVING COUNT(*) > 1",
  );
  expect(roles).toHaveLength(0);
  const yuan = await app.browser('yuanshuai');
  await yuan.get('/meetings');
  expect(yuan.status).toBe(403);
});
