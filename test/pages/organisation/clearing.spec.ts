import { DemoOrgan, FirstRun } from '../../../src/organisation/organisation.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { eventually } from '../../support/eventually.js';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('the end of the demo organ', () => {
  let organ: TestApplication;
  beforeEach(async () => {
    organ = await startApplication();
  });
  afterEach(() => organ.close());

  it('is one page away, asks first, and keeps everything until it is confirmed', async () => {
    const browser = await organ.browser();
    await browser.get('/login');
    await browser.follow('清除并建立本单位');
    expect(browser.text).toContain('不能恢复');
    await browser.submit('清除示范机关');
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('请先勾选，确认以上内容可以清除');
    expect(await organ.rows('SELECT 1 AS x FROM person LIMIT 1')).toHaveLength(1);
  });

  it('leaves a database as new, whose set-up is open to who reads the log', async () => {
    const browser = await organ.browser('sunlei');
    await browser.get('/setup/clearing');
    await browser.submit('清除示范机关', { understood: '1' });
    expect(browser.path).toBe('/login');
    expect(browser.text).toContain('示范机关已清除');
    for (const table of ['organ', 'person', 'room', 'meeting', 'audit', 'session'])
      expect(await organ.rows(`SELECT 1 AS x FROM ${table} LIMIT 1`)).toEqual([]);
    expect(await organ.rows('SELECT 1 AS x FROM meeting_type_version')).toHaveLength(4);
    await browser.get(new URL((await organ.nest.get(FirstRun).address())!).pathname);
    expect(browser.h1).toBe('初始设置');
  });

  it('is not there in a real organ, nor for who has its form still open', async () => {
    const [old, browser] = [await organ.browser(), await organ.browser()];
    await old.get('/setup/clearing');
    await organ.nest.get(UnitOfWork).run(systemAct(organ.clock.now()), (tx) => tx.run('UPDATE organ SET demo = 0'));
    await old.submit('清除示范机关', { understood: '1' });
    expect(old.status).toBe(404);
    expect(await organ.rows('SELECT 1 AS x FROM person LIMIT 1')).toHaveLength(1);
    await browser.get('/setup/clearing');
    expect(browser.status).toBe(404);
    await browser.get('/login');
    expect(browser.text).not.toContain('清除并建立本单位');
  });
});

describe('a making that has failed', () => {
  let organ: TestApplication;
  beforeEach(async () => {
    organ = await startApplication({ demo: false });
  });
  afterEach(() => organ.close(), 300_000);

  it('is made anew by one button, from nothing', async () => {
    const browser = await organ.browser();
    await browser.get(new URL((await organ.nest.get(FirstRun).address())!).pathname);
    await browser.submit('试用示范机关');
    await organ.nest
      .get(UnitOfWork)
      .run(systemAct(organ.clock.now()), (tx) =>
        tx.run("UPDATE person SET userName = 'gone' WHERE userName = 'mahong'"),
      );
    await eventually(async () => {
      await browser.get('/setup/progress');
      return browser.text.includes('没有完成');
    }, 300_000);
    expect(browser.$('a.button').text()).toContain('清除并建立本单位');
    await browser.submit('重试');
    expect(browser.path).toBe('/setup/progress');
    expect(browser.text).not.toContain('没有完成');
    const [people] = await organ.rows<{ gone: number; there: number }>(
      "SELECT SUM(userName = 'gone') AS gone, SUM(userName = 'mahong') AS there FROM person",
    );
    expect([Number(people!.gone), Number(people!.there)]).toEqual([0, 1]);
    expect(await organ.rows('SELECT id FROM organ')).toHaveLength(1);
  }, 600_000);

  it('is not begun again where nothing has failed', async () => {
    const stranger = await organ.browser();
    await organ.nest.get(DemoOrgan).make();
    const before = await organ.rows('SELECT id FROM person ORDER BY id');
    await stranger.get('/login');
    await stranger.send('/setup/progress', {});
    expect(stranger.path).toBe('/login');
    expect(await organ.rows('SELECT id FROM person ORDER BY id')).toEqual(before);
  });
});
