import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { approved } from '../meetings/support.js';

describe('whoever holds a paper may check it', () => {
  let app: TestApplication;
  let sun: Browser;
  let stranger: Browser;
  let id: string;
  const codes = () =>
    app.rows<{ code: string; number: string }>('SELECT code, number FROM notice WHERE meetingId = ? ORDER BY version', [
      id,
    ]);

  beforeAll(async () => {
    app = await startApplication();
    sun = await app.browser('sunlei');
    stranger = await app.browser();
    id = await approved(app, sun);
    await sun.get(`/meetings/${id}/notice`);
    await sun.submit(`/meetings/${id}/notice`, { paperForm: 'official' });
  });
  afterAll(() => app.close());

  test('an issued notice is valid, and the page tells no title of an internal one', async () => {
    const [{ code, number }] = (await codes()) as [{ code: string; number: string }];
    await stranger.get(
      `/verify?code=${code
        .toLowerCase()
        .replace(/(....)/g, '$1 ')
        .trim()
        .replace(/ /g, '%20')}`,
    );
    expect(stranger.text).toContain('有效');
    expect(stranger.text).toContain(number);
    expect(stranger.text).not.toContain('农田水利');
  });

  test('an invented code was never issued, and nothing at all is a form', async () => {
    await stranger.get('/verify?code=AAAABBBBCCCC');
    expect(stranger.text).toContain('未签发');
    await stranger.get('/verify');
    expect(stranger.$('[role="status"]')).toHaveLength(0);
    await stranger.get('/verify?code[]=a&code[]=b');
    expect(stranger.status).toBe(200);
  });

  test('a change takes the place of the first notice', async () => {
    await sun.get(`/meetings/${id}/changes/new`);
    await sun.submit(`/meetings/${id}/changes/new`, { date: '2026-11-30', starts: '14:30', reason: '时间冲突' });
    const [first, second] = await codes();
    await stranger.get(`/verify?code=${first!.code}`);
    expect(stranger.text).toContain('已被替代');
    await stranger.get(`/verify?code=${second!.code}`);
    expect(stranger.text).toContain('会议变更通知');
  });
});
