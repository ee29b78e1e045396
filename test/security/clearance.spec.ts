import { replyToken } from '../../src/notification/replies/reply-link.js';
import { Tokens } from '../../src/platform/web/tokens.js';
import { noticed } from '../pages/notification/support.js';
import { startApplication, type TestApplication } from '../support/application.js';

/**
 * S5.C2, quality #34: rights are read with each request; what was open yesterday is shut when the right is gone, also
 * what he was told by message and asked to do while he was cleared.
 */
describe('rights that are taken away', () => {
  let app: TestApplication;
  let id: string;
  const title = '工作秘密会议金丝雀';
  const idOf = async (userName: string) =>
    (await app.rows<{ id: string }>('SELECT id FROM person WHERE userName = ?', [userName]))[0]!.id;
  /** Where the title of the meeting stands for this person. */
  const seenBy = async (userName: string) => {
    const browser = await app.browser(userName);
    const seen: string[] = [];
    const sql = 'SELECT id FROM inbox_entry WHERE subjectId = ? AND personId = ? ORDER BY id';
    const entries = await app.rows<{ id: string }>(sql, [id, await idOf(userName)]);
    const list = ['/meetings?period=all', '/calendar?month=2026-11', `/search?q=${encodeURIComponent('金丝雀')}`];
    const told = ['/', '/todo', '/inbox', ...entries.map((entry) => `/inbox/${entry.id}`)];
    for (const path of [`/meetings/${id}`, `/meetings/${id}/reply`, ...list, ...told]) {
      await browser.get(path);
      if (browser.text.includes(title)) seen.push(path);
    }
    return seen;
  };
  const clear = async (userName: string, clearance: string) => {
    const shi = await app.browser('shijing');
    const person = await idOf(userName);
    await shi.get(`/admin/grants/${person}`);
    await shi.submit('保存授权', { clearance });
    expect(shi.status).toBe(200);
  };

  beforeAll(async () => {
    app = await startApplication();
    id = await noticed(app, await app.browser('sunlei'), { title, label: 'WORK_SECRET' });
  });
  afterAll(() => app.close());

  test('a clearance: the meeting is gone from every page at once, and comes back with it', async () => {
    const before = await seenBy('niuchunsheng');
    expect(before).toContain(`/meetings/${id}`);
    expect(before).toEqual(expect.arrayContaining(['/', '/todo', '/inbox']));
    await clear('niuchunsheng', 'INTERNAL');
    expect(await seenBy('niuchunsheng')).toEqual([]);
    await clear('niuchunsheng', 'WORK_SECRET');
    expect(await seenBy('niuchunsheng')).toEqual(before);
  });

  test('a place in the organ: neither mailed link nor calendar address opens anything', async () => {
    const other = await noticed(app, await app.browser('sunlei'), { date: '2026-12-04' });
    const niu = await app.browser('niuchunsheng');
    await niu.get('/calendar');
    await niu.submit('/calendar/feeds', {}, '启用订阅地址');
    const feed = niu.$('.flash a').attr('href')!;
    const person = await idOf('niuchunsheng');
    const link = `/r/${replyToken(app.nest.get(Tokens), other, person)}`;
    const stranger = await app.browser();
    for (const path of [feed, link]) expect([path, (await stranger.get(path)).status]).toEqual([path, 200]);
    const yuan = await app.browser('yuanshuai');
    await yuan.get(`/admin/people/${person}`);
    await yuan.submit('停用账号');
    for (const path of [feed, link]) expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
    await niu.get('/');
    expect(niu.path).toContain('/login');
  });
});
