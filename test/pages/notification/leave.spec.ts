import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { noticed } from './support.js';

/* Who decides on leave (P13): never oneself, nor one's own delegate; always somebody. */
describe('leave', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication();
    for (const [from, to] of [
      ['gaoshulan', '邵立群'],
      ['zhoumin', '丁若谷'],
    ] as const) {
      const browser = await app.browser(from);
      await browser.get('/account/delegations');
      await browser.submit('/account/delegations', {
        delegate: to,
        fromDay: '2026-11-24',
        untilDay: '2026-11-30',
        reason: '出差',
      });
    }
  });
  afterAll(() => app.close());

  async function asked(id: string, userName: string): Promise<string> {
    const browser = await app.browser(userName);
    await browser.get(`/meetings/${id}/reply`);
    await browser.submit(`/meetings/${id}/reply`, { answer: 'LEAVE', reason: '参加省里会议' });
    await app.runJobs();
    const [row] = await app.rows<{ id: string }>(
      `SELECT l.id FROM leave_request l JOIN person p ON p.id = l.personId WHERE l.meetingId = ? AND p.userName = ?`,
      [id, userName],
    );
    return row!.id;
  }
  const lines = async (leave: string) =>
    (
      await app.rows<{ userName: string }>(
        `SELECT p.userName FROM todo t JOIN person p ON p.id = t.personId
         WHERE t.subjectId = ? AND t.doneAt IS NULL ORDER BY p.userName`,
        [leave],
      )
    ).map(({ userName }) => userName);
  async function opens(userName: string, leave: string): Promise<Browser> {
    const browser = await app.browser(userName);
    return browser.get(`/leaves/${leave}`);
  }

  test('of a member is decided by the chair or his delegate, not by the convener', async () => {
    const id = await noticed(app, await app.browser('sunlei'));
    const leave = await asked(id, 'niuchunsheng');
    expect(await lines(leave)).toEqual(['gaoshulan', 'shaoliqun']);
    expect((await opens('zhoumin', leave)).status).toBe(404);
    const delegate = await opens('shaoliqun', leave);
    await delegate.submit(`/leaves/${leave}`, { verdict: 'REFUSED' });
    expect(await lines(leave)).toEqual([]);
    expect((await opens('niuchunsheng', leave)).text).toContain('未批准');
  });

  test('of the chair is decided by the convener or his delegate, never by the chair’s own', async () => {
    const id = await noticed(app, await app.browser('sunlei'));
    const leave = await asked(id, 'gaoshulan');
    expect(await lines(leave)).toEqual(['dingruogu', 'zhoumin']);
    const own = await opens('shaoliqun', leave);
    expect(own.status).toBe(404);
    await own.get('/');
    expect((await own.send(`/leaves/${leave}`, { verdict: 'GRANTED' })).status).toBe(404);
    const delegate = await opens('dingruogu', leave);
    await delegate.submit(`/leaves/${leave}`, { verdict: 'GRANTED' });
    expect((await opens('gaoshulan', leave)).text).toContain('已批准');
  });

  test('of who is chair and convener in one is noted by the organiser', async () => {
    const id = await noticed(app, await app.browser('sunlei'), { convener: '高书岚' });
    const leave = await asked(id, 'gaoshulan');
    expect(await lines(leave)).toEqual(['sunlei']);
    const sun = await opens('sunlei', leave);
    expect(sun.text).toContain('登记知悉');
    expect((await sun.send(`/leaves/${leave}`, { verdict: 'REFUSED' })).status).toBe(422);
    await sun.get(`/leaves/${leave}`);
    await sun.submit(`/leaves/${leave}`);
    expect(await lines(leave)).toEqual([]);
    expect((await opens('gaoshulan', leave)).text).toContain('已知悉');
    await app.runJobs();
    const gao = await app.browser('gaoshulan');
    await gao.get('/inbox');
    expect(gao.text).toContain('请假已知悉');
  });

  test('leaves duties that the organiser is shown until somebody else has them', async () => {
    const id = await noticed(app, await app.browser('sunlei'));
    const leave = await asked(id, 'niuchunsheng');
    const sun = await app.browser('sunlei');
    expect((await sun.get(`/meetings/${id}/readiness`)).text).not.toContain('牛春生已请假');
    const chair = await opens('gaoshulan', leave);
    await chair.submit(`/leaves/${leave}`, { verdict: 'GRANTED' });
    await app.runJobs();
    await sun.get('/inbox');
    expect(sun.text).toContain('请假人承担的会议职责需另行安排：牛春生');
    await sun.get(`/meetings/${id}/readiness`);
    expect(sun.text).toContain('“冬春农田水利建设任务”的汇报人牛春生已请假');
    const other = await app.browser('qiankeqin');
    await other.get(`/meetings/${id}/readiness`);
    expect(other.text).not.toContain('已请假');
    const [item] = await app.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ?', [id]);
    await sun.get(`/meetings/${id}/agenda/items/${item!.id}`);
    await sun.submit(`/meetings/${id}/agenda/items/${item!.id}`, { presenter: '夏禾', presenterIds: '' });
    await sun.get(`/meetings/${id}/readiness`);
    expect(sun.text).not.toContain('已请假');
  });

  test('given by telephone is noted with who called whom', async () => {
    const sun = await app.browser('sunlei');
    const id = await noticed(app, sun);
    const [qian] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'qiankeqin'");
    await sun.get(`/meetings/${id}/replies`);
    await sun.submit(`/meetings/${id}/replies/entries`, { personId: qian!.id, outcome: 'REACHED', answer: 'ATTEND' });
    expect(sun.flash).toContain('已登记');
    const audited = await app.rows<{ detail: string }>(
      "SELECT detail FROM audit WHERE act = 'call.note' AND subjectId = ?",
      [id],
    );
    expect(audited.map(({ detail }) => JSON.parse(detail) as object)).toEqual([
      { personId: qian!.id, outcome: 'REACHED' },
    ]);
  });
});
