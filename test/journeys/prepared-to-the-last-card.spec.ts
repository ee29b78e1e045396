import { startApplication, type TestApplication } from '../support/application.js';
import type { Chromium } from '../support/chromium.js';
import { approved } from '../pages/meetings/support.js';
import { press, visits } from './visit.js';

/* A secretary prepares a meeting to the last name card: schedule, recusal, seats, script, and every paper (S2.O2, S2.O7). */

describe.each([true, false])('preparing, JavaScript %s', (javaScript) => {
  let app: TestApplication;
  let address: string;
  let id: string;

  beforeAll(async () => {
    app = await startApplication();
    address = await app.listen();
    id = await approved(app, await app.browser('sunlei'), { nonVoting: '马红' });
  });
  afterAll(() => app.close());

  const as = visits(() => address, javaScript);
  const text = (browser: Chromium) => browser.page.getByRole('main').innerText();
  const status = (browser: Chromium) => browser.page.getByRole('status').first().innerText();
  const open = (browser: Chromium, link: string) =>
    browser.page.getByRole('main').getByRole('link', { name: link, exact: true }).first().click();
  /** What a link of this page leads to, taken as the browser would with its cookie. */
  const paper = async (browser: Chromium, link: string) => {
    const href = await browser.page.getByRole('link', { name: link, exact: true }).first().getAttribute('href');
    const answer = await browser.page.request.get(href!);
    return [link, answer.status(), (await answer.body()).subarray(0, 5).toString()];
  };
  const pdf = (link: string) => [link, 200, '%PDF-'];

  test('the schedule stands beside the agenda', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/agenda`);
      await open(sun, '日程与分会场');
      const line = { date: '2026-11-26', starts: '15:00', ends: '18:00', what: '报到', place: '云溪宾馆' };
      for (const [name, value] of Object.entries(line)) await sun.page.locator(`[name=${name}]`).first().fill(value);
      await sun.page.locator('main form').first().getByRole('button').last().click();
      expect(await text(sun)).toContain('云溪宾馆');
    });
  });

  test('two on one seat are refused with what was typed; the plan follows the numbers', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/people`);
      await open(sun, '座次');
      const numbers = sun.page.locator('input[name^="seat:"]');
      await numbers.nth(0).fill('2');
      await numbers.nth(1).fill('2');
      await press(sun, '保存座次');
      expect(await text(sun)).toContain('2 号座位同时排了');
      expect(await numbers.nth(0).inputValue()).toBe('2');
      await numbers.nth(1).fill('3');
      await press(sun, '保存座次');
      expect(await status(sun)).toContain('座次已排定');
      expect(await paper(sun, '打印座次图')).toEqual(pdf('打印座次图'));
      expect(await paper(sun, '打印席位签')).toEqual(pdf('打印席位签'));
    });
  });

  test('the script is drafted from the agenda, edited, and read by the chair', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/people`);
      await open(sun, '主持词');
      const body = sun.page.locator('textarea[name=body]');
      expect(await body.inputValue()).toContain('下面进行第 1 项');
      await body.fill(`${await body.inputValue()}\n请各单位会后抓好落实。`);
      await press(sun, '保存主持词');
      expect(await status(sun)).toContain('主持词已保存');
    });
    await as('gaoshulan', async (gao) => {
      await gao.page.goto(`/meetings/${id}/script`);
      expect(await gao.page.locator('textarea[name=body]').inputValue()).toContain('请各单位会后抓好落实');
    });
  });

  test('what is still owed is on one sheet', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/readiness`);
      expect(await paper(sun, '打印筹备检查单')).toEqual(pdf('打印筹备检查单'));
    });
  });
});
