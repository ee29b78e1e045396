import { demoPassword } from '../../../src/organisation/organisation.js';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('changing the password', () => {
  let organ: TestApplication;
  beforeAll(async () => {
    organ = await startApplication();
  });
  afterAll(() => organ.close());

  const change = { currentPassword: demoPassword, newPassword: 'Nongtian#47', againPassword: 'Nongtian#47' };

  it('works, says so, and ends the other sessions', async () => {
    const elsewhere = await organ.browser('linxiao');
    const browser = await organ.browser('linxiao');
    await browser.get('/account/password');
    await browser.submit('/account/password', change);
    expect(browser.flash).toContain('密码已修改');
    await elsewhere.get('/account');
    expect(elsewhere.h1).toBe('登录');
    await elsewhere.signIn('linxiao', 'Nongtian#47');
  });

  it.each([
    [{ ...change, currentPassword: 'x' }, '当前密码：当前密码不正确'],
    [{ ...change, againPassword: 'Nongtian#48' }, '再次填写新密码：两次填写的密码不一样'],
    [{ ...change, newPassword: 'Short#1', againPassword: 'Short#1' }, '新密码：密码至少 10 个字符'],
    [
      { ...change, newPassword: 'alllowercase', againPassword: 'alllowercase' },
      '新密码：密码须含大写、小写、数字、符号中的三种',
    ],
    [
      { ...change, newPassword: 'Password2026', againPassword: 'Password2026' },
      '新密码：这个密码太容易被猜到，请换一个',
    ],
    [{ ...change, newPassword: 'Sunlei-2026', againPassword: 'Sunlei-2026' }, '新密码：这个密码太容易被猜到，请换一个'],
    [{ ...change, newPassword: demoPassword, againPassword: demoPassword }, '新密码：不能与最近 5 次用过的密码相同'],
  ])('refuses %j', async (form, words) => {
    const browser = await organ.browser('sunlei');
    await browser.get('/account/password');
    await browser.submit('/account/password', form);
    expect(browser.status).toBe(422);
    expect(browser.errors).toEqual([words]);
    expect(browser.body).not.toContain(form.newPassword);
  });

  it('counts wrong ones as sign-in does, and locks the same', async () => {
    const browser = await organ.browser('lusen');
    await browser.get('/account/password');
    const wrong = { ...change, currentPassword: 'Cuole-2026' };
    for (let tries = 0; tries < 5; tries++) await browser.submit('/account/password', wrong);
    await browser.submit('/account/password', change);
    expect(browser.errors).toEqual(['当前密码：当前密码不正确']);
    await expect(organ.browser('lusen')).rejects.toThrow('could not sign in');
    organ.clock.advanceMinutes(16);
    const again = await organ.browser('lusen');
    await again.get('/account/password');
    await again.submit('/account/password', change);
    expect(again.flash).toContain('密码已修改');
  });

  it('does not take one of the last five', async () => {
    const browser = await organ.browser('tianyiming');
    let current = demoPassword;
    for (const next of ['Yi-zhong-1a', 'Yi-zhong-2a', 'Yi-zhong-3a', 'Yi-zhong-4a', 'Yi-zhong-5a']) {
      await browser.get('/account/password');
      await browser.submit('/account/password', { currentPassword: current, newPassword: next, againPassword: next });
      current = next;
    }
    await browser.get('/account/password');
    const again = { currentPassword: current, newPassword: 'Yi-zhong-2a', againPassword: 'Yi-zhong-2a' };
    await browser.submit('/account/password', again);
    expect(browser.errors).toEqual(['新密码：不能与最近 5 次用过的密码相同']);
    const oldest = { currentPassword: current, newPassword: demoPassword, againPassword: demoPassword };
    await browser.submit('/account/password', oldest);
    expect(browser.flash).toContain('密码已修改');
  });
});
