import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { ids, notified } from '../minutes/support.js';

describe('oversight of a meeting', () => {
  let app: TestApplication;
  let id: string;
  let pengli: Browser;
  const check = () => `/meetings/${id}/oversight`;

  beforeAll(async () => {
    app = await startApplication();
    id = await notified(app);
    const recorder = await app.browser('linxiao');
    await recorder.get(`/meetings/${id}/checkin`);
    const members = await ids(app, 'gaoshulan', 'niuchunsheng', 'qiankeqin');
    await recorder.submit(`/meetings/${id}/checkin/arrivals`, { personIds: members });
    app.at('2026-11-27', '09:08');
    const chair = await app.browser('gaoshulan');
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/opening`);
    pengli = await app.browser('pengli');
  });
  afterAll(() => app.close());

  test('the check shows what the system itself can say, with figures and source', async () => {
    await pengli.get(check());
    expect(pengli.text).toContain('应到 4 人，在场 3 人，需 3 人');
    const row = (name: string) =>
      pengli
        .$('tr')
        .filter((_, one) => pengli.$(one).text().includes(name))
        .text();
    expect(row('开会时的法定人数')).toMatch(/符合.*P1$/s);
    expect(row('准时开会')).toContain('不符合');
    expect(row('准时开会')).toContain('晚开 8 分钟');
    expect(row('不迟到')).toContain('迟到 0 人');
    expect(row('干部任免')).toContain('不适用');
  });

  test('organiser and chair read it, others do not and see no tab', async () => {
    const sun = await app.browser('sunlei');
    await sun.get(check());
    expect(sun.status).toBe(200);
    const niu = await app.browser('niuchunsheng');
    await niu.get(check());
    expect(niu.status).toBe(403);
    await niu.get(`/meetings/${id}`);
    expect(niu.$(`a[href="${check()}"]`)).toHaveLength(0);
  });

  test('organiser, chair and recorder cannot be its supervisor (P20)', async () => {
    for (const personId of await ids(app, 'sunlei', 'gaoshulan', 'linxiao')) {
      await pengli.get(check());
      await pengli.send(`${check()}/supervisor`, { personId });
      expect(pengli.status).toBe(422);
      expect(pengli.errors.join()).toContain('不能担任本次会议的监督员');
    }
    const [other] = await ids(app, 'qinyue');
    await pengli.send(`${check()}/supervisor`, { personId: other! });
    expect(pengli.errors.join()).toContain('只能指定监督人员');
  });

  test('nobody finds before he is appointed; who is no officer appoints nobody', async () => {
    await pengli.get(check());
    const words = { rule: 'punctual', problem: '晚开八分钟', basis: '会议管理办法第十二条', demand: '说明原因' };
    await pengli.send(`${check()}/findings`, words);
    expect(pengli.status).toBe(403);
    const sun = await app.browser('sunlei');
    await sun.get(check());
    const [personId] = await ids(app, 'pengli');
    await sun.send(`${check()}/supervisor`, { personId: personId! });
    expect(sun.status).toBe(403);
    await pengli.get(check());
    await pengli.submit(`${check()}/supervisor`, { personId: personId! });
    expect(pengli.flash).toContain('监督员已指定');
  });

  test('a finding is answered, sent back, answered again, and closed by the supervisor alone', async () => {
    await pengli.get(check());
    await pengli.submit(`${check()}/findings`, { rule: 'punctual', problem: '晚开八分钟' });
    expect(pengli.status).toBe(422);
    expect(pengli.errors).toHaveLength(2);
    await pengli.submit(`${check()}/findings`, { basis: '会议管理办法第十二条', demand: '说明原因，今后准时开会' });
    expect(pengli.flash).toContain('整改通知已发出');
    const page = pengli.path;
    const finding = page.split('/').at(-1)!;
    const [row] = await app.rows<{ dueOn: string; userName: string }>(
      'SELECT f.dueOn, p.userName FROM finding f JOIN person p ON p.id = f.responsibleId WHERE f.id = ?',
      [finding],
    );
    expect(row).toEqual({ dueOn: '2026-12-04', userName: 'zhoumin' });
    await app.runJobs();

    app.at('2026-12-07', '09:30');
    await app.runJobs();
    await app.runJobs();
    const head = await app.browser('zhoumin');
    await head.get('/inbox');
    expect(head.text.match(/整改已逾期/g)).toHaveLength(1);
    await head.get(page);
    expect(head.text).toContain('已逾期');
    await head.send(`${page}/recheck`, { verdict: 'close', words: '自行销号' });
    expect(head.status).toBe(403);
    await head.get(page);
    await head.submit(`${page}/answer`, { words: '因前一会议超时，今后预留间隔。' });
    expect(head.flash).toContain('报送监督员复查');

    await pengli.signIn('pengli');
    await pengli.get(page);
    await pengli.submit(`${page}/recheck`, { verdict: 'return', words: '请附预留间隔的安排。' });
    expect(pengli.text).toContain('整改中');
    await head.get(page);
    await head.submit(`${page}/answer`, { words: '已在排期表预留三十分钟。' });
    await pengli.get(page);
    await pengli.submit(`${page}/recheck`, { verdict: 'close', words: '已落实。' });
    expect(pengli.text).toContain('已销号');
    await pengli.get('/oversight');
    expect(pengli.h1).toBe('会议监督');
    expect(pengli.text).not.toContain('晚开八分钟');
    const todos = await app.rows('SELECT id FROM todo WHERE subjectId = ? AND doneAt IS NULL', [finding]);
    expect(todos).toEqual([]);
  });

  test('who has nothing to do with a finding does not find it', async () => {
    const [finding] = await app.rows<{ id: string }>('SELECT id FROM finding');
    const stranger = await app.browser('jiangzhou');
    await stranger.get(`/findings/${finding!.id}`);
    expect(stranger.status).toBe(404);
    await stranger.get('/oversight');
    expect(stranger.status).toBe(403);
  });
});
