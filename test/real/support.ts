import type { Browser } from '../support/browser.js';
import type { TestApplication } from '../support/application.js';

const password = 'Zhenshi-2026-lu';

/** Lets the system administrator hand out a slip and its owner set a password by it; returns his browser, signed in. */
export async function signedInBySlip(app: TestApplication, userName: string): Promise<Browser> {
  const [person] = await app.rows<{ id: string }>('SELECT id FROM person WHERE userName = ?', [userName]);
  const yuan = await app.browser('yuanshuai');
  await yuan.get(`/admin/people/${person!.id}`);
  await yuan.submit('发启用单');
  const address = new URL(yuan.$('main dl a').attr('href')!).pathname;
  const own = await app.browser();
  await own.get(address);
  await own.submit(address, { newPassword: password, againPassword: password });
  await own.signIn(userName, password);
  return own;
}

/** Signs in once more after hours of the story's clock. */
export function again(browser: Browser, userName: string): Promise<void> {
  return browser.signIn(userName, password);
}
