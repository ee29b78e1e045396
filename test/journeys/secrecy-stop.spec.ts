import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticed } from '../pages/notification/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Chromium } from '../support/chromium.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { officeOf } from '../support/made-files.js';
import { press, visits } from './visit.js';

/* J7: what bears the mark of a state secret is stopped wherever it is typed, pasted or uploaded, and nothing of it stays. */

const canary = '青石河水库加固方案';

describe.each([true, false])('the secrecy stop, JavaScript %s', (javaScript) => {
  let app: TestApplication;
  let database: TestDatabase;
  let address: string;
  let running: string;

  beforeAll(async () => {
    database = await testDatabase();
    app = await startApplication({ database });
    address = await app.listen();
    const sun = await app.browser('sunlei');
    running = await noticed(app, sun);
    app.at('2026-11-27', '08:50');
    const lin = await app.browser('linxiao');
    await lin.get(`/meetings/${running}/checkin`);
    const ids = lin.$('[name=personIds]').toArray();
    await lin.submit(`/meetings/${running}/checkin/arrivals`, {
      personIds: ids.map((one) => lin.$(one).val() as string),
    });
    const gao = await app.browser('gaoshulan');
    await gao.get(`/meetings/${running}/session`);
    await gao.submit(`/meetings/${running}/session/opening`);
  });
  afterAll(() => app.close());

  const as = visits(() => address, javaScript);

  async function stopped(browser: Chromium): Promise<void> {
    await browser.page.waitForURL('**/secrecy/stop');
    const words = await browser.page.getByRole('main').innerText();
    expect(words).toContain('没有保存');
    expect(words).toContain('顾建宁');
    expect(words).not.toContain(canary);
    if (javaScript) expect(await browser.page.evaluate('JSON.stringify(localStorage)')).not.toContain(canary);
  }

  test('stops an application for a marked meeting; going back, the form is empty', async () => {
    await as('linxiao', async (lin) => {
      await lin.page.goto('/meetings/new');
      await lin.page.locator('[name=title]').fill(canary);
      await lin.page.locator('[name=purpose]').fill(canary);
      await lin.page.locator('input[name=label][value=SECRET]').check();
      await press(lin, '保存草稿');
      await stopped(lin);
      await lin.page.goto('/meetings/new');
      expect(await lin.page.locator('[name=title]').inputValue()).toBe('');
    });
  });

  test('stops a marked speech, typed into the record or saved by itself', async () => {
    await as('linxiao', async (lin) => {
      await lin.page.goto(`/meetings/${running}/record`);
      await lin.page.locator('#entry-text').fill(`${canary}，机 密★１年`);
      await press(lin, '保存条目');
      await stopped(lin);
      await lin.page.goto(`/meetings/${running}/record`);
      expect(await lin.page.locator('#entry-text').inputValue()).toBe('');
      if (!javaScript) return;
      await lin.page.locator('#entry-text').fill(`${canary}，绝密★长期`);
      await lin.page.locator('#entry-kind').focus();
      await stopped(lin);
    });
  });

  test('stops files by their name and by their words; papers filed before stay', async () => {
    await as('sunlei', async (sun) => {
      const upload = async (name: string, buffer: Buffer) => {
        await sun.page.goto(`/meetings/${running}/materials`);
        await sun.page.locator('input[name=label][value=INTERNAL]').check();
        await sun.page
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
        await press(sun, '报送');
      };
      await upload('汇报材料.docx', officeOf('docx', `<w:t>${'冬春清淤汇报'}</w:t>`));
      await sun.page.locator('.flash').waitFor();
      expect(await sun.page.getByRole('main').innerText()).toContain('汇报材料.docx');
      await upload('机密★纪要.docx', officeOf('docx', `<w:t>${canary}</w:t>`));
      await stopped(sun);
      await upload('纪要.docx', officeOf('docx', `<w:t>${`${canary} 秘密★5年`}</w:t>`));
      await stopped(sun);
      await sun.page.goto(`/meetings/${running}/materials`);
      expect(await sun.page.getByRole('main').innerText()).toContain('汇报材料.docx');
    });
  });

  test('tells the secrecy officer who, when and which field, and no word of it', async () => {
    await app.runJobs();
    await as('gujianning', async (gu) => {
      await gu.page.goto('/secrecy');
      const words = await gu.page.getByRole('main').innerText();
      expect(words).toContain('林晓');
      expect(words).toContain('孙蕾');
      expect(words).not.toContain(canary);
    });
  });

  test('keeps a work secret to its scope: a fifth person finds nothing of it', async () => {
    const sun = await app.browser('sunlei');
    const secret = await noticed(app, sun, { title: '城投债务处置专题会议', label: 'WORK_SECRET', date: '2026-12-04' });
    await as('jiangzhou', async (jiang) => {
      for (const path of ['/meetings', '/search?q=城投债务', '/calendar?date=2026-12-04', '/', '/inbox']) {
        await jiang.page.goto(path);
        expect(await jiang.page.content()).not.toContain('城投债务处置');
      }
      const answer = await jiang.page.goto(`/meetings/${secret}`);
      expect(answer!.status()).toBe(404);
    });
  });

  test('lets 加强保密工作 pass as a title', async () => {
    await as('linxiao', async (lin) => {
      await lin.page.goto('/meetings/new');
      await lin.page.locator('input[name=type][value=TOPIC]').check();
      await lin.page.locator('[name=title]').fill('加强保密工作专题会议');
      await press(lin, '保存草稿');
      await lin.page.waitForURL(/meetings\/\d\w{15}/);
      expect(await lin.page.locator('[name=title]').inputValue()).toBe('加强保密工作专题会议');
    });
  });

  test('keeps nothing in database, journal, files or temporary folders', async () => {
    const kept = readdirSync(database.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path).includes(canary));
    expect(kept).toEqual([]);
  });
});
