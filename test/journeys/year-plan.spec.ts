import { startApplication, type TestApplication } from '../support/application.js';
import type { Chromium } from '../support/chromium.js';
import { press, visits } from './visit.js';

/* A year's plan: units propose, the office compiles, the leadership approves, a meeting is applied for from it (S8.X10). */

describe.each([true, false])('the plan of next year, JavaScript %s', (javaScript) => {
  let app: TestApplication;
  let address: string;
  const items: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApplication();
    address = await app.listen();
  });
  afterAll(() => app.close());

  const as = visits(() => address, javaScript);
  const text = (browser: Chromium) => browser.page.getByRole('main').innerText();

  async function propose(browser: Chromium, title: string, month: string) {
    await browser.page.goto('/plans/2027');
    await browser.page.getByRole('link', { name: '申报计划会议' }).first().click();
    const words = { title, month, days: '1', heads: '80', budgetFen: '2.4万', purpose: '部署全年工作。' };
    for (const [name, value] of Object.entries(words)) await browser.page.locator(`[name=${name}]`).fill(value);
    for (const [name, value] of Object.entries({ type: 'TOPIC', feeClass: 'III', placeKind: 'OWN' }))
      await browser.page.locator(`input[name=${name}][value=${value}]`).check();
    await press(browser, '提交申报');
    items[title] = new URL(browser.page.url()).pathname;
  }

  async function decide(browser: Chromium, title: string, button: string, values: Record<string, string> = {}) {
    await browser.page.goto(items[title]!);
    for (const [name, value] of Object.entries(values)) await browser.page.locator(`[name=${name}]`).fill(value);
    await press(browser, button);
  }

  test('units propose; an unreadable amount keeps everything typed', async () => {
    await as('duanxiaoman', async (duan) => {
      await propose(duan, '全县农业产业化工作推进会', '13');
      expect(await duan.page.locator('[name=purpose]').inputValue()).toBe('部署全年工作。');
      await duan.page.locator('[name=month]').fill('3');
      await press(duan, '提交申报');
      items['全县农业产业化工作推进会'] = new URL(duan.page.url()).pathname;
      expect(await text(duan)).toContain('待审核');
    });
    await as('lusen', (lu) => propose(lu, '住建系统茶话会', '12'));
    await as('sunlei', (sun) => propose(sun, '年度重点工作部署会', '1'));
  });

  test('the office takes what is needed and drops what is not, with its reason', async () => {
    await as('zhoumin', async (zhou) => {
      await zhou.page.goto('/plans/2027');
      for (const title of Object.keys(items)) expect(await text(zhou)).toContain(title);
      await decide(zhou, '住建系统茶话会', '取消', { reason: '不属于业务会议。' });
      await decide(zhou, '全县农业产业化工作推进会', '采纳');
      await decide(zhou, '年度重点工作部署会', '采纳');
      await zhou.page.goto('/plans/2027');
      await press(zhou, '报领导审定');
      expect(await text(zhou)).toContain('待领导审定');
    });
  });

  test('the mayor finds it on his list and approves it; everybody reads it', async () => {
    await as('liangzhengchuan', async (liang) => {
      await liang.page.goto('/todo');
      await liang.page
        .getByRole('link', { name: /2027年度会议计划/ })
        .first()
        .click();
      await press(liang, '同意');
      expect(await text(liang)).toContain('已审定（第1次）');
    });
    await as('jiangzhou', async (jiang) => {
      await jiang.page.goto('/plans/2027');
      expect(await text(jiang)).toContain('全县农业产业化工作推进会');
      expect(await text(jiang)).not.toContain('茶话会');
    });
  });

  test('a planned meeting is applied for with what the plan says', async () => {
    app.at('2026-12-28', '10:00');
    await as('sunlei', async (sun) => {
      await sun.page.goto(items['年度重点工作部署会']!);
      await sun.page.getByRole('link', { name: '按计划申请会议' }).click();
      expect(await sun.page.locator('[name=title]').inputValue()).toBe('年度重点工作部署会');
      expect(await sun.page.locator('[name=purpose]').inputValue()).toBe('部署全年工作。');
    });
  });
});
