import { AxeBuilder } from '@axe-core/playwright';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { demoPassword } from '../../src/organisation/organisation.js';
import { startApplication, type TestApplication } from '../support/application.js';

const screens: Record<string, BrowserContextOptions> = {
  'a desk': { viewport: { width: 1280, height: 800 } },
  'a phone': { viewport: { width: 360, height: 740 } },
  'the dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
};

describe('the look, in Chromium', () => {
  let application: TestApplication;
  let browser: Browser;
  let base: string;

  beforeAll(async () => {
    application = await startApplication({ environment: { NODE_ENV: 'development' } });
    await application.nest.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${((application.nest.getHttpServer() as Server).address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(async () => {
    await browser.close();
    await application.close();
  });

  async function open(
    userName: string,
    path: string,
    options: BrowserContextOptions = screens['a desk']!,
  ): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${base}/login`);
    await page.fill('[name=userName]', userName);
    await page.fill('[name=password]', demoPassword);
    await page.click('main button.primary');
    await page.goto(base + path);
    return page;
  }

  it.each(Object.keys(screens))('holds the accessibility rules on every component, at %s', async (screen) => {
    const page = await open('yuanshuai', '/admin/system/components', screens[screen]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]!.html} (${one.nodes.length})`)).toEqual([]);
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(wider).toBe(0);
  });

  it.each(['/', '/meetings', '/meetings/new', '/bookings', '/inbox', '/people', '/account'])(
    'holds the accessibility rules on %s',
    async (path) => {
      const page = await open('sunlei', path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]!.html} (${one.nodes.length})`)).toEqual([]);
    },
  );

  it('picks a day in the month, and finds people while somebody types', async () => {
    const page = await open('sunlei', '/meetings/new');
    await page.click('summary:has-text("从月历选择")');
    await page.click('button[value="pick:date:2026-11-30"]');
    expect(await page.inputValue('[name=date]')).toBe('2026-11-30');
    expect(await page.textContent('.said')).toContain('2026年11月30日（星期一');
    await page.fill('[name=chair]', '周');
    await page.waitForSelector('datalist option', { state: 'attached' });
  });

  it('warns before a session ends, and loads nothing that the content policy forbids', async () => {
    const page = await open('sunlei', '/account');
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${base}/meetings/new`);
    expect(complaints).toEqual([]);
    expect(await page.isVisible('.session-warning')).toBe(false);
    await page.evaluate(`localStorage.setItem('yishi-seen', String(Date.now() - 14 * 60000))`);
    await page.waitForSelector('.session-warning', { state: 'visible', timeout: 8000 });
    await page.click('.session-warning button');
    await page.waitForSelector('.session-warning', { state: 'hidden' });
  });
});
