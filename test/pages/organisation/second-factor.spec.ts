import { FirstRun } from '../../../src/organisation/organisation.js';
import { codeAt } from '../../../src/organisation/factor/one-time-codes.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

const password = 'Yunxi-2026';

/** Binds a device; its secret. */
async function bind(app: TestApplication, browser: Browser): Promise<string> {
  await browser.get('/account/factor');
  await browser.submit('/account/factor/secret');
  const secret = browser.$('.facts code').text().replace(/\s/g, '');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  await browser.submit('/account/factor/binding', { code: codeAt(secret, app.clock.now()) });
  expect(browser.flash).toContain('已绑定');
  app.clock.advanceMinutes(1);
  return secret;
}

async function firstStep(app: TestApplication, userName: string, path = '/login'): Promise<Browser> {
  const browser = await app.browser();
  await browser.get(path);
  await browser.submit('/login', { userName, password });
  expect(browser.h1).toBe('二次验证');
  return browser;
}

describe('a second factor of one’s own', () => {
  let app: TestApplication;
  let secret: string;
  beforeAll(async () => {
    app = await startApplication();
    secret = await bind(app, await app.browser('yuanshuai'));
  });
  afterAll(() => app.close());

  test('is asked after the password, and no session stands before it', async () => {
    const yuan = await firstStep(app, 'yuanshuai', '/account/history');
    await yuan.get('/account');
    expect(yuan.h1).toBe('登录');
    const again = await firstStep(app, 'yuanshuai', '/account/history');
    await again.submit('/login/factor', { code: codeAt(secret, app.clock.now()) });
    expect(again.path).toBe('/account/history');
    expect(again.text).toContain('密码正确，待二次验证');
    expect(again.text).toContain('绑定二次验证');
    app.clock.advanceMinutes(1);
  });

  test('takes each code once, and a wrong one comes back beside the field', async () => {
    const code = codeAt(secret, app.clock.now());
    const first = await firstStep(app, 'yuanshuai');
    const second = await firstStep(app, 'yuanshuai');
    await first.submit('/login/factor', { code });
    expect(first.status).toBe(200);
    expect(first.path).not.toContain('login');
    await second.submit('/login/factor', { code });
    expect(second.status).toBe(422);
    expect(second.errors.join()).toContain('已经用过');
    expect(second.valueOf('code')).toBe('');
    app.clock.advanceMinutes(1);
    await second.submit('/login/factor', { code: codeAt(secret, app.clock.now()) });
    expect(second.status).toBe(200);
    app.clock.advanceMinutes(1);
  });

  test('of two who show the same code at once one is let in', async () => {
    const both = [await firstStep(app, 'yuanshuai'), await firstStep(app, 'yuanshuai')];
    const code = codeAt(secret, app.clock.now());
    await Promise.all(both.map((browser) => browser.submit('/login/factor', { code })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    app.clock.advanceMinutes(1);
  });

  test('carries a form through both steps', async () => {
    const browser = await firstStep(app, 'yuanshuai');
    await browser.submit('/login/factor', { code: codeAt(secret, app.clock.now()) });
    app.clock.advanceMinutes(20);
    await browser.post('/logout', { _csrf: browser.token, reason: '退役军人事务局' });
    expect(browser.status).toBe(401);
    await browser.submit('/login', { userName: 'yuanshuai', password });
    expect(browser.h1).toBe('二次验证');
    await browser.submit('/login/factor', { code: codeAt(secret, app.clock.now()) });
    expect(browser.h1).toBe('继续提交');
    expect(browser.text).toContain('退役军人事务局');
    app.clock.advanceMinutes(1);
  });

  test('keeps the ticket of the first step to this browser and to five minutes', async () => {
    const yuan = await firstStep(app, 'yuanshuai');
    const ticket = yuan.valueOf('ticket');
    const thief = await app.browser();
    await thief.get('/login');
    await thief.post('/login/factor', { _csrf: thief.token, ticket, code: codeAt(secret, app.clock.now()) });
    expect(thief.status).toBe(401);
    app.clock.advanceMinutes(6);
    await yuan.submit('/login/factor', { code: codeAt(secret, app.clock.now()) });
    expect(yuan.status).toBe(401);
    expect(yuan.text).toContain('超过了 5 分钟');
  });

  test('guessed codes lock the account, and a right password between does not begin the count anew', async () => {
    for (let n = 0; n < 5; n++) {
      const guess = await firstStep(app, 'yuanshuai');
      await guess.submit('/login/factor', { code: '000000' });
      expect(guess.status).toBe(422);
    }
    const locked = await app.browser();
    await locked.get('/login');
    await locked.submit('/login', { userName: 'yuanshuai', password });
    expect(locked.status).toBe(422);
    app.clock.advanceMinutes(16);
    const yuan = await firstStep(app, 'yuanshuai');
    await yuan.submit('/login/factor', { code: codeAt(secret, app.clock.now()) });
    expect(yuan.status).toBe(200);
    app.clock.advanceMinutes(1);
  });

  test('is taken off by a code, and the secret stands nowhere in clear', async () => {
    const rows = JSON.stringify(await app.rows('SELECT * FROM second_factor'));
    expect(rows).not.toContain(secret);
    const yuan = await firstStep(app, 'yuanshuai');
    await yuan.submit('/login/factor', { code: codeAt(secret, app.clock.now()) });
    app.clock.advanceMinutes(1);
    await yuan.get('/account/factor');
    expect(yuan.text).not.toContain(secret.slice(0, 8));
    await yuan.submit('/account/factor/removal', { code: '123456' });
    expect(yuan.status).toBe(422);
    await yuan.submit('/account/factor/removal', { code: codeAt(secret, app.clock.now()) });
    expect(yuan.flash).toContain('已解除');
    const free = await app.browser();
    await free.get('/login');
    await free.submit('/login', { userName: 'yuanshuai', password });
    expect(free.path).not.toContain('login');
  });
});

test('an administrator of one’s own organ binds a device before anything else; a new slip helps who lost it', async () => {
  const app = await startApplication({ demo: false });
  try {
    const browser = await app.browser();
    const path = new URL((await app.nest.get(FirstRun).address())!).pathname;
    await browser.get(`${path}/organ`);
    const own = { shortName: '青山县政府办', documentCode: '青政办', region: '青山县', fondsCode: 'J002' };
    await browser.submit(`${path}/organ`, { name: '青山县人民政府办公室', ...own });
    await browser.submit(`${path}/administrators`, { sysAdmin: '何小北', secAdmin: '冯南', auditAdmin: '钟西' });
    const slip = new URL(browser.$('section a').first().attr('href')!).pathname;
    await browser.get(slip);
    await browser.submit(slip, { newPassword: 'Qingshan#2026', againPassword: 'Qingshan#2026' });
    const he = await app.browser();
    await he.signIn('hexiaobei', 'Qingshan#2026');
    await he.get('/admin/units');
    expect(he.path).toBe('/account/factor');
    expect(he.text).toContain('请先绑定');
    await bind(app, he);
    await he.get('/admin/units');
    expect(he.path).toBe('/admin/units');

    const link = new URL((await app.nest.get(FirstRun).rescue('hexiaobei'))!).pathname;
    await he.get(link);
    await he.submit(link, { newPassword: 'Qingshan#2027', againPassword: 'Qingshan#2027' });
    const anew = await app.browser();
    await anew.signIn('hexiaobei', 'Qingshan#2027');
    await anew.get('/account/factor');
    expect(anew.text).toContain('还没有绑定');
    expect(await app.rows('SELECT personId FROM second_factor')).toEqual([]);
  } finally {
    await app.close();
  }
});
