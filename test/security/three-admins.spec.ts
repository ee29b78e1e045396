import { startApplication, type TestApplication } from '../support/application.js';
import { apply, topic } from '../pages/meetings/support.js';

const administrators = ['yuanshuai', 'shijing', 'caoyang'];

/** quality #38, J8.3: three administrators, none sees business, and what is forbidden looks like what is not there. */
describe('the three administrators', () => {
  let organ: TestApplication;
  let meetingId: string;
  beforeAll(async () => {
    organ = await startApplication();
    meetingId = await apply(await organ.browser('sunlei'));
  });
  afterAll(() => organ.close());

  it.each(administrators)(
    '%s gets 403 with the same bytes for a meeting that is and one that is not',
    async (userName) => {
      expect(meetingId).not.toBe('');
      const browser = await organ.browser(userName);
      await browser.get(`/meetings/${meetingId}`);
      const shown = () => browser.$.html(browser.$('body').find('.on-paper').remove().end());
      const real = shown();
      expect(browser.status).toBe(403);
      await browser.get('/meetings/1abcdefghjkmnpqr');
      expect(browser.status).toBe(403);
      expect(shown()).toBe(real);
    },
  );

  it.each(administrators)(
    '%s opens no list, form or search of business, and sees no title anywhere',
    async (userName) => {
      const browser = await organ.browser(userName);
      const paths = ['/meetings', '/meetings/new', '/approvals', '/bookings', '/people', '/account/delegations'];
      paths.push(`/search?q=${encodeURIComponent(topic.title)}`);
      for (const path of paths) {
        await browser.get(path);
        expect([path, browser.status]).toEqual([path, 403]);
      }
      for (const path of ['/', '/todo', '/inbox', '/admin', '/admin/audit']) {
        await browser.get(path);
        expect([path, browser.body.includes(topic.title)]).toEqual([path, false]);
      }
    },
  );

  it('no menu of theirs leads where they may not go', async () => {
    for (const userName of administrators) {
      const browser = await organ.browser(userName);
      await browser.get('/admin');
      const links = browser.$('nav.side a, main a').toArray();
      for (const url of new Set(links.map((link) => browser.$(link).attr('href')!))) {
        await browser.get(url);
        expect([userName, url, browser.status]).toEqual([userName, url, 200]);
        await browser.get('/admin');
      }
    }
  });
});
