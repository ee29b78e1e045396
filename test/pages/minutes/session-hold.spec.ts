import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { opened } from './support.js';

describe('sign-ins while a meeting goes on', () => {
  let app: TestApplication;
  let id: string;
  let chair: Browser;
  let recorder: Browser;
  let member: Browser;
  const signedIn = async (browser: Browser, path = '/account') => {
    await browser.get(path);
    return !browser.path.startsWith('/login');
  };

  beforeAll(async () => {
    app = await startApplication();
    id = await opened(app);
    [chair, recorder, member] = [
      await app.browser('gaoshulan'),
      await app.browser('linxiao'),
      await app.browser('niuchunsheng'),
    ];
  });
  afterAll(() => app.close());

  test('chair and recorder stay signed in without a touch, others do not', async () => {
    app.at('2026-11-27', '10:20');
    expect(await signedIn(chair, `/meetings/${id}/session`)).toBe(true);
    expect(await signedIn(recorder, `/meetings/${id}/record`)).toBe(true);
    expect(await signedIn(member)).toBe(false);
    expect(Number(recorder.$('[data-session]').attr('data-session'))).toBe(40);
  });

  test('a screen that refreshes itself does not prolong a sign-in', async () => {
    const organiser = await app.browser('sunlei');
    await organiser.get(`/meetings/${id}/screen`);
    const refresh = organiser.$('meta[http-equiv="refresh"]').attr('content')!;
    const address = refresh.split('url=')[1]!;
    for (const time of ['10:26', '10:32']) {
      app.at('2026-11-27', time);
      expect(await signedIn(organiser, address)).toBe(true);
    }
    app.at('2026-11-27', '10:36');
    expect(await signedIn(organiser, address)).toBe(false);
  });

  test('it ends half an hour after the planned length, and with the meeting', async () => {
    const other = await app.browser('linxiao');
    app.at('2026-11-27', '10:55');
    expect(await signedIn(other, `/meetings/${id}/record`)).toBe(true);
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/ending`);
    await chair.submit('确认结束会议');
    app.at('2026-11-27', '11:11');
    expect(await signedIn(other)).toBe(false);
    expect(await signedIn(chair)).toBe(false);
  });

  test('what had ended before is not brought back', async () => {
    const [hold] = await app.rows<{ n: number }>('SELECT COUNT(*) AS n FROM session_hold');
    expect(Number(hold!.n)).toBe(0);
  });
});
