import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { call, ids, itemsOf, opened } from './support.js';

describe('order in the room', () => {
  let app: TestApplication;
  let id: string;
  let peng: Browser;
  let niu: string, qian: string;
  const page = () => `/meetings/${id}/conduct`;
  const events = () => `/meetings/${id}/conduct/events`;

  beforeAll(async () => {
    app = await startApplication();
    id = await opened(app);
    await call(app, id, (await itemsOf(app, id))[0]!);
    peng = await app.browser('pengli');
    [niu, qian] = (await ids(app, 'niuchunsheng', 'qiankeqin')) as [string, string];
  });
  afterAll(() => app.close());

  test('the checks before the meeting have lapsed with its opening', async () => {
    const sql = "SELECT doneAt FROM todo WHERE kind = 'check' AND subjectId = ?";
    const checks = await app.rows<{ doneAt: string | null }>(sql, [id]);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter(({ doneAt }) => !doneAt)).toEqual([]);
  });

  test('says how, while there is nothing', async () => {
    await peng.get(page());
    expect(peng.text).toContain('选人后按一下');
  });

  test('one press notes a kind, with person, time and item', async () => {
    await peng.submit(events(), { note: '接听电话' }, '使用手机');
    expect(peng.status).toBe(422);
    expect(peng.valueOf('note')).toBe('接听电话');
    await peng.submit(events(), { personId: niu }, '使用手机');
    expect(peng.flash).toContain('已登记');
    expect(peng.text).toContain('冬春农田水利建设任务');
    await peng.submit(events(), { personId: qian }, '打断发言');
    await peng.submit(events(), { personId: qian }, '表现良好');
    expect(peng.$('.figures b').text()).toBe('2');
  });

  test('a correction stands beside what was noted, which stays, and is made once', async () => {
    await peng.follow('更正');
    const [wrong] = await app.rows<{ id: string }>("SELECT id FROM conduct_event WHERE kind = 'INTERRUPTION'");
    await peng.get(`${page()}?correct=${wrong!.id}`);
    await peng.submit('更正', { kind: 'WITHDRAWN' }, '更正');
    expect(peng.status).toBe(422);
    await peng.submit('更正', { reason: '看错了人' }, '更正');
    expect(peng.flash).toContain('原登记保留');
    expect(peng.$('del').text()).toContain('打断发言');
    expect(peng.text).toContain('更正原因：看错了人');
    expect(peng.$('.figures b').text()).toBe('1');
    await peng.send(`${events()}/${wrong!.id}/correction`, { personId: niu, kind: 'NOISE', reason: '再改' });
    expect(peng.status).toBe(422);
  });

  test('stands in oversight’s verdicts and in the person’s own record, for him and for oversight alone', async () => {
    await peng.get(`/meetings/${id}/oversight`);
    expect(peng.text).toContain('登记违反会场纪律 1 次');
    await peng.get(`/discipline/${niu}`);
    expect(peng.text).toContain('使用手机');
    const self = await app.browser('niuchunsheng');
    await self.get(`/discipline/${niu}`);
    expect(self.text).toContain('使用手机');
    expect((await self.get(`/discipline/${qian}`)).status).toBe(404);
  });

  test('is noted by oversight and the organiser, of people on the list, while it goes on', async () => {
    const sun = await app.browser('sunlei');
    expect((await sun.get(page())).status).toBe(200);
    const member = await app.browser('niuchunsheng');
    expect((await member.get(page())).status).toBe(403);
    await member.get('/');
    await member.send(events(), { personId: qian, kind: 'NOISE' });
    expect(member.status).toBe(403);
    const [other] = await ids(app, 'jiangzhou');
    await peng.get(page());
    await peng.send(events(), { personId: other!, kind: 'NOISE' });
    expect(peng.errors.join()).toContain('不在参会名单');
    const chair = await app.browser('gaoshulan');
    const [item] = await itemsOf(app, id);
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/items/${item}/end`, { outcome: 'NOTED', conclusion: '已通报。' });
    await chair.submit(`/meetings/${id}/session/ending`);
    await peng.get(page());
    expect(peng.text).toContain('会议进行中才能登记');
    await peng.send(events(), { personId: niu, kind: 'NOISE' });
    expect(peng.status).toBe(422);
  });
});
