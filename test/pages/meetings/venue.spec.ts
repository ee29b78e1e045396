import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { Features } from '../../../src/platform/feature/registry.js';
import { readableBy } from '../../../src/platform/todo/readable.js';
import { Engagement } from '../../../src/resources/resources.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { noticed } from '../notification/support.js';
import { approved } from './support.js';

/* 会场与资源 (MT19): room, devices, staff, partners and checks of a meeting. */

let app: TestApplication;
let sun: Browser;
let wang: Browser;
let zhou: Browser;
let id: string;
let day = 1;

const idIn = async (sql: string, params: unknown[] = []) => (await app.rows<{ id: string }>(sql, params))[0]!.id;
const person = (name: string) => idIn('SELECT id FROM person WHERE name = ?', [name]);
const kept = (table: string, of = id) =>
  app.rows<{ state: string; startsAt: string }>(`SELECT state, startsAt FROM ${table} WHERE meetingId = ?`, [of]);
const register = { kind: 'VENUE', name: '云溪宾馆', contract: '定点会议场所协议', contractUntil: '2026-12-31' };

beforeAll(async () => {
  app = await startApplication();
  [sun, wang, zhou] = [await app.browser('sunlei'), await app.browser('wangtao'), await app.browser('zhoumin')];
  await wang.get('/equipment/new');
  await wang.submit('/equipment', { name: '无线话筒', kind: 'SOUND', stock: '2', site: '设备间' });
  await sun.get('/staff-rota');
  await sun.submit('/staff-rota', { who: '王涛、陆小雨', duties: ['TECHNICIAN', 'RECEPTION'] }, '登记');
  await sun.get('/staff-rota');
  await sun.submit('/staff-rota', { who: '田一鸣、林晓', duties: 'RECORDER' }, '登记');
  await sun.get('/partners/new');
  await sun.submit('/partners', { ...register, contractFrom: '2026-01-01', priceFen: '1200', priceUnit: '半天' });
});
beforeEach(async () => {
  day++;
  id = await approved(app, sun, { date: `2026-12-${String(day).padStart(2, '0')}`, place: '二楼接待室' });
});
afterAll(() => app.close());

const venue = () => `/meetings/${id}/venue`;
const device = () => idIn("SELECT id FROM equipment WHERE name = '无线话筒'");
const partner = () => idIn("SELECT id FROM partner WHERE name = '云溪宾馆'");

describe('devices', () => {
  it('are reserved for the meeting, listed for checking and given back', async () => {
    await sun.get(venue());
    await sun.submit(`${venue()}/devices`, { equipmentId: await device(), pieces: '2' });
    expect(sun.flash).toContain('设备已预订');
    expect(sun.text).toContain('无线话筒 ×2 待检查');
    await sun.submit(`${venue()}/devices`, { equipmentId: await device(), pieces: '1' });
    expect(sun.status).toBe(409);
    expect(sun.errors.join()).toContain('只有 0 件可用');
    await sun.submit(sun.$('form[action$="/release"]').first().attr('action')!);
    expect(sun.text).not.toContain('×2');
  });

  it('are nobody else’s to take, and not of a meeting that is over', async () => {
    const he = await app.browser('hewei');
    await he.get(venue());
    expect(he.$(`form[action="${venue()}/devices"]`)).toHaveLength(0);
    await he.send(`${venue()}/devices`, { equipmentId: await device(), pieces: '1' });
    expect(he.status).toBe(403);
    await he.get(`/meetings/1aaaaaaaaaaaaaaa/venue`);
    expect(he.status).toBe(404);
  });
});

describe('the room', () => {
  it('is chosen before the notice; what it has is checked', async () => {
    const room = await idIn("SELECT id FROM room WHERE name = '二号楼305'");
    await sun.get(venue());
    await sun.submit(`${venue()}/room`, { roomId: room });
    expect(sun.flash).toContain('会议室已订好');
    expect(sun.text).toContain('投影 待检查');
    expect(await kept('booking')).toMatchObject([{ state: 'CONFIRMED' }]);
    id = await noticed(app, sun, { date: '2026-12-22' });
    await sun.get(venue());
    expect(sun.text).toContain('换会议室请办理会议变更');
    await sun.send(`${venue()}/room`, { roomId: room });
    expect(sun.status).toBe(422);
  });
});

describe('staff', () => {
  it('are suggested, assigned, told, and never at two meetings at once', async () => {
    await sun.get(venue());
    expect(sun.text).toContain('王涛');
    const duty = { duty: 'TECHNICIAN', personId: await person('王涛') };
    await sun.send(`${venue()}/staff`, duty);
    expect(sun.flash).toContain('已安排');
    expect(sun.$('aside').text()).toContain('技术保障');
    const here = id;
    const other = await approved(app, sun, { date: `2026-12-${String(day).padStart(2, '0')}`, title: '另一场会' });
    await sun.get(`/meetings/${other}/venue`);
    expect(sun.text).toMatch(/王涛\s*已有安排/);
    await sun.send(`/meetings/${other}/venue/staff`, duty);
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('不能同时安排两个会议');
    await sun.send(`/meetings/${other}/venue/staff`, { duty: 'RECEPTION', personId: await person('田一鸣') });
    expect(sun.errors.join()).toContain('没有登记这项岗位');
    const todos = await app.rows<{ name: string }>(
      `SELECT p.name FROM todo t JOIN person p ON p.id = t.personId WHERE t.kind = 'check' AND t.subjectId = ? AND t.doneAt IS NULL`,
      [here],
    );
    expect(todos.map(({ name }) => name)).toEqual(['王涛']);
    await sun.get(`/meetings/${here}/venue`);
    await sun.submit(sun.$('form[action*="/staff/"]').first().attr('action')!);
    expect(sun.flash).toContain('已取消安排');
    await sun.get(`/meetings/${here}/people`);
    expect(sun.text).not.toContain('王涛');
  });

  it('who are away cannot be assigned', async () => {
    const lu = await person('陆小雨');
    const on = `2026-12-${String(day).padStart(2, '0')}`;
    await sun.get(`/staff-rota/${lu}`);
    await sun.submit(`/staff-rota/${lu}/absences`, { fromDay: on, untilDay: on, reason: '培训' });
    expect(sun.flash).toContain('已登记');
    await sun.get(venue());
    await sun.send(`${venue()}/staff`, { duty: 'RECEPTION', personId: lu });
    expect(sun.errors.join()).toContain('外出（培训）');
    await sun.get('/staff-rota');
    await sun.submit('/staff-rota/shifts', { day: on, duty: 'RECEPTION', personId: lu });
    expect(sun.errors.join()).toContain('外出（培训）');
    await sun.get(`/staff-rota/${lu}`);
    await sun.submit(sun.$('form[action$="/lifting"]').attr('action')!);
    await sun.get('/staff-rota');
    await sun.submit('/staff-rota/shifts', { day: on, duty: 'RECEPTION', personId: lu });
    expect(sun.flash).toContain('的值守');
    await sun.get(venue());
    expect(sun.text).toMatch(/陆小雨\s*值守/);
  });
});

describe('partners', () => {
  const ask = async (reason: string) => {
    await sun.get(venue());
    return sun.submit(`/meetings/${id}/engagements`, { partnerId: await partner(), purpose: '会场', reason });
  };

  it('need a reason and the office’s approval when they are venues; are rated afterwards', async () => {
    await ask('');
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('内部会议室为什么不适用');
    await ask('人数超过内部会议室');
    expect(sun.text).toContain('云溪宾馆 待审批');
    const engagement = await idIn('SELECT id FROM engagement WHERE meetingId = ?', [id]);
    const page = `/meetings/${id}/engagements/${engagement}`;
    await sun.get(page);
    await sun.send(`${page}/decision`, { decision: 'AGREE' });
    expect(sun.status).toBe(403);
    await zhou.get('/todo');
    expect(zhou.text).toContain('云溪宾馆');
    await zhou.get(page);
    await zhou.submit(`${page}/decision`, { decision: 'DECLINE' });
    expect(zhou.errors.join()).toContain('不同意请写明理由');
    await zhou.submit(`${page}/decision`, { decision: 'AGREE' });
    expect(zhou.text).toContain('已落实');
    await sun.get(venue());
    expect(sun.text).toContain('云溪宾馆 待检查');
    await sun.send(`${page}/rating`, { rating: '5' });
    expect(sun.errors.join()).toContain('会议结束后才能评价');
    const before = app.clock.now();
    app.at('2026-12-30', '10:00');
    await sun.signIn('sunlei');
    await sun.get(page);
    await sun.submit(`${page}/rating`, { rating: '4', note: '音响好' });
    expect(sun.flash).toContain('评价已保存');
    await sun.get(`/partners/${await partner()}`);
    expect(sun.text).toContain('4.0 分');
    app.clock.set(before);
    for (const [browser, name] of [
      [sun, 'sunlei'],
      [zhou, 'zhoumin'],
      [wang, 'wangtao'],
    ] as const)
      await browser.signIn(name);
  });

  it('are done without', async () => {
    await ask('人数多');
    const engagement = await idIn('SELECT id FROM engagement WHERE meetingId = ?', [id]);
    await sun.get(`/meetings/${id}/engagements/${engagement}`);
    await sun.submit(`/meetings/${id}/engagements/${engagement}/release`, { reason: '改用内部会议室' });
    expect(sun.text).toContain('已取消');
    const open = await app.rows('SELECT 1 FROM todo WHERE subjectId = ? AND doneAt IS NULL', [engagement]);
    expect(open).toHaveLength(0);
  });

  it('must have committed themselves to secrecy for work secrets', async () => {
    id = await approved(app, sun, { date: '2026-12-23', label: 'WORK_SECRET' });
    await ask('人数多');
    expect(sun.errors.join()).toContain('没有有效的保密承诺');
  });

  it('of what became a work secret are on nobody’s list who is not cleared for it', async () => {
    await ask('人数多');
    const engagement = await idIn('SELECT id FROM engagement WHERE meetingId = ?', [id]);
    const readable = readableBy(app.nest.get(Features), { clearance: 'INTERNAL' });
    const shown = () => app.rows(`SELECT 1 AS x FROM todo WHERE subjectId = ? AND ${readable}`, [engagement]);
    expect(await shown()).toHaveLength(1);
    await app.nest
      .get(UnitOfWork)
      .run(systemAct(app.clock.now()), (tx) => tx.update(Engagement, { id: engagement }, { label: 'WORK_SECRET' }));
    expect(await shown()).toHaveLength(0);
  });
});

describe('checks', () => {
  it('are noted by who keeps the rooms, waived by preparers with a reason, and printed', async () => {
    await wang.get(venue());
    await wang.submit(`/meetings/${id}/checks`, { note: '' }, '有问题');
    expect(wang.errors.join()).toContain('请写明有什么问题');
    await wang.submit(`/meetings/${id}/checks`, { note: '缺席卡' }, '有问题');
    expect(wang.text).toContain('缺席卡');
    await wang.send(`/meetings/${id}/checks`, { key: 'layout', result: 'WAIVED', note: '不用' });
    expect(wang.status).toBe(403);
    const he = await app.browser('hewei');
    await he.get(venue());
    await he.send(`/meetings/${id}/checks`, { key: 'layout', result: 'DONE' });
    expect(he.status).toBe(403);
    await sun.get(venue());
    await sun.send(`/meetings/${id}/checks`, { key: 'nothing', result: 'DONE' });
    expect(sun.status).toBe(404);
    await sun.get(venue());
    await sun.submit(`/meetings/${id}/checks`, { note: '小范围谈话' }, '免检');
    expect(sun.text).toContain('1 项中已检查 1 项');
    const pdf = await sun.bytes(`/meetings/${id}/checks/paper`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('are offered to whoever may note them: also to who serves with another duty', async () => {
    await sun.get(venue());
    await sun.send(`${venue()}/staff`, { duty: 'RECEPTION', personId: await person('陆小雨') });
    const lu = await app.browser('luxiaoyu');
    await lu.get(venue());
    await lu.submit(`/meetings/${id}/checks`, {}, '正常');
    expect(lu.text).toContain('1 项中已检查 1 项');
  });
});

describe('the meeting is moved or called off', () => {
  const change = { starts: '15:00', minutes: '60', reason: '领导日程调整' };

  it('and a hired venue that was approved for the old time waits for approval again', async () => {
    id = await noticed(app, sun, { date: `2026-12-${String(day).padStart(2, '0')}`, title: '租用会场的会' });
    await sun.get(venue());
    await sun.submit(`/meetings/${id}/engagements`, { partnerId: await partner(), purpose: '会场', reason: '人数多' });
    const engagement = await idIn('SELECT id FROM engagement WHERE meetingId = ?', [id]);
    const page = `/meetings/${id}/engagements/${engagement}`;
    await zhou.get(page);
    await zhou.submit(`${page}/decision`, { decision: 'AGREE' });
    await sun.get(`/meetings/${id}/changes/new`);
    await sun.submit(`/meetings/${id}/changes/new`, change, '签发变更通知');
    await app.runJobs();
    await sun.get(venue());
    expect(sun.text).toContain('云溪宾馆 待审批');
    await sun.get('/inbox');
    expect(sun.text).toContain('租用会场重新报批：云溪宾馆');
    await zhou.get('/todo');
    expect(zhou.text).toContain('租用会场的会');
    await zhou.get(page);
    expect(zhou.text).not.toContain('周敏 ');
    await zhou.submit(`${page}/decision`, { decision: 'AGREE' });
    expect(zhou.text).toContain('已落实');
  });

  it('and everything goes with it, or nothing', async () => {
    const date = `2026-12-${String(day).padStart(2, '0')}`;
    id = await noticed(app, sun, { date, title: '会随时间走' });
    await sun.get(venue());
    await sun.submit(`${venue()}/devices`, { equipmentId: await device(), pieces: '2' });
    await sun.send(`${venue()}/staff`, { duty: 'TECHNICIAN', personId: await person('王涛') });
    const path = `/equipment/${await device()}`;
    await sun.get(path);
    const use = { title: '培训', date, starts: '16:30', minutes: '60', pieces: '1' };
    await sun.submit(`${path}/reservations`, use);
    await sun.get(`/meetings/${id}/changes/new`);
    await sun.submit(`/meetings/${id}/changes/new`, { ...change, starts: '16:00' }, '签发变更通知');
    expect(sun.status).toBe(409);
    expect(sun.errors.join()).toContain('无线话筒需要 2 件，这段时间只有 1 件可用');
    const stay = (await kept('reservation'))[0]!.startsAt;
    expect(stay.slice(11, 16)).toBe('01:00');
    await sun.get(`/meetings/${id}/changes/new`);
    await sun.submit(`/meetings/${id}/changes/new`, change, '签发变更通知');
    expect((await kept('reservation'))[0]!.startsAt.slice(11, 16)).toBe('07:00');
    const staff = await kept('staff_assignment');
    expect(staff.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['07:00', '07:00']);
    await sun.get(`/meetings/${id}/cancellation`);
    await sun.submit(`/meetings/${id}/cancellation`, { reason: '合并召开' });
    for (const table of ['reservation', 'staff_assignment'])
      expect(new Set((await kept(table)).map(({ state }) => state))).toEqual(new Set(['RELEASED']));
    const open = "SELECT 1 FROM todo WHERE kind = 'check' AND subjectId = ? AND doneAt IS NULL";
    expect(await app.rows(open, [id])).toHaveLength(0);
  });
});
