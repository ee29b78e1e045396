import type { Browser } from '../../support/browser.js';
import type { TestApplication } from '../../support/application.js';

/** An application for a topic meeting on Friday 2026-11-27 that every rule is content with. */
export const topic = {
  type: 'TOPIC',
  title: '冬春农田水利建设专题会议',
  purpose: '研究冬春农田水利建设任务和资金。',
  outcomes: '任务分解表\n资金安排意见',
  initiator: '邵立群',
  date: '2026-11-27',
  starts: '9:00',
  minutes: '90',
  convener: '周敏',
  chair: '高书岚',
  recorder: '林晓',
  members: '牛春生、钱克勤、石广厦',
  place: '农业农村局会议室',
  label: 'INTERNAL',
  itemTitle: '冬春农田水利建设任务',
  itemPresenter: '牛春生',
  itemMinutes: '40',
};

/** Fills the application with `values` and sends it; returns the meeting's id when it was taken. */
export async function apply(browser: Browser, values: object = {}, button?: string): Promise<string> {
  await browser.get('/meetings/new');
  await browser.submit('/meetings/new', { ...topic, ...values }, button);
  return /\/meetings\/(\d[0-9a-z]{15})/.exec(browser.path)?.[1] ?? '';
}

/** The id of the open step of approval. */
export async function openStep(test: TestApplication, meetingId: string): Promise<string> {
  const sql = "SELECT id FROM approval_step WHERE meetingId = ? AND state = 'OPEN'";
  return (await test.rows<{ id: string }>(sql, [meetingId]))[0]?.id ?? '';
}

/** A meeting applied for by `browser` (孙蕾) and approved by 周敏. */
export async function approved(test: TestApplication, browser: Browser, values: object = {}): Promise<string> {
  const id = await apply(browser, values);
  const zhoumin = await test.browser('zhoumin');
  const step = await openStep(test, id);
  await zhoumin.get(`/approvals/${step}`);
  await zhoumin.submit(`/approvals/${step}`, {}, '同意');
  return id;
}

/** Everybody whose step it is approves, one after another. */
export async function approveAll(app: TestApplication, id: string): Promise<void> {
  for (let step = await openStep(app, id); step; step = await openStep(app, id)) {
    const [row] = await app.rows<{ userName: string }>(
      'SELECT p.userName FROM approval_step s JOIN person p ON p.id = s.approverId WHERE s.id = ?',
      [step],
    );
    const approver = await app.browser(row!.userName);
    await approver.get(`/approvals/${step}`);
    await approver.submit(`/approvals/${step}`, {}, '同意');
  }
}
