import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { held } from '../minutes/hold.js';
import { copies, pdf, taskOf } from './support.js';

describe('the byways of a task', () => {
  let app: TestApplication;
  let meeting: string;
  let task: string;
  let niu: Browser;
  let qin: Browser;
  const at = (what = '') => `/followups/${task}${what}`;
  const kinds = async () =>
    (await app.rows<{ kind: string }>('SELECT kind FROM inbox_entry WHERE subjectId = ?', [task])).map(
      (row) => row.kind,
    );

  beforeAll(async () => {
    app = await startApplication();
    meeting = await held(app);
    task = await taskOf(app, meeting);
    niu = await app.browser('niuchunsheng');
    qin = await app.browser('qinyue');
  });
  afterAll(() => app.close());

  test('a decision is not delivered until its unit has signed for it', async () => {
    await niu.get(`/meetings/${meeting}/decisions`);
    expect(niu.text).toContain('已决未送达，等责任单位签收');
    await qin.get('/followups?show=undelivered');
    expect(qin.text).toContain('任务分解表');
    await qin.get('/decisions/nosuch0000000000');
    expect(qin.status).toBe(404);
    const stranger = await app.browser('jiangzhou');
    const [{ decisionId } = { decisionId: '' }] = await app.rows<{ decisionId: string }>(
      'SELECT decisionId FROM task WHERE id = ?',
      [task],
    );
    await stranger.get(`/decisions/${decisionId}`);
    expect(stranger.status).toBe(404);
    await stranger.get(`/meetings/${meeting}/decisions`);
    expect(stranger.text).not.toContain('任务分解表');
  });

  test('the unit contests it with a reason; the office assigns it to another unit', async () => {
    await niu.get(at());
    await niu.follow('提出异议');
    await niu.submit(at('/contest'), { reason: '' });
    expect(niu.status).toBe(422);
    await niu.submit(at('/contest'), { reason: '不属本局职责，建议住建局。' });
    expect(niu.flash).toContain('异议已提交');
    await niu.send(at('/receipt'), {});
    expect(niu.status).toBe(422);
    await niu.send(at('/contest/answer'), { verdict: 'UPHOLD', text: '自己维持' });
    expect(niu.status).toBe(403);
    await qin.get(at());
    await qin.follow('答复异议');
    expect(qin.text).toContain('建议住建局');
    await qin.submit(at('/contest/answer'), { verdict: 'REASSIGN', text: '同意改派' });
    expect(qin.errors.join()).toContain('请选择改派的单位');
    expect(qin.valueOf('text')).toBe('同意改派');
    const [unit] = await app.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'ZJJ'");
    await qin.submit(at('/contest/answer'), { verdict: 'REASSIGN', unitId: unit!.id, text: '同意改派' });
    expect(qin.flash).toContain('已改派');
    await niu.get(at());
    expect(niu.status).toBe(404);
    const shi = await app.browser('shiguangsha');
    await shi.get(at());
    expect(shi.text).toContain('石广厦');
    app.at('2026-12-02', '09:30');
    await shi.signIn('shiguangsha');
    await shi.get(at());
    expect(shi.$('main a').filter((_, one) => shi.$(one).text() === '提出异议')).toHaveLength(0);
    await shi.send(at('/contest'), { reason: '也不是我们' });
    expect(shi.errors.join()).toContain('2 个工作日内');
    await shi.get(at());
    await shi.submit(at('/receipt'));
    await qin.signIn('qinyue');
    await qin.get(`/meetings/${meeting}/decisions`);
    expect(qin.text).toContain('石广厦 于');
  });

  test('who has reported too little is behind plan, and is told once', async () => {
    app.at('2026-12-03', '10:00');
    await app.runJobs();
    await app.runJobs();
    const behind = await app.rows<{ subject: string; userName: string }>(
      `SELECT i.subject, p.userName FROM inbox_entry i JOIN person p ON p.id = i.personId
       WHERE i.subjectId = ? AND i.kind = 'task.behind'`,
      [task],
    );
    expect(behind).toEqual([{ subject: expect.stringContaining('进展滞后'), userName: 'shiguangsha' }]);
    app.at('2026-12-04', '10:00');
    await app.runJobs();
    expect((await kinds()).filter((kind) => kind === 'task.report')).toHaveLength(1);
    const shi = await app.browser('shiguangsha');
    await shi.get(at());
    await shi.submit(at('/reports'), { progress: '101', text: '快了' });
    expect(shi.status).toBe(422);
    await shi.submit(at('/reports'), { progress: '80', text: '已完成初稿' });
    expect(shi.text).toContain('已完成初稿');
  });

  test('a pause needs a reason, stops reminders, and is seen; who decided may cancel, nobody else', async () => {
    qin = await app.browser('qinyue');
    await qin.get(at());
    await qin.follow('暂缓、并入或撤销');
    await qin.submit(at('/halt'), { act: 'suspend', reason: '' });
    expect(qin.status).toBe(422);
    await qin.submit(at('/halt'), { act: 'suspend', reason: '上级政策调整，待明确。' });
    expect(qin.text).toContain('已暂缓');
    const before = (await kinds()).length;
    app.at('2026-12-21', '10:00');
    await app.runJobs();
    expect((await kinds()).filter((kind) => ['task.overdue', 'task.near'].includes(kind))).toEqual([]);
    expect((await kinds()).length).toBeGreaterThanOrEqual(before);
    qin = await app.browser('qinyue');
    await qin.get(at('/halt'));
    await qin.send(at('/halt'), { act: 'cancel', reason: '不办了' });
    expect(qin.status).toBe(403);
    await qin.get(at('/halt'));
    await qin.submit(at('/resumption'), { reason: '政策已明确。' });
    expect(qin.text).toContain('恢复办理');
  });

  test('one is merged into another by its number, and its story says so', async () => {
    const [other] = await copies(app, task, [{ title: '同类事项', state: 'IN_PROGRESS' }]);
    const [row] = await app.rows<{ number: string }>('SELECT number FROM task WHERE id = ?', [task]);
    await qin.get(`/followups/${other}/halt`);
    await qin.submit(`/followups/${other}/halt`, { act: 'merge', into: '督办〔2026〕999号', reason: '重复' });
    expect(qin.errors.join()).toContain('另一件在办事项');
    await qin.submit(`/followups/${other}/halt`, { act: 'merge', into: row!.number, reason: '重复' });
    expect(qin.text).toContain(`并入${row!.number}`);
    const gao = await app.browser('gaoshulan');
    const [third] = await copies(app, task, [{ title: '撤销的事项', state: 'IN_PROGRESS' }]);
    await gao.get(`/followups/${third}/halt`);
    await gao.submit(`/followups/${third}/halt`, { act: 'cancel', reason: '会议另有决定。' });
    expect(gao.flash).toContain('已撤销');
  });

  test('the one who claimed neither checks nor strikes off; after the re-check it is taken up again', async () => {
    const shi = await app.browser('shiguangsha');
    await shi.get(at());
    await shi.follow('申请办结');
    await shi.upload(at('/completion'), { text: '方案已印发。' }, [{ field: 'file', name: '方案.pdf', bytes: pdf }]);
    expect(shi.flash).toContain('已申请办结');
    const bai = await app.browser('baixiaotang');
    await bai.get(at('/completion'));
    await bai.submit(at('/check'), { verdict: 'ACCEPT' });
    expect(bai.flash).toContain('已办结');
    await bai.follow('销号');
    await bai.submit(at('/closure'), { recheckOn: '2026-12-1' });
    expect(bai.errors.join()).toContain('复查日期须晚于今天');
    await bai.submit(at('/closure'), { recheckOn: '2027-01-20' });
    expect(bai.flash).toContain('已销号');
    app.at('2027-01-20', '10:00');
    await app.runJobs();
    qin = await app.browser('qinyue');
    await qin.get('/');
    expect(qin.text).toContain('到了复查日期');
    await qin.get(at());
    await qin.follow('复查');
    await qin.submit(at('/recheck'), { verdict: 'REOPEN', text: '现场又有积水。' });
    expect(qin.text).toContain('办理中');
    await qin.get('/');
    expect(qin.text).not.toContain('到了复查日期');
  });
});
