import { FirstRun } from '../../../src/organisation/organisation.js';
import type { Browser } from '../../support/browser.js';
import { eventually } from '../../support/eventually.js';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('the first run', () => {
  let organ: TestApplication;
  beforeEach(async () => {
    organ = await startApplication({ demo: false });
  });
  afterEach(() => organ.close(), 300_000);

  const address = async () => new URL((await organ.nest.get(FirstRun).address())!).pathname;

  /** The page of its making leads to the sign-in when it is whole. */
  const whole = (browser: Browser) =>
    eventually(async () => {
      await browser.get('/setup/progress');
      return browser.path === '/login';
    }, 400_000);

  it('makes the demo organ by one button, and is gone then', async () => {
    const path = await address();
    const browser = await organ.browser();
    await browser.get(path);
    expect(browser.h1).toBe('初始设置');
    expect(browser.text).toContain('数据库：');
    await browser.submit('试用示范机关');
    expect(browser.path).toBe('/setup/progress');
    expect(browser.text).toContain('正在建立示范机关');
    await whole(browser);
    expect(browser.text).toContain('周敏');
    await browser.get(path);
    expect(browser.status).toBe(404);
    expect(await organ.nest.get(FirstRun).address()).toBeUndefined();
    await browser.signIn('sunlei');
  }, 600_000);

  it('lets one of two presses win and sends the other on', async () => {
    const path = await address();
    const [one, two] = [await organ.browser(), await organ.browser()];
    await one.get(path);
    await two.get(path);
    await Promise.all([one.submit('试用示范机关'), two.submit('试用示范机关')]);
    expect([one.path, two.path]).toEqual(['/setup/progress', '/setup/progress']);
    await whole(one);
    expect(await organ.rows('SELECT id FROM organ')).toHaveLength(1);
  }, 600_000);

  it('is found by nobody without the link, and the link lasts half an hour', async () => {
    const browser = await organ.browser();
    await browser.get('/setup/abcdefghijklmnopqrstuvwxyzABCDEF');
    expect(browser.status).toBe(404);
    const path = await address();
    organ.clock.advanceMinutes(31);
    await browser.get(path);
    expect(browser.status).toBe(404);
    const fresh = await address();
    const later = await address();
    await browser.get(fresh);
    expect(browser.status).toBe(404);
    await browser.get(later);
    expect(browser.status).toBe(200);
  });

  it('builds one’s own organ: three people set their own passwords, each once', async () => {
    const path = await address();
    const browser = await organ.browser();
    await browser.get(path);
    await browser.follow('建立本单位');
    await browser.submit(`${path}/organ`, { name: '青山县人民政府办公室' });
    expect(browser.status).toBe(422);
    expect(browser.valueOf('name')).toBe('青山县人民政府办公室');
    const own = { shortName: '青山县政府办', documentCode: '青政办', region: '青山县', fondsCode: 'J002' };
    await browser.submit(`${path}/organ`, own);
    expect(browser.text).toContain('青政办〔2026〕1号');
    await browser.submit(`${path}/administrators`, { sysAdmin: '何小北', secAdmin: '冯南', auditAdmin: '何小北' });
    expect(browser.errors).toEqual(['安全审计员：三位管理员须是三个人，这个名字已经用过']);
    await browser.submit(`${path}/administrators`, { auditAdmin: '钟西' });
    expect(browser.h1).toBe('三员启用单');
    const links = browser
      .$('section a')
      .toArray()
      .map((link) => new URL(browser.$(link).attr('href')!).pathname);
    expect(links).toHaveLength(3);
    await browser.get(path);
    expect(browser.status).toBe(404);

    await browser.get(links[0]!);
    expect(browser.text).toContain('hexiaobei');
    await browser.submit(links[0]!, { newPassword: 'Qingshan', againPassword: 'Qingshan' });
    expect(browser.status).toBe(422);
    await browser.submit(links[0]!, { newPassword: 'Qingshan#2026', againPassword: 'Qingshan#2026' });
    expect(browser.flash).toContain('账号已启用');
    await browser.get(links[0]!);
    expect(browser.status).toBe(404);
    await browser.signIn('hexiaobei', 'Qingshan#2026');
    expect(browser.path).toBe('/account/factor');
    expect(browser.text).toContain('管理员账号必须使用两种验证');
    const sides = await organ.rows<{ side: string }>('SELECT side FROM person_side ORDER BY side');
    expect(sides.map(({ side }) => side)).toEqual(['AUDIT_ADMIN', 'SEC_ADMIN', 'SYS_ADMIN']);
    const stored = JSON.stringify(await organ.rows('SELECT * FROM one_time_link'));
    for (const link of links) expect(stored).not.toContain(link.split('/').at(-1));
  });
});
