import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { ids, opened } from './support.js';

describe('a second recorder takes the record over', () => {
  let app: TestApplication;
  let id: string;
  let first: Browser;
  let second: Browser;
  let entry: { id: string; text: string };
  const page = () => `/meetings/${id}/record`;
  const entries = () => `/meetings/${id}/record/entries`;

  beforeAll(async () => {
    app = await startApplication();
    id = await opened(app);
    const [niu] = await ids(app, 'niuchunsheng');
    first = await app.browser('linxiao');
    second = await app.browser('tianyiming');
    await first.get(page());
    await first.submit(entries(), { kind: 'REPORT', speakerId: niu!, text: '今冬计划清淤 120 公里。' });
    [entry] = (await app.rows('SELECT id, text FROM record_entry WHERE meetingId = ?', [id])) as [typeof entry];
  });
  afterAll(() => app.close());

  test('whoever is not named neither reads the draft nor takes it over', async () => {
    expect((await second.get(page())).status).toBe(404);
    await second.get('/');
    await second.send(`${page()}/takeover`, {});
    expect(second.status).toBe(403);
  });

  test('the organiser names him, by a name that is one person and has no other duty', async () => {
    const sun = await app.browser('sunlei');
    await sun.get(page());
    await sun.submit(`${page()}/deputy`, { name: '无此人' });
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('没有找到这个人');
    expect(sun.valueOf('name')).toBe('无此人');
    await sun.submit(`${page()}/deputy`, { name: '高书岚' });
    expect(sun.errors.join()).toContain('主持人和监督员不能担任记录员');
    await sun.submit(`${page()}/deputy`, { name: '林晓' });
    expect(sun.errors.join()).toContain('此人正在记录');
    await sun.submit(`${page()}/deputy`, { name: '田一鸣' });
    expect(sun.flash).toContain('田一鸣');
    await first.get(page());
    await first.send(`${page()}/deputy`, { name: '杜若' });
    expect(first.status).toBe(403);
  });

  test('he sees who is writing, and may not write before he takes over', async () => {
    await second.get(page());
    expect(second.text).toContain('林晓 正在记录，接替？');
    expect(second.text).toContain('最近保存');
    await second.send(entries(), { kind: 'NOTE', text: '插话' });
    expect(second.status).toBe(403);
  });

  test('takes over, which is audited and told to the first', async () => {
    await first.get(`${page()}?entry=${entry.id}`);
    await second.get(page());
    await second.submit(`${page()}/takeover`);
    expect(second.flash).toContain('已接替记录');
    const [audit] = await app.rows<{ n: number }>("SELECT COUNT(*) AS n FROM audit WHERE act = 'record.takeover'");
    expect(Number(audit!.n)).toBe(1);
    await app.runJobs();
    const reader = await app.browser('linxiao');
    await reader.get('/inbox');
    expect(reader.text).toContain('会议记录已由他人接替');
    await second.get(`${page()}?entry=${entry.id}`);
    await second.submit(entries(), { text: '今冬计划清淤 126 公里。' });
    expect(second.flash).toContain('已保存');
  });

  test('the first one saving then gets both texts, also when the page saves by itself', async () => {
    await first.send(entries(), { entryId: entry.id, kind: 'REPORT', text: '清淤 130 公里', _intent: 'autosave' });
    expect(first.status).toBe(409);
    await first.get('/');
    const older = { entryId: entry.id, kind: 'REPORT', speakerName: '牛春生', text: '清淤 130 公里', _version: '1' };
    await first.send(entries(), older);
    expect(first.status).toBe(409);
    expect(first.text).toContain('田一鸣 已于');
    expect(first.$('td.old').text()).toContain('126 公里');
    expect(first.$('td.new').text()).toContain('130 公里');
    expect(first.valueOf('text')).toBe('清淤 130 公里');
  });

  test('merges them by taking it back with the saving', async () => {
    await first.submit(entries(), { text: '清淤 126 公里，争取 130 公里' }, '接替并保存');
    expect(first.status).toBe(200);
    const rows = await app.rows<{ text: string }>('SELECT text FROM record_entry WHERE meetingId = ?', [id]);
    expect(rows.map((row) => row.text)).toEqual(['清淤 126 公里，争取 130 公里']);
    expect(first.text).toContain('由 林晓 交给 田一鸣 记录');
    await second.get(page());
    expect(second.text).toContain('林晓 正在记录，接替？');
  });

  test('once it is signed nobody takes it over', async () => {
    await app.runJobs();
    const chair = await app.browser('gaoshulan');
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/ending`);
    await chair.submit('确认结束会议');
    await first.get(page());
    await first.submit(`${page()}/submission`);
    await second.get(page());
    expect(second.text).not.toContain('接替？');
    await second.send(`${page()}/takeover`, {});
    expect(second.status).toBe(403);
  });
});
