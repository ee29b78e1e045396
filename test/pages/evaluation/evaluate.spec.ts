import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { filed } from '../archive/support.js';
import { ended, minuted } from './support.js';

describe('the evaluation of a meeting', () => {
  let app: TestApplication;
  let id: string;
  let sun: Browser;
  const page = () => `/meetings/${id}/evaluation`;
  const row = (name: string) =>
    sun
      .$('tr')
      .filter((_, one) => sun.$(one).children().first().text() === name)
      .text();

  beforeAll(async () => {
    app = await startApplication();
    id = await ended(app);
    sun = await app.browser('sunlei');
  });
  afterAll(() => app.close());

  test('opens at the end with a line for the organiser, due in five working days', async () => {
    const [evaluation] = await app.rows<{ dueAt: string }>('SELECT dueAt FROM evaluation WHERE meetingId = ?', [id]);
    expect(evaluation!.dueAt).toBe('2026-12-04T09:30:00.000Z');
    await sun.get('/todo');
    expect(sun.text).toContain('请完成评估、总结和反思');
  });

  test('each figure stands with formula and raw numbers; what cannot be said is no zero', async () => {
    await sun.get(page());
    expect(row('准时开会')).toContain('100%');
    expect(row('时长控制')).toContain('计划 90 分钟，实际 75 分钟');
    expect(row('到会率')).toContain(`6 ÷ 6`);
    expect(row('材料按时送达')).toContain('—');
    expect(row('满意度')).toContain('收回 0，发出 6');
    expect(row('按期办结')).toContain('—');
  });

  test('cannot be submitted before the minutes are issued', async () => {
    expect(sun.text).toContain('纪要印发后才能提交评估');
    await sun.send(page(), { summary: '总结', reflection: '反思' });
    expect(sun.status).toBe(422);
  });

  test('the organiser is reminded the day before and once when overdue', async () => {
    app.at('2026-12-03', '09:01');
    await app.runJobs();
    app.at('2026-12-07', '09:01');
    await app.runJobs();
    await app.runJobs();
    const kinds = await app.rows<{ kind: string }>(
      "SELECT kind FROM inbox_entry WHERE kind IN ('evaluation.reminder', 'evaluation.overdue') ORDER BY createdAt",
    );
    expect(kinds.map((one) => one.kind)).toEqual(['evaluation.reminder', 'evaluation.overdue']);
    await sun.signIn('sunlei');
    await sun.get('/evaluations');
    expect(sun.text).toContain('已逾期');
  });

  test('summary and reflection are required; submitted, the meeting is evaluated and the figures stay', async () => {
    await minuted(app, id);
    await sun.get(page());
    await sun.submit(page(), { summary: '任务已分解到乡镇。' });
    expect(sun.status).toBe(422);
    expect(sun.errors).toEqual(['反思：请填写反思']);
    await sun.submit(page(), { reflection: '材料应更早送达。' });
    expect(sun.flash).toContain('会议评估已提交');
    expect(sun.text).toContain('材料应更早送达');
    expect(sun.text).toContain('决策执行情况（截至现在）');
    const [meeting] = await app.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]);
    expect(meeting!.state).toBe('EVALUATED');
    await sun.send(page(), { summary: '再次', reflection: '再次' });
    expect(sun.status).toBe(422);
    const [stored] = await app.rows<{ figures: string; grade: string }>('SELECT figures, grade FROM evaluation');
    expect(JSON.parse(stored!.figures)).toHaveLength(19);
    expect(['EXCELLENT', 'GOOD', 'FAIR', 'POOR']).toContain(stored!.grade);
  });

  test('then it is the organiser’s turn to file it, until it is filed', async () => {
    const open = "SELECT url FROM todo WHERE kind = 'archiveFile' AND doneAt IS NULL";
    expect(await app.rows(open)).toEqual([]);
    await app.runJobs();
    expect(await app.rows(open)).toEqual([{ url: `/meetings/${id}/archive` }]);
    await sun.get('/');
    expect(sun.text).toContain('评估已完成，请核对归档材料并提交归档');
    await sun.get(`/meetings/${id}`);
    expect(sun.text).toContain('归档');
    await filed(app, id);
    expect(await app.rows(open)).toEqual([]);
  });

  test('only the organiser submits, chair and oversight read, others see neither page nor tab', async () => {
    for (const reader of ['gaoshulan', 'pengli']) {
      const browser = await app.browser(reader);
      await browser.get(page());
      expect(browser.status).toBe(200);
      await browser.send(page(), { summary: '总结', reflection: '反思' });
      expect(browser.status).toBe(403);
    }
    const niu = await app.browser('niuchunsheng');
    await niu.get(page());
    expect(niu.status).toBe(403);
  });

  test('a meeting that was filed first is evaluated all the same, and stays filed', async () => {
    const other = await startApplication();
    const first = await ended(other);
    await minuted(other, first, true);
    const organiser = await other.browser('sunlei');
    await organiser.get(`/meetings/${first}/evaluation`);
    await organiser.submit(`/meetings/${first}/evaluation`, { summary: '总结', reflection: '反思' });
    expect(organiser.flash).toContain('会议评估已提交');
    const [meeting] = await other.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [first]);
    expect(meeting!.state).toBe('ARCHIVED');
    await organiser.send(`/meetings/${first}/evaluation`, { summary: '再次', reflection: '再次' });
    expect(organiser.status).toBe(422);
    await other.close();
  });
});
