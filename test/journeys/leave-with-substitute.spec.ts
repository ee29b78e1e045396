import { startApplication, type TestApplication } from '../support/application.js';
import type { Chromium } from '../support/chromium.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { noticed } from '../pages/notification/support.js';
import { calendarEntry, mailOf } from './letters.js';
import { press, visits } from './visit.js';

/* J5: leave with a substitute, a quorum that is lost, and a new day. */

describe.each([true, false])('leave with a substitute, JavaScript %s', (javaScript) => {
  let app: TestApplication;
  let sink: SmtpSink;
  let address: string;
  let id: string;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    app = await startApplication({ environment: { SMTP_URL: sink.url } });
    address = await app.listen();
    id = await noticed(app, await app.browser('sunlei'));
    sink.clear();
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await sink.close();
  });

  const as = visits(() => address, javaScript);
  const text = (browser: Chromium) => browser.page.getByRole('main').innerText();
  const askLeave = (browser: Chromium, answer: string, reason: string, substitute?: string) =>
    (async () => {
      await browser.page.goto(`/meetings/${id}/reply`);
      await browser.page.locator(`input[value=${answer}]`).check();
      await browser.page.locator('[name=reason]').fill(reason);
      if (substitute) await browser.page.locator('[name=substitute]').fill(substitute);
      await press(browser, '提交回执');
    })();

  test('is asked for, and granted by the chair, who sees the quorum after it', async () => {
    await as('shiguangsha', (shi) => askLeave(shi, 'SUBSTITUTE', '赴省里开会', '杜若'));
    await as('gaoshulan', async (gao) => {
      await gao.page.goto('/');
      await gao.page.getByRole('link', { name: '审批' }).first().click();
      expect(await text(gao)).toContain('请假或代会 1');
      await gao.page.locator('input[value=GRANTED]').check();
      await press(gao, '提交审批意见');
    });
    await app.runJobs();
  });

  test('the substitute gets the notice, sits in without a vote, and never counts beside him', async () => {
    const [mail] = sink.messages(await mailOf(app, 'duruo'));
    expect(calendarEntry(mail!)).toMatchObject({ method: 'REQUEST', sequence: '0' });
    await as('duruo', async (du) => {
      await du.page.goto('/inbox');
      expect(await text(du)).toContain('请您代会');
      await du.page.goto(`/meetings/${id}/reply`);
      await du.page.locator('input[value=ATTEND]').check();
      await press(du, '提交回执');
    });
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/replies`);
      expect(await sun.page.locator('tr', { hasText: '杜若' }).filter({ hasText: '列席' }).count()).toBe(1);
      expect((await text(sun)).replace(/\s+/g, '')).toContain('1请假或代会');
    });
  });

  test('two more ask for leave: chair and organiser are told that the quorum is lost', async () => {
    await as('niuchunsheng', (niu) => askLeave(niu, 'LEAVE', '出差'));
    await as('qiankeqin', (qian) => askLeave(qian, 'LEAVE', '参加省厅会议'));
    await app.runJobs();
    await as('gaoshulan', async (gao) => {
      await gao.page.goto('/inbox');
      expect(await text(gao)).toContain('预计到会人数不足');
    });
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/replies`);
      expect(await text(sun)).toContain('请研究是否改期');
    });
    sink.clear();
  });

  test('the convener moves the day by hand: everybody is told and asked anew', async () => {
    await as('zhoumin', async (zhou) => {
      await zhou.page.goto(`/meetings/${id}/postponement`);
      await zhou.page.getByRole('link', { name: '新的时间已经确定的' }).click();
      await zhou.page.locator('[name=date]').fill('2026-12-04');
      await zhou.page.locator('[name=starts]').fill('14:30');
      await zhou.page.locator('[name=reason]').fill('到会人数不足');
      await press(zhou, '签发变更通知');
      expect(await zhou.page.getByRole('status').first().innerText()).toContain('变更通知已签发');
    });
    await app.runJobs();
    for (const userName of ['gaoshulan', 'niuchunsheng', 'qiankeqin', 'shiguangsha', 'duruo']) {
      const mails = sink.messages(await mailOf(app, userName));
      expect(mails).toHaveLength(1);
      expect(calendarEntry(mails[0]!)).toMatchObject({ method: 'REQUEST', sequence: '1' });
    }
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/replies`);
      expect(await text(sun)).toContain('已失效');
    });
    sink.clear();
  });

  test('he can come after all: his substitute is told that he need not', async () => {
    await as('shiguangsha', async (shi) => {
      await shi.page.goto(`/meetings/${id}/reply`);
      await shi.page.locator('input[value=ATTEND]').check();
      await press(shi, '提交回执');
    });
    await app.runJobs();
    const [mail] = sink.messages(await mailOf(app, 'duruo'));
    expect(calendarEntry(mail!).method).toBe('CANCEL');
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/replies`);
      expect(await sun.page.locator('tr', { hasText: '杜若' }).count()).toBe(0);
    });
  });
});
