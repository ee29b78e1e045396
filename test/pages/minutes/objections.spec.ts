import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { textOf } from '../../print/measure.js';
import { held } from './hold.js';

describe('an approved record is contested, answered and scored', () => {
  let app: TestApplication;
  let id: string;
  let niu: Browser;
  let recorder: Browser;
  const page = () => `/meetings/${id}/record/corrections`;
  const objections = () => `${page()}/objections`;
  const answerAt = (n: number) => recorder.$('form[action$="/answer"]').eq(n).attr('action')!;

  beforeAll(async () => {
    app = await startApplication();
    id = await held(app);
    niu = await app.browser('niuchunsheng');
    recorder = await app.browser('linxiao');
  });
  afterAll(() => app.close());

  test('says until when, three working days after it was approved', async () => {
    await niu.get(page());
    expect(niu.text).toContain('12月2日');
    expect(niu.text).toContain('还没有人提出异议');
  });

  test('is raised by who was invited, and keeps what was typed', async () => {
    await niu.submit(objections(), { place: '第1项，本人汇报' });
    expect(niu.status).toBe(422);
    expect(niu.valueOf('place')).toBe('第1项，本人汇报');
    await niu.submit(objections(), { text: '清淤任务应为“冬春清淤和岸坡整治任务”。' });
    expect(niu.flash).toContain('异议已提出');
    expect(niu.text).toContain('待答复');
    const stranger = await app.browser('jiangzhou');
    await stranger.get('/');
    await stranger.send(objections(), { place: '全文', text: '不对' });
    expect(stranger.status).toBe(403);
    await app.runJobs();
    await recorder.get('/');
    expect(recorder.text).toContain('有人对会议记录提出异议');
  });

  test('minutes are not signed while it waits', async () => {
    const sun = await app.browser('sunlei');
    await sun.get(`/meetings/${id}/minutes`);
    await sun.submit(`/meetings/${id}/minutes`, {});
    await sun.submit(`/meetings/${id}/minutes/submission`);
    const chair = await app.browser('gaoshulan');
    await chair.get(`/meetings/${id}/minutes`);
    await chair.submit(`/meetings/${id}/minutes/issue`, { verdict: 'ISSUE' });
    expect(chair.status).toBe(422);
    expect(chair.errors.join()).toContain('1 件记录异议没有答复');
  });

  test('upholding it says what is corrected; who raised it does not answer it', async () => {
    await niu.get(page());
    expect(niu.$('form[action$="/answer"]')).toHaveLength(0);
    await recorder.get(page());
    await niu.send(answerAt(0), { verdict: 'DECLINED', answer: '无' });
    expect(niu.status).toBe(403);
    await recorder.submit(answerAt(0), { verdict: 'UPHELD', answer: '核对录音，确有遗漏。' });
    expect(recorder.status).toBe(422);
    expect(recorder.errors).toHaveLength(2);
    await recorder.submit(answerAt(0), { original: '汇报冬春清淤任务', corrected: '汇报冬春清淤和岸坡整治任务' });
    expect(recorder.flash).toContain('更正单已送主持人审定');
    expect(recorder.text).toContain('已采纳');
    expect(recorder.text).toContain('更正单第 1 号');
  });

  test('its correction is decided by the chair and printed with the record', async () => {
    const chair = await app.browser('gaoshulan');
    await chair.get(page());
    await chair.submit('同意更正', {}, '同意更正');
    const words = (await textOf(await chair.bytes(`/meetings/${id}/record/paper`))).replace(/\s/g, '');
    expect(words).toContain('汇报冬春清淤和岸坡整治任务');
    expect(words).toContain('牛春生');
    await chair.get(`/meetings/${id}/record`);
    expect(chair.text).toContain('汇报冬春清淤任务和资金安排。');
  });

  test('answered once, and told to who raised it', async () => {
    await app.runJobs();
    const reader = await app.browser('niuchunsheng');
    await reader.get('/inbox');
    expect(reader.text).toContain('异议已答复');
    const [row] = await app.rows<{ id: string }>('SELECT id FROM objection WHERE meetingId = ?', [id]);
    await recorder.send(`${objections()}/${row!.id}/answer`, { verdict: 'DECLINED', answer: '再答' });
    expect(recorder.status).toBe(422);
  });

  test('is scored by oversight, whose averages and faults stand per recorder; the recorder sees his own', async () => {
    await recorder.get('/');
    await recorder.send(`/records/quality/${id}/score`, {
      completeness: '5',
      accuracy: '5',
      timeliness: '5',
      form: '5',
    });
    expect(recorder.status).toBe(403);
    const peng = await app.browser('pengli');
    await peng.get(`/records/quality/${id}/score`);
    await peng.submit(`/records/quality/${id}/score`, { completeness: '3' });
    expect(peng.status).toBe(422);
    await peng.submit(`/records/quality/${id}/score`, {
      ...{ accuracy: '4', timeliness: '5', form: '5' },
      faults: ['OMISSION'],
    });
    expect(peng.flash).toContain('已评分');
    expect(peng.text).toContain('林晓');
    expect(peng.text).toContain('4.3');
    expect(peng.text).toContain('漏记 1');
    expect(peng.text).toContain('异议 1，更正 1');
    await recorder.get('/records/quality');
    expect(recorder.text).toContain('4.3');
    expect(recorder.$('a[href$="/score"]')).toHaveLength(0);
    await peng.get(`/records/quality/${id}/score`);
    await peng.send(`/records/quality/${id}/score`, {
      ...{ completeness: '1', accuracy: '1', timeliness: '1', form: '1', _version: '9' },
    });
    expect(peng.status).toBe(409);
  });

  test('after the window nobody contests it, and silence would be said', async () => {
    app.at('2026-12-03', '09:00');
    await niu.signIn('niuchunsheng');
    await niu.get(page());
    expect(niu.text).toContain('共提出异议 1 件');
    await niu.send(objections(), { place: '第1项', text: '又' });
    expect(niu.status).toBe(422);
    expect(niu.errors.join()).toContain('异议期已过');
  });
});
