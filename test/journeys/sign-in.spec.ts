import { startApplication, type TestApplication } from '../support/application.js';
import { Chromium, type Look } from '../support/chromium.js';

let application: TestApplication;
let address: string;
beforeAll(async () => {
  application = await startApplication({ environment: { NODE_ENV: 'development' } });
  address = await application.listen();
});
afterAll(() => application.close());

test.each<[string, Look]>([
  ['at a desk', {}],
  ['at a phone without JavaScript', { javaScript: false, width: 360, height: 740 }],
])('a person signs in %s and finds his workbench', async (_, look) => {
  const his = await Chromium.open(address, look);
  try {
    await his.signIn('zhoumin');
    expect(new URL(his.page.url()).pathname).toBe('/');
    expect(await his.page.locator('h1').count()).toBe(1);
    expect(await his.isTooWide()).toBe(false);
    expect(his.errors()).toEqual([]);
    if (look.javaScript !== false) expect(await his.axe()).toEqual([]);
  } finally {
    await his.close();
  }
});
