import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { opened } from './support.js';

/* Every page of a meeting has its tabs and its stepper, in whatever state it is; one tab is one page (pages.md §3). */

let app: TestApplication;
let id: string;
let sun: Browser;
let chair: Browser;

beforeAll(async () => {
  app = await startApplication();
  id = await opened(app);
  sun = await app.browser('sunlei');
  chair = await app.browser('gaoshulan');
});
afterAll(() => app.close());

const current = (browser: Browser) => browser.$('nav.tabs [aria-current="page"]').text().trim();
const leads = (browser: Browser, label: string) =>
  browser
    .$('nav.tabs a')
    .filter((_, one) => browser.$(one).text().trim() === label)
    .attr('href');

test.each([
  ['/session', '开会'],
  ['/checkin', '开会'],
  ['/presence', '开会'],
  ['/conduct', '开会'],
  ['/venue', '会场'],
  ['/agenda', '议程'],
  ['', '概况'],
])('%s stands under its tab while the meeting runs', async (path, tab) => {
  await sun.get(`/meetings/${id}${path}`);
  expect(sun.status).toBe(200);
  expect(current(sun).replace(/ \d+$/, '')).toBe(tab);
  expect(sun.$('.life li').length).toBeGreaterThan(5);
  expect(leads(sun, '会场')).toBe(`/meetings/${id}/venue`);
  expect(leads(sun, '开会')).toBe(`/meetings/${id}/session`);
});

test('so does the question before the end, and every page after it', async () => {
  await chair.get(`/meetings/${id}/session`);
  await chair.submit(`/meetings/${id}/session/ending`);
  expect(chair.h1).toContain('结束');
  expect(current(chair)).toBe('开会');
  await chair.submit('确认结束会议');
  await chair.get(`/meetings/${id}/venue`);
  expect(current(chair)).toBe('会场');
  expect(leads(chair, '开会')).toBe(`/meetings/${id}/session`);
});
