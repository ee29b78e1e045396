import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, openStep } from './support.js';

/* 费用标准 (AD5, S8.X7): standards by class from a day on, and what they say of an application. */

let test: TestApplication;
let admin: Browser;
let sun: Browser;

beforeAll(async () => {
  test = await startApplication();
  admin = await test.browser('yuanshuai');
  sun = await test.browser('sunlei');
});
afterAll(() => test.close());

it('shows the four classes with caps, limits and basis, to the system administrator alone', async () => {
  await admin.get('/admin/fees');
  for (const word of ['一类会议', '760.00', '650.00', '550.00', '按批准文件', '财行〔2016〕214号'])
    expect(admin.text).toContain(word);
  expect((await sun.get('/admin/fees')).status).toBe(403);
  expect((await admin.get('/admin/fees/V')).status).toBe(404);
});

it('refuses an application above the standard and says what would satisfy it', async () => {
  expect(await apply(sun, { feeClass: 'IV', costFen: '9万' })).toBe('');
  expect(sun.errors.join()).toContain('还没有回答能否以文件、视频或并会代替');
  expect(sun.status).toBe(422);
  expect(sun.errors.join()).toContain('超过综合定额');
  expect(sun.valueOf('costFen')).toBe('9万');
  expect(await apply(sun, { feeClass: 'IV', costFen: '2000', leanAnswer: 'VIDEO' })).not.toBe('');
});

it('lets the standard be exceeded only with a reason and by an additional approver, who says why', async () => {
  const over = { feeClass: 'IV', costFen: '9万', leanAnswer: 'VIDEO', starts: '15:00', title: '防汛应急演练会议' };
  expect(await apply(sun, over)).toBe('');
  expect(sun.text).toContain('请压减，或写明超标准理由');
  await sun.submit('/meetings/new', { feeExceptionReason: '三县联演，须租用指挥车。' });
  const id = /\/meetings\/(\d[0-9a-z]{15})/.exec(sun.path)![1]!;
  await sun.get(`/meetings/${id}/application`);
  for (const word of ['三县联演，须租用指挥车。', '超标准例外审批', '梁正川']) expect(sun.text).toContain(word);
  const office = await test.browser('zhoumin');
  const first = await openStep(test, id);
  await office.get(`/approvals/${first}`);
  expect(office.text).toContain('已申请例外审批，理由：三县联演，须租用指挥车。');
  await office.submit(`/approvals/${first}`, {}, '同意');
  expect((await test.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]))[0]!.state).toBe(
    'SUBMITTED',
  );
  const mayor = await test.browser('liangzhengchuan');
  const last = await openStep(test, id);
  expect((await office.get(`/approvals/${last}`)).status).toBe(404);
  await mayor.get(`/approvals/${last}`);
  await mayor.submit(`/approvals/${last}`, {}, '同意');
  expect(mayor.status).toBe(422);
  expect(mayor.errors.join()).toContain('同意超过标准须写明意见');
  await mayor.submit(`/approvals/${last}`, { opinion: '同意，控制在九万元以内。' }, '同意');
  expect((await test.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]))[0]!.state).toBe(
    'PREPARING',
  );
});

it('changes a standard for what is submitted from then on, never backdated, with its basis', async () => {
  await admin.get('/admin/fees/IV');
  await admin.submit('/admin/fees/IV', { capFen: '100', effectiveFrom: '2026-11-23' });
  expect(admin.status).toBe(422);
  expect(admin.errors.join()).toContain('生效日期不能早于今天');
  expect(admin.valueOf('capFen')).toBe('100');
  const local = { jurisdiction: '云溪县', capFen: '100', basis: '县会议费管理办法', effectiveFrom: '2026-11-24' };
  await admin.submit('/admin/fees/IV', local);
  expect(admin.flash).toContain('第 2 版');
  for (const word of ['云溪县', '县会议费管理办法', '系统初始值', '袁帅']) expect(admin.text).toContain(word);
  expect(await apply(sun, { feeClass: 'IV', costFen: '2000', starts: '14:00' })).toBe('');
  expect(sun.errors.join()).toContain('超过综合定额');
});
