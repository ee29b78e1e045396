import { jest } from '@jest/globals';
import { Database } from '../../../src/platform/database/database.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { instantAt } from '../../../src/platform/clock/instant.js';
import { newId } from '../../../src/platform/database/id.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply } from '../meetings/support.js';

describe('the workbench', () => {
  let app: TestApplication;
  let sun: Browser;
  let zhou: Browser;
  let meeting: string;

  beforeAll(async () => {
    app = await startApplication();
    [sun, zhou] = [await app.browser('sunlei'), await app.browser('zhoumin')];
    meeting = await apply(sun);
  });
  afterAll(() => app.close());

  async function open(userName: string, count: number, due?: string): Promise<void> {
    const [person] = await app.rows<{ id: string }>('SELECT id FROM person WHERE userName = ?', [userName]);
    await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
      for (let n = 0; n < count; n++) {
        const about = { kind: 'booking', id: newId() };
        const dueAt = due ? instantAt(due, '17:30') : undefined;
        await tx.todos.open({
          kind: 'rebook',
          about,
          to: [person!.id],
          title: `事项${n}`,
          url: '/bookings',
          due: dueAt,
        });
      }
    });
  }

  test('greets by the hour, and says what to do when nothing waits', async () => {
    const tang = await app.browser('tangyue');
    await tang.get('/');
    expect(tang.h1).toBe('唐月，上午好');
    expect(tang.text).toContain('没有等您办理的事项');
    expect(tang.text).toContain('今天和本周没有您参加的会议');
    expect(tang.text).toContain('还没有您发起的会议');
    await tang.follow('查找空闲会议室');
    expect(tang.h1).toBe('查找会议室');
  });

  test('what waits for me has its reason and one button; the applicant sees who owes it', async () => {
    await zhou.get('/');
    expect(zhou.text).toContain('会议申请等您审批');
    expect(zhou.$('.todo a.button').first().text()).toBe('审批');
    await sun.get('/');
    expect(sun.$('aside').text()).toContain('冬春农田水利建设专题会议');
    expect(sun.$('aside').text()).toContain('待周敏审批');
  });

  test('the meetings of the week are those one takes part in and may know of', async () => {
    await sun.get('/');
    expect(sun.$('table.cards').text()).toContain('冬春农田水利建设专题会议');
    expect(sun.$('table.cards').text()).toContain('承办人');
    const jiang = await app.browser('jiangzhou');
    await jiang.get('/');
    expect(jiang.body).not.toContain('冬春农田');
    expect(jiang.body).not.toContain(meeting);
  });

  test('it costs six queries, frame and session included', async () => {
    const rows = jest.spyOn(app.nest.get(Database), 'rows');
    await sun.get('/');
    expect(rows.mock.calls.length).toBeLessThanOrEqual(6);
    rows.mockRestore();
  });

  test('a block has at most twelve lines; what is overdue comes first, in working days', async () => {
    await open('hewei', 15, '2026-12-10');
    await open('hewei', 2, '2026-11-19');
    const he = await app.browser('hewei');
    await he.get('/');
    const blocks = he.$('ul.todo').toArray();
    expect(he.$(blocks[0]).find('li').length).toBe(2);
    expect(he.$(blocks[0]).text()).toContain('逾期 3 个工作日');
    expect(he.$(blocks[1]).find('li').length).toBe(12);
    expect(he.$('nav.side .badge').first().text()).toBe('17');
    await he.follow('查看全部待办');
    expect(he.path).toBe('/todo');
  });

  test('the list of all is paged, filtered by kind, and keeps what was done', async () => {
    await open('qinyue', 25);
    const qin = await app.browser('qinyue');
    await qin.get('/todo');
    expect(qin.$('ul.todo li').length).toBe(20);
    await qin.get(qin.$('a[rel="next"]').attr('href')!);
    expect(qin.$('ul.todo li').length).toBe(5);
    await qin.get('/todo?kind=rebook');
    expect(qin.$('ul.todo li').length).toBe(20);
    await qin.get('/todo?state=done');
    expect(qin.text).toContain('近十二个月没有办理过的事项');
    await app.nest.get(UnitOfWork).run(systemAct(app.clock.now()), async (tx) => {
      const [one] = await tx.rows<{ subjectId: string }>(
        "SELECT subjectId FROM todo WHERE title = '事项3' AND doneAt IS NULL",
      );
      await tx.todos.close({ kind: 'booking', id: one!.subjectId });
    });
    for (const path of ['/todo?state=done&after=~', '/todo?after=x', '/todo?kind=nobody', '/todo?kind=__proto__']) {
      await qin.get(path);
      expect(qin.status).toBe(200);
    }
  });

  test('administrators see the state of the system and no meeting', async () => {
    const yuan = await app.browser('yuanshuai');
    await yuan.get('/');
    expect(yuan.text).toContain('2027 年工作日历待确认');
    expect(yuan.text).not.toContain('今天和本周的会');
    expect(yuan.$('.page-head a').length).toBe(0);
  });

  test('a stranger is asked to sign in', async () => {
    const stranger = await app.browser();
    await stranger.get('/todo');
    expect(stranger.h1).toBe('登录');
  });
});
