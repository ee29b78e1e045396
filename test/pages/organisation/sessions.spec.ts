import { demoPassword } from '../../../src/organisation/organisation.js';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('signing in', () => {
  let organ: TestApplication;
  beforeAll(async () => {
    organ = await startApplication();
  });
  afterAll(() => organ.close());

  it('leads to the page that was asked for', async () => {
    const browser = await organ.browser();
    await browser.get('/account/history');
    expect(browser.h1).toBe('登录');
    await browser.submit('/login', { userName: ' SunLei ', password: demoPassword });
    expect(browser.path).toBe('/account/history');
    expect(browser.text).toContain('登录成功');
  });

  it('says the same of an unknown name, a wrong password and nothing typed but keeps the name', async () => {
    const browser = await organ.browser();
    await browser.get('/login');
    await browser.submit('/login', { userName: 'nobody', password: 'Wrong-2026!' });
    expect(browser.status).toBe(422);
    const unknown = browser.errors;
    await browser.submit('/login', { userName: 'zhoumin', password: 'Wrong-2026!' });
    expect(browser.errors).toEqual(unknown);
    expect(browser.valueOf('userName')).toBe('zhoumin');
    expect(browser.valueOf('password')).toBe('');
    await browser.submit('/login', { userName: '', password: '' });
    expect(browser.errors).toEqual(['用户名：请填写用户名', '密码：请填写密码']);
  });

  it('never leads to a foreign address', async () => {
    const browser = await organ.browser();
    await browser.get('/login?return=//evil.example/');
    expect(browser.valueOf('returnTo')).toBe('/');
  });

  it('locks after five wrong passwords for a quarter of an hour, and a locked account looks like a wrong one', async () => {
    const browser = await organ.browser();
    await browser.get('/login');
    for (let n = 0; n < 5; n++) await browser.submit('/login', { userName: 'hewei', password: `Wrong-${n}-2026` });
    const wrong = browser.errors;
    await browser.submit('/login', { userName: 'hewei', password: demoPassword });
    expect(browser.errors).toEqual(wrong);
    organ.clock.advanceMinutes(14);
    await browser.submit('/login', { userName: 'hewei', password: demoPassword });
    expect(browser.errors).toEqual(wrong);
    organ.clock.advanceMinutes(2);
    await browser.signIn('hewei');
    await browser.get('/account/history');
    expect(browser.text).toContain('登录未成功');
    await organ.runJobs();
    await browser.get('/inbox');
    expect(browser.text).toContain('您的账号已锁定');
  });

  it('locks against many tries at once', async () => {
    const browser = await organ.browser();
    await browser.get('/login');
    const tries = Array.from({ length: 8 }, (_, n) =>
      organ.browser().then(async (one) => {
        await one.get('/login');
        await one.send('/login', { userName: 'tangyue', password: `Wrong-${n}-2026` });
      }),
    );
    await Promise.all(tries);
    await browser.submit('/login', { userName: 'tangyue', password: demoPassword });
    expect(browser.status).toBe(422);
  });

  it('gives a new cookie, so that one planted before is worth nothing', async () => {
    const browser = await organ.browser();
    await browser.get('/login');
    const planted = cookieOf(browser.headers);
    await browser.post('/login', { _csrf: browser.token, userName: 'linxiao', password: demoPassword });
    const thief = await organ.browser();
    await thief.get('/login');
    expect(planted).toBeDefined();
    const sessions = await organ.rows<{ hash: string }>('SELECT hash FROM session');
    const { tokenHash } = await import('../../../src/platform/web/tokens.js');
    expect(sessions.map(({ hash }) => hash)).not.toContain(tokenHash(planted!));
  });

  it('refuses a form without its token', async () => {
    const browser = await organ.browser();
    await browser.get('/login');
    await browser.post('/login', { userName: 'sunlei', password: demoPassword });
    expect(browser.status).toBe(403);
    await browser.get('/account');
    expect(browser.path).toContain('/login');
  });

  it('is refused once the person is disabled, in the very next request', async () => {
    const browser = await organ.browser('lusen');
    await browser.get('/account');
    expect(browser.h1).toBe('个人设置');
    const { UnitOfWork } = await import('../../../src/platform/database/unit-of-work.js');
    const { systemAct } = await import('../../../src/platform/access/act.js');
    await organ.nest
      .get(UnitOfWork)
      .run(systemAct(organ.clock.now()), (tx) => tx.run("UPDATE person SET active = 0 WHERE userName = 'lusen'"));
    await browser.get('/account');
    expect(browser.h1).toBe('登录');
    await browser.submit('/login', { userName: 'lusen', password: demoPassword });
    expect(browser.status).toBe(422);
  });
});

describe('a session', () => {
  let organ: TestApplication;
  beforeAll(async () => {
    organ = await startApplication();
  });
  afterAll(() => organ.close());

  it('ends after a quarter of an hour without use, and after twelve hours anyway', async () => {
    const browser = await organ.browser('sunlei');
    for (let n = 0; n < 5; n++) {
      organ.clock.advanceMinutes(14);
      await browser.get('/account');
      expect(browser.h1).toBe('个人设置');
    }
    organ.clock.advanceMinutes(16);
    await browser.get('/account');
    expect(browser.h1).toBe('登录');
    await browser.signIn('sunlei');
    for (let n = 0; n < 51; n++) {
      organ.clock.advanceMinutes(14);
      await browser.get('/account');
    }
    expect(browser.h1).toBe('个人设置');
    organ.clock.advanceMinutes(14);
    await browser.get('/account');
    expect(browser.h1).toBe('登录');
  });

  it('ends with signing out', async () => {
    const browser = await organ.browser('zhoumin');
    await browser.get('/account');
    await browser.submit('/logout');
    expect(browser.h1).toBe('登录');
    await browser.get('/account');
    expect(browser.h1).toBe('登录');
  });

  it('carries a form typed before it ended through the sign-in, and sends it once more by a press', async () => {
    const browser = await organ.browser('sunlei');
    await browser.get('/account');
    organ.clock.advanceMinutes(20);
    await browser.submit('/account', { phone: '0871-66120099', email: 'sun@yunxi.example' });
    expect(browser.status).toBe(401);
    expect(browser.text).toContain('没有丢失');
    await browser.submit('/login', { userName: 'sunlei', password: 'Wrong-2026!' });
    expect(browser.text).toContain('没有丢失');
    await browser.submit('/login', { userName: 'sunlei', password: demoPassword });
    expect(browser.text).toContain('0871-66120099');
    await browser.submit('/account');
    expect(browser.flash).toBe('联系方式已保存。');
    expect(browser.valueOf('email')).toBe('sun@yunxi.example');
  });

  it('carries a form of another tab through signing out', async () => {
    const browser = await organ.browser('gaoshulan');
    await browser.get('/account');
    const fields = { _csrf: browser.token, _version: '1', phone: '0871-1234567', mobile: '', email: '' };
    await browser.submit('/logout');
    await browser.post('/account', fields);
    expect(browser.status).toBe(401);
    expect(browser.text).toContain('没有丢失');
  });

  it('never stumbles over a carried form of another shape', async () => {
    const browser = await organ.browser();
    await browser.get('/login');
    await browser.send('/login', { userName: 'sunlei', password: demoPassword, carried: '{"fields":7' });
    expect(browser.status).not.toBe(500);
    await browser.get('/account');
    expect(browser.h1).toBe('个人设置');
  });
});

function cookieOf(headers: Record<string, unknown>): string | undefined {
  const set = [headers['set-cookie'] ?? []].flat() as string[];
  return set.map((one) => /^yishi=([\w-]+)/.exec(one)?.[1]).find(Boolean);
}
