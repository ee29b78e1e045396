import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, approved } from './support.js';

/* 议程, 人员, 职责分工 of an approved meeting (MT11–MT13). */

let test: TestApplication;
let sunlei: Browser;
let id: string;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
});
beforeEach(async () => {
  id = await approved(test, sunlei);
});
afterAll(() => test.close());

const items = async () =>
  (await test.rows<{ title: string }>('SELECT title FROM agenda_item WHERE meetingId = ? ORDER BY position', [id])).map(
    (row) => row.title,
  );
const people = async () =>
  (
    await test.rows<{ name: string; capacity: string }>(
      'SELECT name, capacity FROM meeting_person WHERE meetingId = ? ORDER BY rank',
      [id],
    )
  ).map((row) => `${row.name} ${row.capacity}`);

describe('the agenda', () => {
  it('takes another item, with who comes for it only and when', async () => {
    await sunlei.get(`/meetings/${id}/agenda`);
    await sunlei.submit(`/meetings/${id}/agenda/items`, {
      title: '资金安排',
      presenter: '钱克勤',
      attendees: '严雯',
      minutes: '20',
    });
    expect(sunlei.flash).toBe('已添加议题');
    expect(await items()).toEqual(['冬春农田水利建设任务', '资金安排']);
    expect(sunlei.text).toContain('严雯（约 09:40 到）');
    expect(await people()).toContain('严雯 EXPERT');
  });

  it('moves, changes and removes items', async () => {
    await sunlei.get(`/meetings/${id}/agenda`);
    await sunlei.submit(`/meetings/${id}/agenda/items`, { title: '资金安排', minutes: '80' });
    expect(sunlei.text).toContain('超过计划');
    const [item] = await test.rows<{ id: string }>(
      "SELECT id FROM agenda_item WHERE meetingId = ? AND title = '资金安排'",
      [id],
    );
    await sunlei.submit(`/meetings/${id}/agenda/items/${item!.id}/order`, {}, '上移');
    expect((await items())[0]).toBe('资金安排');
    await sunlei.get(`/meetings/${id}/agenda/items/${item!.id}`);
    await sunlei.submit(`/meetings/${id}/agenda/items/${item!.id}`, { minutes: '30' });
    expect(sunlei.text).toContain('合计 70 分钟');
    await sunlei.get(`/meetings/${id}/agenda/items/${item!.id}`);
    await sunlei.submit(`/meetings/${id}/agenda/items/${item!.id}/removal`);
    expect(await items()).toEqual(['冬春农田水利建设任务']);
  });

  it('takes no major matter after approval (P9)', async () => {
    await sunlei.get(`/meetings/${id}/agenda`);
    await sunlei.submit(`/meetings/${id}/agenda/items`, { title: '任免事项', matter: 'PERSONNEL', minutes: '10' });
    expect(sunlei.status).toBe(422);
    expect(sunlei.errors.join()).toContain('须随申请审批');
    expect(sunlei.valueOf('title')).toBe('任免事项');
  });

  it('is nobody else’s to change', async () => {
    const other = await test.browser('hewei');
    await other.get(`/meetings/${id}/agenda`);
    expect(other.text).toContain('冬春农田水利建设任务');
    expect(other.$('form[action$="/agenda/items"]')).toHaveLength(0);
    await other.send(`/meetings/${id}/agenda/items`, {
      title: '我的',
      minutes: '5',
      category: 'REPORT',
      matter: 'ORDINARY',
    });
    expect(other.status).toBe(403);
  });

  it('is refused to a stale form with 409', async () => {
    const [item] = await test.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ?', [id]);
    const path = `/meetings/${id}/agenda/items/${item!.id}`;
    const second = await test.browser('zhoumin');
    await sunlei.get(path);
    await second.get(path);
    await second.submit(path, { minutes: '30' });
    await sunlei.submit(path, { minutes: '50' });
    expect(sunlei.status).toBe(409);
    expect(sunlei.valueOf('minutes')).toBe('50');
  });

  it('prints', async () => {
    const pdf = await sunlei.bytes(`/meetings/${id}/agenda/paper`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await sunlei.bytes(`/meetings/${id}/application/paper`)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('people', () => {
  it('come and go, and the quorum is counted anew', async () => {
    await sunlei.get(`/meetings/${id}/people`);
    expect(sunlei.$('.figures').text()).toContain('4应到');
    await sunlei.submit(`/meetings/${id}/people`, { who: '何伟、马红', capacity: 'NON_VOTING' }, '添加人员');
    expect(sunlei.flash).toBe('已添加 2 人');
    expect(await people()).toContain('何伟 NON_VOTING');
    const [he] = await test.rows<{ id: string }>("SELECT id FROM person WHERE name = '何伟'");
    await sunlei.submit(`/meetings/${id}/people/${he!.id}`, { capacity: 'MEMBER' });
    expect(sunlei.$('.figures').text()).toContain('5应到');
    await sunlei.submit(`/meetings/${id}/people/${he!.id}/removal`);
    expect((await people()).join()).not.toContain('何伟');
  });

  it('are asked for when several may be meant', async () => {
    await sunlei.get(`/meetings/${id}/people`);
    await sunlei.submit(`/meetings/${id}/people`, { who: '财政局、王五' }, '添加人员');
    expect(sunlei.status).toBe(422);
    expect(sunlei.text).toContain('钱克勤');
    expect(sunlei.text).toContain('未找到“王五”');
  });

  it('lose neither chair nor clearance', async () => {
    const [chair] = await test.rows<{ id: string }>("SELECT id FROM person WHERE name = '高书岚'");
    await sunlei.get(`/meetings/${id}/people`);
    await sunlei.submit(`/meetings/${id}/people/${chair!.id}/removal`);
    expect(sunlei.status).toBe(422);
    id = await approved(test, sunlei, { label: 'WORK_SECRET', starts: '14:00' });
    await sunlei.get(`/meetings/${id}/people`);
    await sunlei.submit(`/meetings/${id}/people`, { who: '严雯', capacity: 'EXPERT' }, '添加人员');
    expect(sunlei.errors.join()).toContain('没有知悉这一密级的资格');
  });
});

describe('duties', () => {
  it('are appointed, the new holder is told', async () => {
    await sunlei.get(`/meetings/${id}/duties`);
    const [kept] = await test.rows<{ recorderId: string }>('SELECT recorderId FROM meeting WHERE id = ?', [id]);
    await sunlei.send(`/meetings/${id}/duties`, {
      ...idsOf(sunlei, 'convenerIds'),
      ...idsOf(sunlei, 'chairIds'),
      recorder: '田一鸣',
      _version: sunlei.valueOf('_version'),
    });
    expect(sunlei.flash).toContain('分工已保存');
    const [now] = await test.rows<{ recorderId: string }>('SELECT recorderId FROM meeting WHERE id = ?', [id]);
    expect(now!.recorderId).not.toBe(kept!.recorderId);
    await test.runJobs();
    const tian = await test.browser('tianyiming');
    await tian.get('/inbox');
    expect(tian.text).toContain('职责安排');
  });

  it('keep chair and recorder apart (P20)', async () => {
    await sunlei.get(`/meetings/${id}/duties`);
    await sunlei.send(`/meetings/${id}/duties`, { ...idsOf(sunlei, 'convenerIds'), chair: '林晓', recorder: '林晓' });
    expect(sunlei.status).toBe(422);
    expect(sunlei.errors.join()).toContain('记录员不能由主持人兼任');
  });
});

const idsOf = (browser: Browser, name: string) => ({ [name]: browser.valueOf(name) });

it('a submitted application is not prepared yet', async () => {
  const submitted = await apply(sunlei, { starts: '16:00' });
  await sunlei.get(`/meetings/${submitted}/agenda`);
  await sunlei.send(`/meetings/${submitted}/agenda/items`, {
    title: '早',
    minutes: '5',
    category: 'REPORT',
    matter: 'ORDINARY',
  });
  expect(sunlei.status).toBe(422);
});
