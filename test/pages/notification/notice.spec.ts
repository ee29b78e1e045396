import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { Measured } from '../../print/measure.js';
import { textOf } from '../../print/text-of.js';
import { apply, openStep } from '../meetings/support.js';

describe('a notice, its replies, its change and its cancellation', () => {
  let app: TestApplication;
  let sun: Browser;
  let id: string;
  const stateOf = async () =>
    (await app.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]))[0]!.state;

  beforeAll(async () => {
    app = await startApplication();
    sun = await app.browser('sunlei');
    id = await apply(sun);
    const zhou = await app.browser('zhoumin');
    const step = await openStep(app, id);
    await zhou.get(`/approvals/${step}`);
    await zhou.submit(`/approvals/${step}`, {}, '同意');
    await app.runJobs();
  });
  afterAll(() => app.close());

  test('the organiser finds it on his desk, with what is met and until when', async () => {
    await sun.get('/');
    expect(sun.text).toContain('签发通知');
    await sun.get(`/meetings/${id}/notice`);
    expect(sun.text).toContain('最迟 11月24日');
    const preview = await sun.bytes(`/meetings/${id}/notices/preview`);
    const text = await textOf(preview);
    for (const words of ['草稿', '内部', '会议回执', '为研究冬春农田水利建设任务和资金，经研究，决定召开', '备注'])
      expect(text).toContain(words);
    expect(text).toMatch(/请于2026年11月\d+日（星期.）[\d:]+前回复/);
  });

  test('nobody else issues it', async () => {
    const lin = await app.browser('linxiao');
    await lin.get(`/meetings/${id}/notice`);
    expect(lin.$('form[action$="/notice"]')).toHaveLength(0);
    await lin.send(`/meetings/${id}/notice`, { paperForm: 'official', contact: '林晓', phone: '66123008' });
    expect(lin.status).toBe(403);
  });

  test('a missing element is named beside its field, and what was typed stays', async () => {
    await sun.get(`/meetings/${id}/notice`);
    await sun.submit(`/meetings/${id}/notice`, { paperForm: 'official', contact: '', other: '着正装' });
    expect(sun.status).toBe(422);
    expect(sun.valueOf('other')).toBe('着正装');
  });

  test('issued, it is numbered and frozen, and everybody has it in his inbox with a line to reply', async () => {
    await sun.get(`/meetings/${id}/notice`);
    await sun.submit(`/meetings/${id}/notice`, { paperForm: 'official' });
    expect(sun.flash).toContain('已签发');
    expect(sun.text).toContain('云政办函〔2026〕1号');
    expect(await stateOf()).toBe('NOTIFIED');
    await app.runJobs();
    const niu = await app.browser('niuchunsheng');
    await niu.get('/inbox');
    expect(niu.text).toContain('会议通知：冬春农田水利建设专题会议');
    await niu.get('/');
    expect(niu.text).toContain('请回复能否参加');
    const pdf = await niu.bytes(`/meetings/${id}/notices/1`);
    const issued = (await textOf(pdf)).replace('云政办函〔2026〕1号', '');
    for (const words of ['内部', '会议回执', '备注', '为研究冬春农田水利建设任务和资金，经研究'])
      expect(issued).toContain(words);
    expect(issued).not.toContain('草稿');
    expect((await Measured.read(Uint8Array.from(pdf))).pages % 2).toBe(0);
  });

  test('a reply is given, and a second press changes nothing', async () => {
    const niu = await app.browser('niuchunsheng');
    await niu.get(`/meetings/${id}/reply`);
    await niu.submit(`/meetings/${id}/reply`, {});
    expect(niu.status).toBe(422);
    await niu.submit(`/meetings/${id}/reply`, { answer: 'ATTEND' });
    expect(niu.flash).toContain('已回复参加');
    await sun.get(`/meetings/${id}/replies`);
    expect(sun.text).toContain('1 / ');
  });

  test('the mailed link shows on GET and acts on POST alone', async () => {
    const { Tokens } = await import('../../../src/platform/web/tokens.js');
    const { replyToken } = await import('../../../src/notification/replies/reply-link.js');
    const [qian] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'qiankeqin'");
    const token = replyToken(app.nest.get(Tokens), id, qian!.id);
    const stranger = await app.browser();
    for (let i = 0; i < 3; i++) await stranger.get(`/r/${token}`);
    expect(
      await app.rows('SELECT 1 AS x FROM reply WHERE meetingId = ? AND personId = ?', [id, qian!.id]),
    ).toHaveLength(0);
    expect(stranger.text).toContain('钱克勤');
    await stranger.submit(`/r/${token}`, { answer: 'ATTEND' });
    expect(stranger.text).toContain('参加');
    await stranger.get('/r/invented-token');
    expect(stranger.status).toBe(404);
  });

  test('leave with a substitute is decided by the chair; the substitute sits in without a vote', async () => {
    const shi = await app.browser('shiguangsha');
    await shi.get(`/meetings/${id}/reply`);
    await shi.submit(`/meetings/${id}/reply`, { answer: 'SUBSTITUTE', reason: '赴省里开会', substitute: '' });
    expect(shi.errors.join()).toContain('代会人');
    await shi.submit(`/meetings/${id}/reply`, { answer: 'SUBSTITUTE', reason: '赴省里开会', substitute: '杜若' });
    expect(shi.flash).toContain('送主持人审批');
    const gao = await app.browser('gaoshulan');
    await gao.get('/');
    const [leave] = await app.rows<{ id: string }>('SELECT id FROM leave_request WHERE meetingId = ?', [id]);
    await gao.get(`/leaves/${leave!.id}`);
    expect(gao.text).toContain('赴省里开会');
    await gao.submit(`/leaves/${leave!.id}`, { verdict: 'GRANTED' });
    expect(gao.flash).toContain('已同意');
    const [seat] = await app.rows<{ capacity: string }>(
      "SELECT capacity FROM meeting_person mp JOIN person p ON p.id = mp.personId WHERE meetingId = ? AND p.userName = 'duruo'",
      [id],
    );
    expect(seat!.capacity).toBe('NON_VOTING');
    const outsider = await app.browser('jiangzhou');
    await outsider.get(`/leaves/${leave!.id}`);
    expect(outsider.status).toBe(404);
  });

  test('at the deadline the silent ones become a telephone list', async () => {
    const [notice] = await app.rows<{ replyDueAt: string }>('SELECT replyDueAt FROM notice WHERE meetingId = ?', [id]);
    app.clock.set(notice!.replyDueAt as never);
    app.clock.advanceMinutes(1);
    await app.runJobs();
    await app.runJobs();
    sun = await app.browser('sunlei');
    await sun.get(`/meetings/${id}/replies`);
    expect(sun.text).toContain('待电话通知');
    const calls = await app.rows<{ personId: string }>(
      "SELECT personId FROM phone_call WHERE meetingId = ? AND state = 'OPEN'",
      [id],
    );
    await sun.submit(`/meetings/${id}/replies/entries`, {
      personId: calls[0]!.personId,
      outcome: 'REACHED',
      answer: 'ATTEND',
    });
    expect(sun.flash).toContain('已登记');
  });

  test('a change tells everybody once and asks anew', async () => {
    await sun.get(`/meetings/${id}/changes/new`);
    await sun.submit(`/meetings/${id}/changes/new`, { date: '2026-11-30', starts: '14:30', reason: '与县委会议冲突' });
    expect(sun.flash).toContain('变更通知已签发');
    await app.runJobs();
    await app.runJobs();
    const entries = await app.rows<{ personId: string }>(
      "SELECT personId FROM inbox_entry WHERE subjectId = ? AND kind = 'notice.changed'",
      [id],
    );
    expect(new Set(entries.map((entry) => entry.personId)).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThanOrEqual(4);
    const links = await app.rows<{ expiresAt: string }>('SELECT expiresAt FROM reply_link WHERE meetingId = ?', [id]);
    expect(new Set(links.map((link) => link.expiresAt))).toEqual(new Set(['2026-11-30T08:00:00.000Z']));
    const niu = await app.browser('niuchunsheng');
    await niu.get(`/meetings/${id}/reply`);
    expect(niu.text).toContain('请重新回复');
  });

  test('a cancellation needs a reason, tells everybody, and ends what was planned', async () => {
    await sun.get(`/meetings/${id}/cancellation`);
    await sun.submit(`/meetings/${id}/cancellation`, { reason: '' });
    expect(sun.status).toBe(422);
    await sun.submit(`/meetings/${id}/cancellation`, { reason: '改为书面征求意见' });
    expect(await stateOf()).toBe('CANCELLED');
    const open = await app.rows(
      "SELECT 1 AS x FROM outbox WHERE subjectId = ? AND state = 'WAITING' AND handler LIKE 'notification.remind%'",
      [id],
    );
    expect(open).toHaveLength(0);
    await app.runJobs();
    const niu = await app.browser('niuchunsheng');
    await niu.get('/inbox');
    expect(niu.text).toContain('【取消】');
    await niu.get('/');
    expect(niu.text).not.toContain('请回复能否参加');
  });
});
