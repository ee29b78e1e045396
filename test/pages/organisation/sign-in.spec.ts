import { demoSignIns } from '../../../src/organisation/demo/cast.js';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('signing in', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.close());

  test('works and leads to where one wanted to go', async () => {
    const stranger = await app.browser();
    await stranger.get('/people');
    expect(stranger.h1).toBe('登录');
    await stranger.submit('/login', { userName: ' SunLei ', password: 'Yunxi-2026' });
    expect(stranger.path).toBe('/people');
  });

  test('a wrong password, an unknown name and a locked account are answered alike', async () => {
    const stranger = await app.browser();
    const answers: string[] = [];
    for (const userName of ['lusen', 'nobody', 'lusen', 'lusen', 'lusen', 'lusen']) {
      await stranger.get('/login');
      await stranger.submit('/login', { userName, password: 'wrong-Password-1' });
      expect(stranger.status).toBe(422);
      expect(stranger.valueOf('userName')).toBe(userName);
      expect(stranger.valueOf('password')).toBe('');
      expect(stranger.$('ul.todo li')).toHaveLength(demoSignIns.length);
      answers.push(stranger.errors.join());
    }
    await stranger.get('/login');
    await stranger.submit('/login', { userName: 'lusen', password: 'Yunxi-2026' });
    expect(stranger.status).toBe(422);
    answers.push(stranger.errors.join());
    expect(new Set(answers).size).toBe(1);
    app.clock.advanceMinutes(16);
    await stranger.get('/login');
    await stranger.submit('/login', { userName: 'lusen', password: 'Yunxi-2026' });
    expect(stranger.path).not.toBe('/login');
  });

  test('an idle session ends, and what was typed is carried through the sign-in', async () => {
    const sun = await app.browser('sunlei');
    app.clock.advanceMinutes(20);
    await sun.post('/logout', { _csrf: sun.token, reason: '会议推迟一天' });
    expect(sun.status).toBe(401);
    expect(sun.text).toContain('没有丢失');
    await sun.submit('/login', { userName: 'sunlei', password: 'Yunxi-2026' });
    expect(sun.h1).toBe('继续提交');
    expect(sun.text).toContain('会议推迟一天');
  });

  test('a form without its token does nothing', async () => {
    const sun = await app.browser('sunlei');
    await sun.post('/logout', {});
    expect(sun.status).toBe(403);
    await sun.get('/people');
    expect(sun.h1).not.toBe('登录');
  });

  test('every attempt is audited, without the password', async () => {
    const rows = await app.rows<{ outcome: string; detail: string }>(
      "SELECT outcome, detail FROM audit WHERE act = 'account.signIn'",
    );
    expect(rows.filter((row) => row.outcome === 'REFUSED').length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(rows)).not.toContain('Password');
  });
});
