import { Meeting } from '../../../src/meetings/meetings.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { call, itemsOf, opened } from './support.js';

/* 会场大屏 (LV2). */

let app: TestApplication;
let id: string;
let sun: Browser;

beforeAll(async () => {
  app = await startApplication();
  id = await opened(app);
  sun = await app.browser('sunlei');
});
afterAll(() => app.close());

test('the hall’s screen says what is on, what comes next, the time and who is there, and reads itself anew', async () => {
  await sun.get(`/meetings/${id}/session`);
  await sun.follow('会场大屏');
  expect(sun.path).toBe(`/meetings/${id}/screen`);
  expect(sun.h1).toBe('冬春农田水利建设专题会议');
  for (const words of [
    '计划 09:00–10:30',
    '09:00 开始',
    '3 / 4',
    '达到法定人数',
    '下一项：第 1 项',
    '冬春农田水利建设任务',
    '内部',
  ])
    expect(sun.text).toContain(words);
  expect(sun.$('.hall-clock').text()).toBe('09:00');
  expect(sun.$('meta[http-equiv="refresh"]').attr('content')).toMatch(/^20;/);
  await call(app, id, (await itemsOf(app, id))[0]!);
  app.at('2026-11-27', '09:12');
  await sun.get(`/meetings/${id}/screen`);
  expect(sun.text).toContain('正在进行：第 1 项');
  expect(sun.text).toContain('已用 12 分钟，计划 40 分钟');
  const member = await app.browser('niuchunsheng');
  expect((await member.get(`/meetings/${id}/screen`)).status).toBe(403);
  const label = 'WORK_SECRET' as const;
  await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), (tx) => tx.update(Meeting, { id }, { label }));
  await sun.get(`/meetings/${id}/screen`);
  expect(sun.h1).toBe('会场大屏');
  expect(sun.text).toContain('正在进行：第 1 项');
  expect(sun.text).toContain('工作秘密');
  expect(sun.text).not.toContain('农田水利');
});
