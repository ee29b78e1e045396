import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { instantAt } from '../../../src/platform/clock/instant.js';
import { Taken } from '../../../src/platform/web/errors.js';
import { reserveEquipment } from '../../../src/resources/resources.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

/* 设备 (RS6): register, reservations by time, faults, maintenance. */

let app: TestApplication;
let wang: Browser;
let sun: Browser;
let path: string;

const device = { name: '无线话筒', kind: 'SOUND', stock: '4', site: '一号楼设备间' };
const when = { title: '科室培训', date: '2026-11-27', starts: '9:00', minutes: '60' };

beforeAll(async () => {
  app = await startApplication();
  wang = await app.browser('wangtao');
  sun = await app.browser('sunlei');
});
beforeEach(async () => {
  await wang.get('/equipment/new');
  await wang.submit('/equipment', { ...device, maintainEvery: '90', maintainDueOn: '2026-12-20' });
  path = wang.path;
});
afterAll(() => app.close());

const idOf = () => path.split('/').at(-1)!;

it('is registered, listed and revised by its keeper alone', async () => {
  expect(wang.flash).toContain('已登记');
  expect(wang.text).toContain('4 件');
  await wang.get(`${path}/revision`);
  await wang.submit(`${path}/revision`, { stock: '5' });
  expect(wang.text).toContain('5 件');
  await sun.get('/equipment');
  expect(sun.text).toContain('无线话筒');
  await sun.get(`${path}/revision`);
  expect(sun.status).toBe(403);
  await sun.get('/equipment/1aaaaaaaaaaaaaaa');
  expect(sun.status).toBe(404);
});

it('is one piece when it has a number', async () => {
  await wang.get('/equipment/new');
  await wang.submit('/equipment', { ...device, number: 'ZC-0131' });
  expect(wang.status).toBe(422);
  expect(wang.errors.join()).toContain('数量须为 1');
  expect(wang.valueOf('number')).toBe('ZC-0131');
});

it('is reserved up to the stock and given back', async () => {
  await sun.get(path);
  await sun.submit(`${path}/reservations`, { ...when, pieces: '3' });
  expect(sun.flash).toBe('已预订。');
  await sun.submit(`${path}/reservations`, { ...when, starts: '9:30', pieces: '2' });
  expect(sun.status).toBe(409);
  expect(sun.errors.join()).toContain('只有 1 件可用（共 4 件，故障 0 件，已预订 3 件）');
  await sun.submit(`${path}/reservations`, { ...when, starts: '10:00', pieces: '4' });
  expect(sun.flash).toBe('已预订。');
  await wang.get(`${path}/revision`);
  await wang.submit(`${path}/revision`, { stock: '3' });
  expect(wang.status).toBe(422);
  const other = await app.browser('hewei');
  await other.get(path);
  expect(other.$('form[action$="/release"]')).toHaveLength(0);
  await sun.get(path);
  const release = sun.$('form[action$="/release"]').first().attr('action')!;
  await other.send(release, {});
  expect(other.status).toBe(403);
  await sun.submit(release);
  expect(sun.flash).toContain('已退还');
  await sun.submit(`${path}/reservations`, { ...when, starts: '9:30', minutes: '30', pieces: '4' });
  expect(sun.flash).toBe('已预订。');
});

it('is not to be had while faulty; whoever loses his is asked to see to others', async () => {
  await sun.get(path);
  await sun.submit(`${path}/reservations`, { ...when, pieces: '3' });
  await sun.submit(`${path}/faults`, { pieces: '2', report: '无信号' });
  expect(sun.flash).toContain('已报修');
  expect(sun.text).toContain('故障 2 件');
  const kinds = await app.rows<{ kind: string }>(
    'SELECT t.kind FROM todo t WHERE t.url = ? AND t.doneAt IS NULL ORDER BY t.kind',
    [path],
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['repair', 'replaceEquipment']);
  await sun.submit(`${path}/reservations`, { ...when, starts: '14:00', pieces: '3' });
  expect(sun.status).toBe(409);
  await sun.submit(`${path}/faults`, { pieces: '3', report: '无信号' });
  expect(sun.errors.join()).toContain('能用的只有 2 件');
  await wang.get(path);
  const repair = wang.$('form[action$="/repair"]').attr('action')!;
  await sun.send(repair, { repair: '换电池' });
  expect(sun.status).toBe(403);
  await wang.submit(repair, { repair: '更换天线' });
  expect(wang.text).toContain('已修复');
  await sun.get(path);
  await sun.submit(`${path}/reservations`, { ...when, starts: '14:00', pieces: '4' });
  expect(sun.flash).toBe('已预订。');
});

it('reminds of a maintenance a week before, until it is done, also when the device was revised since', async () => {
  const open = "SELECT 1 FROM todo WHERE kind = 'maintenance' AND subjectId = ? AND doneAt IS NULL";
  await wang.get(`${path}/revision`);
  await wang.submit(`${path}/revision`, { site: '二号楼设备间' });
  expect(await app.rows(open, [idOf()])).toHaveLength(0);
  const before = app.clock.now();
  app.at('2026-12-14', '10:00');
  await app.runJobs();
  expect(await app.rows(open, [idOf()])).toHaveLength(1);
  await wang.signIn('wangtao');
  await wang.get(path);
  await wang.submit(`${path}/maintenance`, { done: '除尘' });
  expect(wang.text).toContain('2027年3月14日');
  expect(await app.rows(open, [idOf()])).toHaveLength(0);
  app.clock.set(before);
  await wang.signIn('wangtao');
  await sun.signIn('sunlei');
});

it('never gives out more than there is, however many ask at once', async () => {
  const unitOfWork = app.nest.get(UnitOfWork);
  const act = systemAct(app.clock.now());
  const span = { startsAt: instantAt('2026-11-28', '09:00'), endsAt: instantAt('2026-11-28', '10:00') };
  const use = { equipmentId: idOf(), title: '同时', label: 'INTERNAL' as const, holderId: idOf(), pieces: 1, ...span };
  const ends = await Promise.allSettled(
    Array.from({ length: 20 }, () => unitOfWork.run({ ...act }, (tx) => reserveEquipment(tx, use))),
  );
  const lost = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  for (const reason of lost) expect(reason).toBeInstanceOf(Taken);
  expect(ends.length - lost.length).toBe(4);
});
