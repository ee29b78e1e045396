import { startApplication, type TestApplication } from '../../support/application.js';
import { held } from '../minutes/hold.js';

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

describe('a decision chased until it is struck off', () => {
  let app: TestApplication;
  let task: string;
  const entries = async (kind: string) =>
    app.rows<{ personId: string; subject: string }>(
      'SELECT personId, subject FROM inbox_entry WHERE subjectId = ? AND kind = ?',
      [task, kind],
    );

  beforeAll(async () => {
    app = await startApplication();
    const meeting = await held(app);
    task = (await app.rows<{ id: string }>('SELECT id FROM task WHERE meetingId = ?', [meeting]))[0]!.id;
  });
  afterAll(() => app.close());

  test('the approved record made one task, and its owner is told and signs for it', async () => {
    expect(await app.rows('SELECT 1 AS x FROM task')).toHaveLength(1);
    const niu = await app.browser('niuchunsheng');
    await niu.get('/');
    expect(niu.text).toContain('新的督办事项，请签收');
    await niu.get(`/followups/${task}`);
    await niu.submit(`/followups/${task}/receipt`);
    expect(niu.flash).toContain('已签收');
  });

  test('a colleague of another unit knows nothing of it, and cannot act on it', async () => {
    const stranger = await app.browser('jiangzhou');
    await stranger.get(`/followups/${task}`);
    expect(stranger.status).toBe(404);
    await stranger.get('/followups?show=all');
    expect(stranger.text).not.toContain('任务分解表');
  });

  test('an extension is asked in time, granted by the chair, and the original date stays', async () => {
    const niu = await app.browser('niuchunsheng');
    await niu.get(`/followups/${task}`);
    await niu.follow('申请延期');
    await niu.submit(`/followups/${task}/extension`, { wantedDay: '12月18日', reason: '资金未到位' });
    expect(niu.status).toBe(422);
    expect(niu.valueOf('reason')).toBe('资金未到位');
    await niu.submit(`/followups/${task}/extension`, { wantedDay: '12月25日', reason: '资金未到位' });
    const gao = await app.browser('gaoshulan');
    await gao.get(`/followups/${task}`);
    await gao.follow('审批延期');
    await gao.submit(`/followups/${task}/extension/decision`, { verdict: 'REFUSED' });
    expect(gao.status).toBe(422);
    expect(gao.$('#decision-opinion-error').length).toBe(1);
    await gao.submit(`/followups/${task}/extension/decision`, { verdict: 'GRANTED', opinion: '抓紧落实资金。' });
    expect(gao.text).toContain('意见：抓紧落实资金。');
    expect(gao.text).toContain('2026年12月18日');
    expect(gao.text).toContain('2026年12月25日');
  });

  test('each rung of the ladder comes once, on its working day, and no rung of the old date', async () => {
    app.at('2026-12-18', '09:30');
    await app.runJobs();
    await app.runJobs();
    expect((await entries('task.near')).map((entry) => entry.subject)).toHaveLength(1);
    app.at('2026-12-28', '09:30');
    await app.runJobs();
    await app.runJobs();
    const overdue = await entries('task.overdue');
    expect(overdue.length).toBeGreaterThanOrEqual(2);
    expect(new Set(overdue.map((entry) => entry.personId)).size).toBe(overdue.length);
    const qin = await app.browser('qinyue');
    await qin.get('/followups?show=overdue');
    expect(qin.text).toContain('逾期 1 个工作日');
    const order = await qin.bytes(`/followups/${task}/order`);
    expect(order.subarray(0, 5).toString()).toBe('%PDF-');
    const sheet = await qin.bytes('/followups/export?show=all');
    expect(sheet.subarray(0, 2).toString()).toBe('PK');
  });

  test('too late for an extension now', async () => {
    const niu = await app.browser('niuchunsheng');
    await niu.get(`/followups/${task}/extension`);
    expect(niu.text).toContain('须在到期前申请');
    await niu.send(`/followups/${task}/extension`, { wantedDay: '2027-1-15', reason: '再等等' });
    expect(niu.status).toBe(422);
    expect(niu.errors.join()).toContain('须在到期前申请');
  });

  test('done needs evidence; the office checks, another strikes off', async () => {
    const niu = await app.browser('niuchunsheng');
    await niu.get(`/followups/${task}/completion`);
    await niu.submit(`/followups/${task}/completion`, { text: '任务分解表已印发。' });
    expect(niu.errors.join()).toContain('请上传办结材料');
    expect(niu.$('#claim-file-error').text()).toContain('请上传办结材料');
    expect(niu.$('textarea#claim-text').text()).toContain('任务分解表已印发');
    await niu.upload(`/followups/${task}/completion`, { text: '任务分解表已印发。' }, [
      { field: 'file', name: '分解表.pdf', bytes: pdf },
    ]);
    expect([niu.status, niu.errors.join(), niu.flash].join()).toContain('已申请办结');
    const bai = await app.browser('baixiaotang');
    await bai.get(`/followups/${task}`);
    await bai.follow('核验办结');
    await bai.submit(`/followups/${task}/check`, { verdict: 'RETURN', text: '' });
    expect(bai.status).toBe(422);
    await bai.submit(`/followups/${task}/check`, { verdict: 'ACCEPT' });
    const qin = await app.browser('qinyue');
    await qin.get(`/followups/${task}`);
    await qin.follow('销号');
    await qin.submit(`/followups/${task}/closure`);
    expect(qin.flash).toContain('已销号');
    await niu.get('/');
    expect(niu.text).not.toContain('任务分解表');
  });
});
