import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { textOf } from '../../print/text-of.js';
import { apply, openStep } from './support.js';

/* 会议申请审批表 as it was approved, whatever came later (S6.I1, models.md 35). */

let app: TestApplication;
let sun: Browser;
let id: string;

beforeAll(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
});
afterAll(() => app.close());

const paper = async () => textOf(await sun.bytes(`/meetings/${id}/application/paper`));

test('an application waiting for its approver shows what the rules say, its reasons and who is asked', async () => {
  id = await apply(sun, {
    ...{ date: '2026-11-25', urgentReason: '上级要求本周内部署。' },
    ...{ leanAnswer: 'MEET', leanReason: '须当场议定任务分解。' },
  });
  const text = await paper();
  for (const words of [
    '规则核验',
    '紧急理由',
    '上级要求本周内部署。',
    '能否代替',
    '不能代替，须集中开会',
    '须当场议定任务分解。',
  ])
    expect(text).toContain(words);
  expect(text).toContain('2026年11月25日（星期三）9:00—10:30');
  expect(text).toContain('4人（出席4人，列席0人）');
  expect(text).toContain('牛春生，40分钟');
});

test('once approved it stays as it was approved', async () => {
  const zhou = await app.browser('zhoumin');
  const step = await openStep(app, id);
  await zhou.get(`/approvals/${step}`);
  await zhou.submit(`/approvals/${step}`, {}, '同意');
  await sun.get(`/meetings/${id}/people`);
  await sun.submit(`/meetings/${id}/people`, { who: '马红', capacity: 'NON_VOTING' }, '添加人员');
  const text = await paper();
  expect(text).not.toContain('马红');
  expect(text).not.toContain('规则核验');
  expect(text).toContain('4人（出席4人，列席0人）');
  expect(text).toContain('上级要求本周内部署。');
  expect(text).toContain('周敏');
});

test('the sheet to be signed is printed before the meeting, from the list and from 签到', async () => {
  await sun.get(`/meetings/${id}/people`);
  expect(sun.text).toContain('打印签到表');
  const lin = await app.browser('linxiao');
  await lin.get(`/meetings/${id}/checkin`);
  const link = lin
    .$('a')
    .filter((_, one) => lin.$(one).text() === '打印签到表')
    .attr('href')!;
  const text = await textOf(await lin.bytes(link));
  for (const words of ['签名', '牛春生', '马红', '列席', '应到5人，实到']) expect(text).toContain(words);
  const stranger = await app.browser('caoyang');
  await stranger.get(`/meetings/${id}/people/paper`);
  expect(stranger.status).toBe(403);
});
