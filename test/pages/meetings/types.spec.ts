import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, approved, openStep, topic } from './support.js';

/* The organ's own sub-types (AD1): made under one of the four, versioned, retired, deleted while unused (S1.1). */

let test: TestApplication;
let admin: Browser;
let sunlei: Browser;

beforeAll(async () => {
  test = await startApplication();
  admin = await test.browser('yuanshuai');
  sunlei = await test.browser('sunlei');
});
afterAll(() => test.close());

const office = { parent: 'TOPIC', name: '办公会', code: 'BGH', basis: '本机关议事规则第三条' };

async function make(values: object = {}): Promise<Browser> {
  await admin.get('/admin/types');
  return admin.submit('/admin/types', { ...office, ...values });
}

/** Sets terms of a type: first the preview, then the version. */
async function set(code: string, values: Record<string, string>): Promise<void> {
  await admin.get(`/admin/types/${code}`);
  await admin.submit(`/admin/types/${code}`, values, '查看将有的变化');
  await admin.submit(`/admin/types/${code}`, {}, '保存为新版本');
}

it('makes a sub-type that begins as its type, and refuses doubtful codes', async () => {
  await make();
  expect(admin.flash).toContain('类型已建立');
  expect(admin.path).toBe('/admin/types/BGH');
  expect(admin.valueOf('leadDays')).toBe('2');
  for (const code of ['BGH', 'TOPIC', '办公会', 'x']) {
    await make({ code, name: '另一种会' });
    expect(admin.status).toBe(422);
    expect(admin.valueOf('name')).toBe('另一种会');
  }
  await make({ code: 'ZZ' });
  expect(admin.errors.join()).toContain('已有同名的类型');
});

it('asks of a meeting what the sub-type asks, which the type does not', async () => {
  await set('BGH', { leadDays: '1', replyDays: '0', numberPrefix: 'BGH', mostHeads: '2', noticeForm: 'internal' });
  await sunlei.get('/meetings/new');
  expect(sunlei.$('input[name=type][value=BGH]').parent().text()).toContain('办公会');
  const id = await approved(test, sunlei, { type: 'BGH', date: '2026-11-26' });
  expect(id).not.toBe('');
  await sunlei.get(`/meetings/${id}`);
  expect(sunlei.text).toContain('办公会（专题会议）');
  expect(sunlei.text).toContain('BGH-2026-001');
  await sunlei.get(`/meetings/${id}/notice`);
  expect(sunlei.$('input[name=paperForm][value=internal]').attr('checked')).toBeDefined();
  await sunlei.get('/meetings');
  expect(sunlei.text).toContain('办公会');
  await apply(sunlei, { type: 'BGH' }, '保存草稿');
  expect(sunlei.$('.verdicts').text()).toMatch(/人参加，超过本类会议的 2 人/);
  await sunlei.get('/meetings/new');
  await sunlei.send('/meetings/new', { ...topic, type: 'NONE' });
  expect(sunlei.status).toBe(422);
});

it('has the chain of its type until it has its own', async () => {
  await admin.get('/admin/approval-flows');
  expect(admin.text).toContain('办公会（专题会议）');
  await admin.get('/admin/approval-flows/BGH');
  await admin.submit('/admin/approval-flows/BGH', { approver: ['PERSON', '', ''], person: ['丁若谷', '', ''] });
  const id = await apply(sunlei, { type: 'BGH', starts: '16:00' });
  const ding = await test.browser('dingruogu');
  expect((await ding.get(`/approvals/${await openStep(test, id)}`)).status).toBe(200);
});

it('never asks less than the regulation', async () => {
  await make({ parent: 'STUDY', name: '专家论证会', code: 'ZJLZ' });
  expect(admin.$('input[name=needsExperts]').attr('checked')).toBeDefined();
  await admin.submit('/admin/types/ZJLZ', { needsExperts: [] as unknown as string }, '查看将有的变化');
  expect(admin.status).toBe(422);
  expect(admin.errors.join()).toContain('须有专家或征求意见的部门');
});

it('is retired with a reason, stays with its meetings, comes back, and is not deleted while in use', async () => {
  await admin.get('/admin/types/BGH');
  expect(admin.text).toContain('不能删除');
  await admin.send('/admin/types/BGH/removal', {});
  expect(admin.status).toBe(422);
  expect(admin.errors.join()).toContain('不能删除');
  const draft = await apply(sunlei, { type: 'BGH', starts: '17:00', minutes: '30' }, '保存草稿');
  await admin.submit('/admin/types/BGH/retirement', { retiredReason: '' });
  expect(admin.status).toBe(422);
  await admin.submit('/admin/types/BGH/retirement', { retiredReason: '并入常务会议' });
  expect(admin.text).toContain('并入常务会议');
  await sunlei.get('/meetings/new');
  expect(sunlei.$('input[name=type][value=BGH]')).toHaveLength(0);
  await sunlei.get(`/meetings/${draft}/application`);
  await sunlei.submit(`/meetings/${draft}/application`, {}, '提交审批');
  expect(sunlei.errors.join()).toContain('已停用');
  await admin.submit('/admin/types/BGH/resumption');
  await sunlei.submit(`/meetings/${draft}/application`, {}, '提交审批');
  expect(sunlei.status).toBe(200);
});

it('is deleted while nothing is of it; the four never', async () => {
  await make({ parent: 'ROUTINE', name: '电视电话会议', code: 'DSDH' });
  await admin.submit('/admin/types/DSDH/removal');
  expect(admin.flash).toContain('已删除');
  expect((await admin.get('/admin/types/DSDH')).status).toBe(404);
  await admin.get('/admin/types');
  expect((await admin.send('/admin/types/TOPIC/removal', {})).status).toBe(404);
  expect((await admin.send('/admin/types/TOPIC/retirement', { retiredReason: '不用了' })).status).toBe(404);
  await sunlei.get('/meetings');
  expect((await sunlei.send('/admin/types', office)).status).toBe(403);
});
