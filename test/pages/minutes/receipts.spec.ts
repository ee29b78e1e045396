import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { held } from './hold.js';

describe('issued minutes reach those they are sent to, and are signed for', () => {
  let app: TestApplication;
  let id: string;
  let niu: Browser;
  const page = () => `/meetings/${id}/minutes`;

  beforeAll(async () => {
    app = await startApplication();
    id = await held(app);
    niu = await app.browser('niuchunsheng');
  });
  afterAll(() => app.close());

  test('the library says that there is nothing yet', async () => {
    await niu.get('/minutes');
    expect(niu.text).toContain('还没有印发给您的会议纪要');
  });

  test('sent to chosen units, whose heads are told; nothing is to be signed for before', async () => {
    const sun = await app.browser('sunlei');
    await sun.get(page());
    await sun.submit(page(), { recipients: '农业农村局\n财政局\n省水利厅' });
    await sun.submit(`${page()}/submission`);
    await sun.send(`${page()}/receipt`, {});
    expect(sun.status).toBe(403);
    const chair = await app.browser('gaoshulan');
    await chair.get(page());
    await chair.submit(`${page()}/issue`, { verdict: 'ISSUE' });
    expect(chair.text).toContain('分送与签收');
    expect(chair.text).toContain('财政局未签收');
    const units = await app.rows<{ shortName: string }>(
      'SELECT u.shortName FROM minutes_recipient r JOIN unit u ON u.id = r.unitId',
    );
    expect(units.map((unit) => unit.shortName).sort()).toEqual(['农业农村局', '财政局'].sort());
  });

  test('listed for who was invited and for the units; signed for once', async () => {
    await niu.get('/');
    expect(niu.text).toContain('会议纪要已印发，请签收');
    await niu.get('/minutes');
    expect(niu.text).toContain('〔2026〕1号');
    expect(niu.text).toContain('待签收');
    await niu.get(page());
    await niu.submit(`${page()}/receipt`);
    expect(niu.flash).toContain('已签收');
    expect(niu.text).toContain('您已于');
    await niu.send(`${page()}/receipt`, {});
    const rows = await app.rows<{ n: number }>('SELECT COUNT(*) AS n FROM minutes_receipt');
    expect(Number(rows[0]!.n)).toBe(1);
    await niu.get('/');
    expect(niu.text).not.toContain('会议纪要已印发，请签收');
    const chair = await app.browser('gaoshulan');
    await chair.get(page());
    expect(chair.text).toContain('农业农村局牛春生');
  });

  test('is nobody else’s to sign for, nor in his library', async () => {
    const stranger = await app.browser('jiangzhou');
    await stranger.get('/minutes');
    expect(stranger.text).not.toContain('〔2026〕1号');
    await stranger.send(`${page()}/receipt`, {});
    expect(stranger.status).toBe(403);
  });
});
