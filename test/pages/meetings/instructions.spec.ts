import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, openStep } from './support.js';

/* 批示: given at an approval, carried out by whom it is for (MT10, S6.I1). */

let test: TestApplication;
let sunlei: Browser;
let zhoumin: Browser;
let step: string;
let id: string;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
  zhoumin = await test.browser('zhoumin');
  id = await apply(sunlei);
  step = await openStep(test, id);
});
afterAll(() => test.close());

const address = async () => {
  const [one] = await test.rows<{ id: string }>('SELECT id FROM instruction WHERE meetingId = ?', [id]);
  return `/instructions/${one!.id}`;
};

it('needs words and people, and keeps what was typed', async () => {
  await zhoumin.get(`/approvals/${step}`);
  await zhoumin.follow('作批示');
  await zhoumin.submit(`/approvals/${step}/instruction`, { text: '请会同财政局测算资金', who: '无此人' }, '作出批示');
  expect(zhoumin.status).toBe(422);
  expect(zhoumin.valueOf('text')).toBe('请会同财政局测算资金');
  await zhoumin.submit(`/approvals/${step}/instruction`, { who: '钱克勤、孙蕾' }, '作出批示');
  expect(zhoumin.flash).toContain('批示已转 2 人办理');
  expect(zhoumin.text).toMatch(/批示.*周敏.*请会同财政局测算资金.*待办理/);
});

it('stands among the to-dos of whom it is for, who says what was done, once', async () => {
  await test.runJobs();
  const qian = await test.browser('qiankeqin');
  await qian.get('/');
  expect(qian.text).toContain('领导批示等您办理');
  await qian.get('/inbox');
  expect(qian.text).toContain('周敏批示：冬春农田水利建设专题会议');
  await qian.get(await address());
  await qian.submit(await address(), { note: '' }, '报送办理情况');
  expect(qian.errors.join()).toContain('请写明办理情况');
  await qian.submit(await address(), { note: '测算表已附' }, '报送办理情况');
  expect(qian.text).toMatch(/钱克勤.*已办理.*测算表已附/);
  await qian.send(await address(), { note: '再报一次' });
  expect(qian.status).toBe(422);
  await qian.get('/');
  expect(qian.text).not.toContain('领导批示等您办理');
  await sunlei.get('/');
  expect(sunlei.text).toContain('领导批示等您办理');
});

it('is told to who gave it, and shown beside the path of approval', async () => {
  await test.runJobs();
  await zhoumin.get('/inbox');
  expect(zhoumin.text).toContain('批示已办理');
  await zhoumin.get(`/approvals/${step}`);
  expect(zhoumin.text).toMatch(/钱克勤.*已办理.*测算表已附/);
});

it('is nobody else’s business', async () => {
  const hewei = await test.browser('hewei');
  expect((await hewei.get(await address())).status).toBe(404);
  expect((await hewei.get(`/approvals/${step}/instruction`)).status).toBe(404);
  expect((await hewei.send(await address(), { note: '我来' })).status).toBe(404);
});
