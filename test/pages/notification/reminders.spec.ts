import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { noticed } from './support.js';

describe('the ladder of reminders, and answers for a unit', () => {
  let app: TestApplication;
  let sun: Browser;
  let id: string;
  const path = () => `/meetings/${id}/reminders`;

  beforeAll(async () => {
    app = await startApplication();
    sun = await app.browser('sunlei');
    id = await noticed(app, sun);
  });
  afterAll(() => app.close());

  test('shows each step, when it is due, to whom, by what; nobody else sees it', async () => {
    await sun.get(path());
    for (const words of [
      '催回执',
      '列电话名单',
      '会前一个工作日提醒',
      '会前 30 分钟提醒',
      '未回复的人',
      '待发',
      '短信',
    ])
      expect(sun.text).toContain(words);
    const niu = await app.browser('niuchunsheng');
    await niu.get(path());
    expect(niu.status).toBe(404);
    await niu.get('/');
    await niu.send(path(), { stepId: '0000000000000000', reason: '无' });
    expect(niu.status).toBe(403);
  });

  test('a step is skipped with a reason, once', async () => {
    await sun.get(path());
    const step = sun.$('select[name=stepId] option').last().attr('value')!;
    await sun.submit(path(), { stepId: step, reason: '' });
    expect(sun.status).toBe(422);
    expect(sun.valueOf('stepId')).toBe(step);
    await sun.submit(path(), { stepId: step, reason: '已当面提醒' });
    expect(sun.flash).toContain('已跳过');
    expect(sun.text).toContain('已跳过：已当面提醒');
    await sun.send(path(), { stepId: step, reason: '再跳' });
    expect(sun.errors.join()).toContain('已经发出或撤销');
  });

  test('a liaison answers for the people of his unit, and for nobody else', async () => {
    const unit = `/meetings/${id}/reply/unit`;
    const duan = await app.browser('duanxiaoman');
    await duan.get(`/meetings/${id}/reply`);
    await duan.follow('代本单位人员回复');
    const niu = duan.$('input[name=personIds]');
    expect(niu).toHaveLength(1);
    await duan.submit(unit, { answer: 'ATTEND' });
    expect(duan.errors.join()).toContain('请选择人员');
    await duan.submit(unit, { personIds: niu.attr('value')!, answer: 'LEAVE', reason: '' });
    expect(duan.errors.join()).toContain('原因');
    await duan.submit(unit, { personIds: niu.attr('value')!, answer: 'ATTEND' });
    expect(duan.flash).toContain('已代1人回复');
    const [reply] = await app.rows<{ via: string }>('SELECT via FROM reply WHERE meetingId = ?', [id]);
    expect(reply!.via).toBe('LIAISON');
    const [qian] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'qiankeqin'");
    await duan.send(unit, { personIds: qian!.id, answer: 'ATTEND' });
    expect(duan.status).toBe(403);
    const xia = await app.browser('xiahe');
    await xia.get(unit);
    expect(xia.status).toBe(404);
  });

  test('what was sent says to whom; what a cancellation takes back says so', async () => {
    const [step] = await app.rows<{ dueAt: string }>(
      "SELECT dueAt FROM outbox WHERE subjectId = ? AND handler = 'notification.remindReply'",
      [id],
    );
    app.clock.set(step!.dueAt as never);
    await app.runJobs();
    sun = await app.browser('sunlei');
    await sun.get(path());
    expect(sun.text).toContain('石广厦');
    expect(sun.text).toContain('已发');
    await sun.get(`/meetings/${id}/cancellation`);
    await sun.submit(`/meetings/${id}/cancellation`, { reason: '改为书面征求意见' });
    await sun.get(path());
    expect(sun.text).toContain('已撤销：会议取消');
    expect(sun.text).not.toContain('待发');
  });
});
