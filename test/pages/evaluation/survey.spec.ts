import { startApplication, type TestApplication } from '../../support/application.js';
import { answer, attendees, ended, surveyLink } from './support.js';

describe('the survey of a meeting', () => {
  let app: TestApplication;
  let id: string;

  beforeAll(async () => {
    app = await startApplication();
    id = await ended(app);
  });
  afterAll(() => app.close());

  test('opens when the sitting ends, one link in the inbox of each who came, none for who did not', async () => {
    const rows = await app.rows<{ url: string }>("SELECT url FROM inbox_entry WHERE kind = 'evaluation.survey'");
    expect(rows).toHaveLength(attendees.length);
    expect(new Set(rows.map((row) => row.url)).size).toBe(attendees.length);
    const niu = await app.browser('niuchunsheng');
    await niu.get('/inbox');
    expect(niu.text).toContain('请评价会议');
  });

  test('opening the link answers nothing; only the overall question is compulsory; it is answered once', async () => {
    const link = await surveyLink(app, 'hewei');
    const he = await app.browser();
    await he.get(link);
    await he.get(link);
    expect(he.text).toContain('匿名填写');
    await he.submit(link, { necessity: '4' });
    expect(he.status).toBe(422);
    expect(he.errors).toEqual(['总体满意度：请选择总体满意度']);
    await he.submit(link, { overall: '5', best: '准备充分' });
    expect(he.flash).toContain('谢谢');
    expect(he.text).toContain('您已提交评价');
    await he.get('/login');
    await he.send(link, { overall: '1' });
    expect(he.status).toBe(422);
    expect(await app.rows('SELECT id FROM survey_answer')).toHaveLength(1);
  });

  test('stands on the workbench of who was asked, the same before and after the answer, and of nobody else', async () => {
    const line = (person: Awaited<ReturnType<typeof app.browser>>) => person.$('.todo').last().html();
    const ma = await app.browser('mahong');
    await ma.get('/');
    expect(ma.text).toContain('匿名，约半分钟，12月4日（周五）截止');
    const before = line(ma);
    await ma.follow('填写');
    expect(ma.path).toBe(await surveyLink(app, 'mahong'));
    expect(ma.text).toContain('只有“总体满意度”必填');
    await answer(app, 'mahong', '4');
    await ma.get('/');
    expect(line(ma)).toBe(before);
    const tang = await app.browser('tangyue');
    await tang.get('/');
    expect(tang.text).not.toContain('约半分钟');
  });

  test('a link that was never sent opens nothing', async () => {
    const browser = await app.browser();
    await browser.get('/e/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    expect(browser.status).toBe(404);
  });

  test('nothing is shown below five answers, averages from five on', async () => {
    const sun = await app.browser('sunlei');
    for (const userName of ['niuchunsheng', 'qiankeqin']) await answer(app, userName, '4');
    await sun.get(`/meetings/${id}/survey`);
    expect(sun.text).toContain('5 份以上才显示');
    expect(sun.text).not.toContain('准备充分');
    expect(sun.$('table')).toHaveLength(0);
    await answer(app, 'shiguangsha', '4');
    await sun.get(`/meetings/${id}/survey`);
    expect(sun.text).toContain('准备充分');
    expect(sun.$('tr').last().text()).toMatch(/总体满意度\s*4.2\s*5/);
  });

  test('the reminder reaches everybody alike, twice at most', async () => {
    const sun = await app.browser('sunlei');
    for (const wanted of [303, 303, 422]) {
      await sun.get(`/meetings/${id}/survey`);
      await sun.submit(`/meetings/${id}/survey/reminder`);
      expect(sun.status).toBe(wanted === 303 ? 200 : 422);
    }
    await app.runJobs();
    const rows = await app.rows("SELECT id FROM inbox_entry WHERE kind = 'evaluation.surveyReminder'");
    expect(rows).toHaveLength(attendees.length * 2);
  });

  test('on its last day it is called to mind once, by itself', async () => {
    app.at('2026-12-04', '09:30');
    await app.runJobs();
    await app.runJobs();
    const rows = await app.rows("SELECT id FROM inbox_entry WHERE kind = 'evaluation.surveyReminder'");
    expect(rows).toHaveLength(attendees.length * 3);
  });

  test('only organiser, chair and oversight read results; after the day nobody answers', async () => {
    const niu = await app.browser('niuchunsheng');
    await niu.get(`/meetings/${id}/survey`);
    expect(niu.status).toBe(403);
    app.at('2026-12-07', '09:00');
    const link = await surveyLink(app, 'gaoshulan');
    const chair = await app.browser();
    await chair.get(link);
    expect(chair.text).toContain('调查已结束');
    await niu.signIn('niuchunsheng');
    await niu.get('/');
    expect(niu.text).not.toContain('约半分钟');
    await chair.get('/login');
    await chair.send(link, { overall: '5' });
    expect(chair.status).toBe(422);
  });
});
