import { mkdirSync, mkdtempSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { demoPassword } from '../../src/organisation/organisation.js';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is on this machine, if it is. */
export const chromiumPath = [process.env.CHROMIUM_PATH, ...usual].find((path) => path && existsSync(path));

/** Screenshots are kept here: SCREENSHOTS, or a folder that goes with the machine's other temporary ones. */
const shots = process.env.SCREENSHOTS ?? join(tmpdir(), 'yishi-screenshots');

export interface Look {
  /** Default true. */
  javaScript?: boolean;
  /** Default a desktop, 1280 × 800; a phone is 360 × 740. */
  width?: number;
  height?: number;
  dark?: boolean;
}

/** Somebody's own Chromium with a fresh profile, at the address of a running application. */
export class Chromium {
  private readonly complaints: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly profile: string,
  ) {}

  static async open(address: string, look: Look = {}): Promise<Chromium> {
    const profile = mkdtempSync(join(tmpdir(), 'yishi-chromium-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath,
      baseURL: address,
      javaScriptEnabled: look.javaScript ?? true,
      viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
      colorScheme: look.dark ? 'dark' : 'light',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      args: [
        '--headless',
        ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
        ...['--disable-sync', '--no-first-run', '--disable-dev-shm-usage'],
      ],
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const browser = new Chromium(context, page, profile);
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => browser.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (403|404|409|422)/.test(message.text()))
        browser.complaints.push(message.text());
    });
    return browser;
  }

  async signIn(userName: string, password = demoPassword): Promise<void> {
    await this.page.goto('/login');
    await this.page.locator('#f-userName').fill(userName);
    await this.page.locator('#f-password').fill(password);
    await this.page.locator('#f-password').press('Enter');
    await this.page.waitForURL((url) => url.pathname !== '/login');
  }

  /** What the accessibility checker finds on this page, a sentence per fault. */
  async axe(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page as never }).analyze();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
    );
  }

  /** Errors of scripts, of the content security policy, of missing files since the last call. */
  errors(): string[] {
    return this.complaints.splice(0);
  }

  /** Does the page need scrolling sideways? It should not, at any width. */
  async isTooWide(): Promise<boolean> {
    return this.page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  }

  /** Keeps a picture of the whole page; its path. */
  async shoot(name: string): Promise<string> {
    mkdirSync(shots, { recursive: true });
    const path = join(shots, `${name}.png`);
    await this.page.screenshot({ path, fullPage: true });
    return path;
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
