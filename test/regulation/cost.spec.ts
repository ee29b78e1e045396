import { apply } from '../pages/meetings/support.js';
import { hold } from '../pages/minutes/hold.js';
import { notify } from '../pages/minutes/support.js';
import { pdf } from '../pages/supervision/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { item } from '../support/regulation.js';

/* 成本控制: what a meeting may cost, what it cost, what the year cost. */

let app: TestApplication;

beforeAll(async () => {
  app = await startApplication();
}, 240_000);
afterAll(() => app.close());

item('S8.X7', 'cost is held to the standard, budgeted, settled with receipts, and told by year', async () => {
  const sun = await app.browser('sunlei');
  const fees = { feeClass: 'IV', costFen: '9万', leanAnswer: 'VIDEO' };
  expect(await apply(sun, fees)).toBe('');
  expect(sun.errors.join()).toContain('超过综合定额');
  const id = await apply(sun, { ...fees, costFen: '1000' }, '保存草稿');
  const cost = `/meetings/${id}/cost`;
  await sun.get(cost);
  await sun.submit(`${cost}/budget`, { delegates: '4', staff: '1', meals: '6000' });
  expect(sun.text).toContain('超过综合定额 5500.00 元（550.00 元×5 人×2 天）');
  await sun.submit(`${cost}/budget`, { meals: '600', printing: '300' });
  await sun.get(`/meetings/${id}/application`);
  await sun.submit(`/meetings/${id}/application`, {}, '提交审批');
  expect(sun.errors).toEqual([]);
  await notify(app, id);
  await hold(app, id);
  await sun.signIn('sunlei');
  await sun.get(cost);
  const spent = { kind: 'MEALS', what: '工作餐', spentOn: '2026-11-27', amountFen: '880' };
  await sun.upload(`${cost}/expenses`, spent, [{ field: 'files', name: '结算单.pdf', bytes: pdf }]);
  await sun.get(cost);
  expect(sun.text).toContain('支出 880.00 元，在预算 900.00 元以内');
  await sun.submit(`${cost}/settlement`, { checked: '1' });
  const finance = await app.browser('haoying');
  await finance.get(cost);
  await finance.submit(`${cost}/settlement/decision`, {}, '确认决算');
  expect(finance.text).toContain('已确认');
  await finance.get('/statistics/cost?year=2026');
  for (const word of ['四类会议', '900.00', '880.00', '-20.00']) expect(finance.text).toContain(word);
});
