import { approved } from '../pages/meetings/support.js';
import { noticed } from '../pages/notification/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Browser } from '../support/browser.js';
import { item } from '../support/regulation.js';

/* 资源整合: devices that are there and work, staff that is free, outside resources with reason and approval. */

let app: TestApplication;
let sun: Browser;
let wang: Browser;

beforeAll(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
  wang = await app.browser('wangtao');
}, 240_000);
afterAll(() => app.close());

const idOf = async (table: string, name: string) =>
  (await app.rows<{ id: string }>(`SELECT id FROM ${table} WHERE name = ?`, [name]))[0]!.id;

item('S8.X2', 'a device is never given twice, and no meeting is ready before its test or waiver', async () => {
  await wang.get('/equipment/new');
  await wang.submit('/equipment', {
    name: '移动投影仪',
    kind: 'PROJECTOR',
    stock: '1',
    site: '设备间',
    number: 'ZC-7',
  });
  const equipmentId = await idOf('equipment', '移动投影仪');
  const first = await noticed(app, sun, { date: '2026-12-03' });
  const second = await approved(app, sun, { date: '2026-12-03', starts: '9:30', title: '同时的会' });
  await sun.get(`/meetings/${first}/venue`);
  await sun.submit(`/meetings/${first}/venue/devices`, { equipmentId, pieces: '1' });
  await sun.get(`/meetings/${second}/venue`);
  await sun.submit(`/meetings/${second}/venue/devices`, { equipmentId, pieces: '1' });
  expect(sun.errors.join()).toContain('移动投影仪需要 1 件，这段时间只有 0 件可用');

  await sun.get(`/meetings/${first}/readiness`);
  expect(sun.text).toContain('尚未就绪');
  expect(sun.text).toContain('会前检查未做：移动投影仪');
  await wang.get(`/meetings/${first}/venue`);
  const forms = wang.$('form[action$="/checks"]').toArray();
  const keys = forms.map((form) => wang.$(form).find('[name="key"]').attr('value')!);
  const key = keys.find((one) => one.startsWith('device:'))!;
  await wang.send(`/meetings/${first}/checks`, { key, result: 'DONE' });
  await sun.get(`/meetings/${first}/venue`);
  await sun.send(`/meetings/${first}/checks`, { key: 'layout', result: 'WAIVED', note: '固定会场，已布置' });
  await sun.get(`/meetings/${first}/readiness`);
  expect(sun.text).toMatch(/会前检查正常：移动投影仪 ✓ 王涛/);
  expect(sun.text).toContain('免检：会场布置（座位、席卡、会标），固定会场，已布置');
  expect(sun.text).not.toContain('会前检查未做');

  await wang.get(`/equipment/${equipmentId}`);
  await wang.submit(`/equipment/${equipmentId}/faults`, { pieces: '1', report: '灯泡损坏' });
  await sun.get('/todo');
  expect(sun.text).toContain('移动投影仪');
});

item(
  'S8.X4',
  'the same recorder or technician is refused for two overlapping meetings; the least loaded is suggested',
  async () => {
    await sun.get('/staff-rota');
    await sun.submit('/staff-rota', { who: '林晓、田一鸣', duties: 'RECORDER' }, '登记');
    await sun.get('/staff-rota');
    await sun.submit('/staff-rota', { who: '王涛、陆小雨', duties: 'TECHNICIAN' }, '登记');
    const first = await approved(app, sun, { date: '2026-12-08', recorder: '林晓' });
    const second = await approved(app, sun, {
      date: '2026-12-08',
      starts: '10:00',
      recorder: '田一鸣',
      title: '后一场',
    });
    await sun.get(`/meetings/${second}/venue`);
    await sun.send(`/meetings/${second}/venue/staff`, { duty: 'RECORDER', personId: await idOf('person', '林晓') });
    expect(sun.errors.join()).toContain('林晓在 12月8日（周二）09:00–10:30 已安排到“冬春农田水利建设专题会议”');
    await sun.get(`/meetings/${second}/duties`);
    const held = (name: string) => sun.$(`input[name="${name}"]`).attr('value')!;
    await sun.send(`/meetings/${second}/duties`, {
      convenerIds: held('convenerIds'),
      chairIds: held('chairIds'),
      recorder: '林晓',
      _version: sun.valueOf('_version'),
    });
    expect(sun.errors.join()).toContain('不能同时安排两个会议');
    const wangTao = { duty: 'TECHNICIAN', personId: await idOf('person', '王涛') };
    await sun.get(`/meetings/${first}/venue`);
    await sun.send(`/meetings/${first}/venue/staff`, wangTao);
    await sun.get(`/meetings/${second}/venue`);
    await sun.send(`/meetings/${second}/venue/staff`, wangTao);
    expect(sun.errors.join()).toContain('不能同时安排两个会议');
    const third = await approved(app, sun, { date: '2026-12-09', recorder: '田一鸣', title: '次日的会' });
    await sun.get(`/meetings/${third}/venue`);
    const technicians = sun.$('aside').text().split('技术保障').at(-1)!;
    expect(technicians.indexOf('陆小雨')).toBeLessThan(technicians.indexOf('王涛'));
    await sun.get('/staff-rota');
    expect(sun.text).toMatch(/王涛\s*技术保障\s*1 场/);
  },
);

item('S8.X5', 'a hired venue needs a reason why no own room fits and the approval of the office', async () => {
  await sun.get('/partners/new');
  const contract = { contract: '定点会议场所协议', contractFrom: '2026-01-01', contractUntil: '2026-12-31' };
  await sun.submit('/partners', { kind: 'VENUE', name: '云溪宾馆', ...contract, priceFen: '3000', priceUnit: '半天' });
  const partnerId = await idOf('partner', '云溪宾馆');
  const id = await approved(app, sun, { date: '2026-12-10' });
  await sun.get(`/meetings/${id}/venue`);
  expect(sun.text).toContain('这段时间适用的内部会议室');
  await sun.submit(`/meetings/${id}/engagements`, { partnerId, purpose: '会场' });
  expect(sun.errors.join()).toContain('租用会场须写明内部会议室为什么不适用');
  await sun.submit(`/meetings/${id}/engagements`, {
    partnerId,
    purpose: '会场',
    reason: '需住宿，内部会议室不具备条件',
  });
  await sun.get(`/meetings/${id}/readiness`);
  expect(sun.text).toContain('租用会场待审批：云溪宾馆');
  const [row] = await app.rows<{ id: string }>('SELECT id FROM engagement WHERE meetingId = ?', [id]);
  const page = `/meetings/${id}/engagements/${row!.id}`;
  await sun.get(page);
  await sun.send(`${page}/decision`, { decision: 'AGREE' });
  expect(sun.status).toBe(403);
  const zhou = await app.browser('zhoumin');
  await zhou.get(page);
  expect(zhou.text).toContain('需住宿，内部会议室不具备条件');
  await zhou.submit(`${page}/decision`, { decision: 'AGREE' });
  await sun.get(page);
  expect(sun.text).toContain('已落实');
  expect(sun.text).toContain('周敏');
  await sun.get(`/meetings/${id}/readiness`);
  expect(sun.text).not.toContain('待审批');
  const late = await approved(app, sun, { date: '2027-01-05', title: '合同到期后的会' });
  await sun.get(`/meetings/${late}/venue`);
  await sun.send(`/meetings/${late}/engagements`, { partnerId, purpose: '会场', reason: '人数多' });
  expect(sun.errors.join()).toContain('合同不在有效期');
});
