import { newId } from '../../src/platform/database/id.js';
import { systemAct } from '../../src/platform/access/act.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { ApprovalStep } from '../../src/meetings/approval/approval.entity.js';
import { YearPlan } from '../../src/meetings/plan/plan.entity.js';
import { TopicCall } from '../../src/meetings/topic-calls/call.entity.js';
import { Meeting } from '../../src/meetings/meetings.js';
import { Booking, RoomUnused } from '../../src/resources/resources.js';
import { StaffShift } from '../../src/resources/staff/staff.entity.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { meanwhile } from '../support/meanwhile.js';
import { apply, openStep } from '../pages/meetings/support.js';
import { proposal, unitId } from '../pages/meetings/topic-support.js';
import { noticed } from '../pages/notification/support.js';

/* What was true when an act began may be true no longer when it writes: it is judged by the rows it has locked (Q51). */

let app: TestApplication;
let sun: Browser;

beforeAll(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
});
afterAll(() => app.close());

const idOf = async (sql: string, values: unknown[] = []) => (await app.rows<{ id: string }>(sql, values))[0]!.id;

it('a booking that went to another room meanwhile is not moved by who did not see it', async () => {
  const room = (name: string) => idOf('SELECT id FROM room WHERE name = ?', [name]);
  const [here, there, third] = [await room('二号楼305'), await room('二号楼102'), await room('小会议室')];
  await sun.get('/bookings/new');
  const where = { roomId: here, date: '2026-11-26', starts: '9:00', minutes: '60' };
  await sun.send('/bookings', { ...where, title: '碰头', label: 'INTERNAL' });
  const id = sun.path.split('/').at(-1)!;
  const slots = () => app.rows('SELECT roomId, slot FROM room_slot WHERE bookingId = ? ORDER BY slot', [id]);
  const before = await slots();
  await sun.get(`/bookings/${id}/move`);
  meanwhile('lock', Booking, (tx) => tx.update(Booking, { id }, { roomId: third }));
  await sun.submit(`/bookings/${id}/move`, { roomId: there });
  expect(sun.status).toBe(409);
  expect(await slots()).toEqual(before);
});

it('of two who put somebody on call at once the second is told', async () => {
  await sun.get('/staff-rota');
  await sun.submit('/staff-rota', { who: '王涛、陆小雨', duties: 'TECHNICIAN' }, '登记');
  const personId = await idOf("SELECT id FROM person WHERE userName = 'wangtao'");
  const other = await idOf("SELECT id FROM person WHERE userName = 'luxiaoyu'");
  const shift = { day: '2026-12-07', duty: 'TECHNICIAN' } as const;
  meanwhile('insert', StaffShift, (tx) => tx.insert(StaffShift, { id: newId(), ...shift, personId: other }));
  await sun.send('/staff-rota/shifts', { ...shift, personId });
  expect(sun.status).toBe(409);
  expect(sun.errors.join()).toContain('刚刚已由别人排班');
});

it('a call for topics that ended meanwhile takes none', async () => {
  await sun.get('/topic-calls/new');
  const unit = await unitId(app, 'NYJ');
  await sun.submit('/topic-calls/new', { title: '征集议题', until: '2026-11-27', words: '', unitIds: unit });
  const call = /\/topic-calls\/(\d\w{15})$/.exec(sun.path)![1]!;
  const xia = await app.browser('xiahe');
  await xia.get(`/topic-calls/${call}`);
  await xia.follow('申报议题');
  meanwhile('lock', TopicCall, (tx) => tx.update(TopicCall, { id: call }, { state: 'CLOSED' }));
  await xia.submit('/topics/new', { ...proposal, unitId: unit }, '申报');
  expect(xia.status).toBe(422);
  expect(await app.rows('SELECT 1 FROM topic WHERE callId = ?', [call])).toEqual([]);
});

it('an application that became a secret meanwhile is not approved with others', async () => {
  const id = await apply(sun, { title: '辛专题会议', date: '2026-12-15' });
  const step = await openStep(app, id);
  const zhou = await app.browser('zhoumin');
  await zhou.get(`/approvals/bulk?step=${step}`);
  meanwhile('lock', ApprovalStep, (tx) => tx.update(Meeting, { id }, { label: 'WORK_SECRET' }));
  await zhou.submit('/approvals/bulk', {});
  expect(zhou.flash).toContain('已同意 0 件');
  expect(await app.rows('SELECT state FROM meeting WHERE id = ?', [id])).toEqual([{ state: 'SUBMITTED' }]);
});

it('an item of a year handed in meanwhile is not accepted into it', async () => {
  const duan = await app.browser('duanxiaoman');
  const item = { title: '农业产业化推进会', type: 'TOPIC', feeClass: 'III', month: '3', days: '1', heads: '80' };
  await duan.get('/plans/2027/items/new');
  const more = { placeKind: 'OWN', budgetFen: '2.4万', purpose: '部署全年工作。' };
  await duan.submit('/plans/2027/items/new', { ...item, ...more });
  const address = duan.path;
  const zhou = await app.browser('zhoumin');
  await zhou.get(address);
  meanwhile('lock', YearPlan, (tx) => tx.update(YearPlan, { year: 2027 }, { state: 'SUBMITTED' }));
  await zhou.submit(`${address}/decision`, {}, '采纳');
  expect(zhou.status).toBe(422);
  expect(await app.rows('SELECT state FROM plan_item WHERE year = 2027')).toEqual([{ state: 'PROPOSED' }]);
});

it('the room of a meeting that was moved to a later time is not freed as unused', async () => {
  const roomId = await idOf("SELECT id FROM room WHERE name = '小会议室'");
  const id = await noticed(app, sun, { title: '改期的会', date: '2026-12-18', roomId });
  const [booking] = await app.rows<{ id: string }>('SELECT id FROM booking WHERE meetingId = ?', [id]);
  await app.nest
    .get(UnitOfWork)
    .run(systemAct(app.clock.now()), (tx) =>
      tx.later.announce(new RoomUnused(booking!.id, id, 15), { kind: 'booking', id: booking!.id }),
    );
  await app.runJobs();
  expect(await app.rows('SELECT state FROM booking WHERE id = ?', [booking!.id])).toEqual([{ state: 'CONFIRMED' }]);
});
