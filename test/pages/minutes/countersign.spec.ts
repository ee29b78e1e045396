import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { unitIds } from '../meetings/joint-support.js';
import { held } from './hold.js';

/* 会签 (MN5, S2.K4): minutes of a joint meeting are issued when each member unit agreed to the text or is waived. */

let app: TestApplication;
let sun: Browser;
let chair: Browser;
let id: string;
let page: string;
let zw: string;
let zj: string;

beforeEach(async () => {
  app = await startApplication();
  [zw, zj] = (await unitIds(app, 'ZWJ', 'ZJJ')) as [string, string];
  const joint = { type: 'JOINT', title: '食品安全联席会议', urgentReason: '近期风险', memberUnitIds: [zw, zj] };
  id = await held(app, '12月18日', joint);
  page = `/meetings/${id}/minutes`;
  sun = await app.browser('sunlei');
  chair = await app.browser('gaoshulan');
});
afterEach(() => app.close());

async function submit(changes: Record<string, string> = {}): Promise<void> {
  await sun.get(page);
  await sun.submit(page, changes);
  await sun.submit(`${page}/submission`);
  await app.runJobs();
}
async function issue(): Promise<void> {
  await chair.get(page);
  await chair.submit(`${page}/issue`, { verdict: 'ISSUE' });
}
async function answer(userName: string, unit: string, values: Record<string, string>): Promise<Browser> {
  const browser = await app.browser(userName);
  await browser.get(page);
  return browser.submit(`${page}/countersigns/${unit}`, values);
}
const told = async (kind: string) =>
  (await app.rows('SELECT id FROM outbox WHERE payload LIKE ?', [`%"kind":"countersign.${kind}"%`])).length;
const state = async () =>
  (await app.rows<{ state: string }>('SELECT state FROM minutes WHERE meetingId = ?', [id]))[0]!.state;

it('issuing waits for each unit; another text is asked about again', async () => {
  const you = await app.browser('youjia');
  await you.get(page);
  expect(you.status).toBe(404);
  await submit();
  expect(await told('asked')).toBe(2);
  await issue();
  expect(chair.errors.join()).toContain('会签 0/2：政务服务局、住建局尚未同意');
  expect(await state()).toBe('IN_REVIEW');

  await you.get('/todo');
  expect(you.text).toContain('联席会议纪要请您单位会签');
  await you.get(page);
  expect(you.text).toContain('会签 0/2');
  await you.submit(`${page}/countersigns/${zw}`, { answer: 'AGREE' });
  expect(you.flash).toContain('已会签：同意');
  await issue();
  expect(chair.errors.join()).toContain('会签 1/2：住建局尚未同意');

  const du = await answer('duruo', zj, { answer: 'OPINION' });
  expect(du.errors.join()).toContain('请写明意见');
  await du.submit(`${page}/countersigns/${zj}`, { answer: 'OPINION', words: '第二项牵头单位请改为应急局' });
  expect(await told('opinion')).toBe(1);
  await issue();
  expect(chair.errors.join()).toContain('会签 1/2');
  await chair.get(page);
  await chair.submit(`${page}/issue`, { verdict: 'RETURN', opinion: '按会签意见修改' });

  await sun.get(page);
  expect(sun.text).toContain('第二项牵头单位请改为应急局');
  await submit({ body: '会议议定：由应急局牵头。' });
  expect(await told('asked')).toBe(4);
  await you.get(page);
  expect(you.text).toContain('会签 0/2');
  await answer('youjia', zw, { answer: 'AGREE' });
  await answer('duruo', zj, { answer: 'AGREE' });
  await issue();
  expect(await state()).toBe('ISSUED');
  await sun.get(page);
  expect(sun.text).toContain('会签 2/2');
  expect((await sun.bytes(`${page}/countersigns/paper`)).subarray(0, 5).toString()).toBe('%PDF-');
  await you.send(`${page}/countersigns/${zw}`, { answer: 'OPINION', words: '晚了' });
  expect(you.errors.join()).toContain('纪要已经印发');
  expect(await app.rows("SELECT id FROM todo WHERE kind = 'countersign' AND doneAt IS NULL")).toHaveLength(0);
});

it('the chair waives a unit with a reason; nobody else does', async () => {
  await submit();
  await answer('youjia', zw, { answer: 'AGREE' });
  await sun.get(page);
  await sun.send(`${page}/waivers`, { unitId: zj, reason: '来不及' });
  expect(sun.status).toBe(403);
  await chair.get(page);
  await chair.submit(`${page}/waivers`, { unitId: zj, reason: '' });
  expect(chair.status).toBe(422);
  await chair.submit(`${page}/waivers`, { unitId: zj, reason: '议定事项不涉及该单位' });
  expect(await told('waived')).toBe(1);
  await issue();
  expect(await state()).toBe('ISSUED');
  await sun.get(page);
  expect(sun.text).toContain('免会签');
  expect(sun.text).toContain('议定事项不涉及该单位');
});

it('silence is reminded, never taken for consent; nobody signs for another unit', async () => {
  await submit();
  const you = await app.browser('youjia');
  await you.get(page);
  await you.send(`${page}/countersigns/${zj}`, { answer: 'AGREE' });
  expect(you.status).toBe(403);
  const stranger = await app.browser('yinyihang');
  await stranger.get(page);
  expect(stranger.status).toBe(404);
  app.at('2026-12-01', '09:01');
  await app.runJobs();
  expect(await told('near')).toBe(2);
  app.at('2026-12-02', '17:31');
  await app.runJobs();
  expect([await told('over'), await told('silent')]).toEqual([2, 2]);
  chair = await app.browser('gaoshulan');
  await issue();
  expect(chair.errors.join()).toContain('会签 0/2');
  sun = await app.browser('sunlei');
  await sun.get(page);
  expect(sun.text).toContain('逾期未会签');
  await sun.get(`/meetings/${id}/units`);
  expect(sun.text).toContain('逾期未会签');
});

it('the draft may go to the units before it goes to the chair', async () => {
  await sun.get(page);
  await sun.submit(page);
  await sun.submit(`${page}/countersigns`);
  expect(sun.flash).toContain('已送各成员单位会签');
  expect(await told('asked')).toBe(2);
  await sun.send(`${page}/countersigns`, {});
  expect(sun.errors.join()).toContain('都已收到这一稿');
  await answer('youjia', zw, { answer: 'AGREE' });
  await answer('lusen', zj, { answer: 'AGREE' });
  await sun.get(page);
  await sun.submit(`${page}/submission`);
  await app.runJobs();
  expect(await told('asked')).toBe(2);
  await issue();
  expect(await state()).toBe('ISSUED');
});
