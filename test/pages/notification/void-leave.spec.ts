import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { noticed } from './support.js';

describe('leave that a change of the meeting makes void', () => {
  let app: TestApplication;
  let id: string;
  let niu: Browser;

  beforeAll(async () => {
    app = await startApplication();
    id = await noticed(app, await app.browser('sunlei'));
    niu = await app.browser('niuchunsheng');
    await niu.get(`/meetings/${id}/reply`);
    await niu.submit(`/meetings/${id}/reply`, { answer: 'LEAVE', reason: '参加省厅汛期会商。' });
    const sun = await app.browser('sunlei');
    await sun.get(`/meetings/${id}/changes/new`);
    await sun.submit(`/meetings/${id}/changes/new`, { date: '2026-12-02', reason: '与防汛会商冲突', askAgain: '1' });
    await app.runJobs();
  });
  afterAll(() => app.close());

  test('tells who asked and who was to decide', async () => {
    expect(await states()).toEqual(['VOID']);
    expect(await app.rows("SELECT 1 AS x FROM audit WHERE act = 'leave.void' AND subjectId = ?", [id])).toHaveLength(1);
    await niu.get('/inbox');
    expect(niu.text).toContain('请假因会议变更失效');
    const chair = await app.browser('gaoshulan');
    await chair.get('/inbox');
    expect(chair.text).toContain('请假因会议变更失效：牛春生');
    await chair.get('/todo');
    expect(chair.text).not.toContain('牛春生申请');
  });

  test('is put again with one press and its reason', async () => {
    await niu.get(`/meetings/${id}/reply`);
    expect(niu.text).toContain('参加省厅汛期会商。');
    await niu.submit('按原理由再次请假');
    expect(niu.status).toBe(200);
    expect(await states()).toEqual(['PENDING', 'VOID']);
    const [leave] = await app.rows<{ reason: string }>("SELECT reason FROM leave_request WHERE state = 'PENDING'");
    expect(leave!.reason).toBe('参加省厅汛期会商。');
    expect(niu.text).not.toContain('按原理由再次请假');
    await niu.send(`/meetings/${id}/reply/leave`, {});
    expect(niu.status).toBe(422);
  });

  const states = async () =>
    (await app.rows<{ state: string }>('SELECT state FROM leave_request ORDER BY state')).map((one) => one.state);
});
