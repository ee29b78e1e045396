import { Chromium } from '../support/chromium.js';

/** What somebody does in a Chromium of his own; null is who does not sign in. */
type Visit = (userName: string | null, work: (browser: Chromium) => Promise<void>) => Promise<void>;

/** Visits to one application: each ends without an error of a script, and on a page no wider than the window. */
export function visits(address: () => string, javaScript: boolean): Visit {
  return async (userName, work) => {
    const browser = await Chromium.open(address(), { javaScript });
    try {
      if (userName) await browser.signIn(userName);
      await work(browser);
      expect(browser.errors()).toEqual([]);
      if (javaScript) expect(await browser.isTooWide()).toBe(false);
    } finally {
      await browser.close();
    }
  };
}

/** Presses the first button of these words. */
export const press = (browser: Chromium, name: string) =>
  browser.page.getByRole('button', { name, exact: true }).first().click();
