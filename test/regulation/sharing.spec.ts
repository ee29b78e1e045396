import { approved } from '../pages/meetings/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { item } from '../support/regulation.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

item(
  'S6.I2',
  'open meetings of one unit are seen by another in calendar, list and search, restricted ones nowhere',
  async () => {
    const sun = await app.browser('sunlei');
    const open = '冬春农田水利建设专题会议';
    const restricted = '农田水利干部调整专题会议';
    const id = await approved(app, sun);
    const hidden = await approved(app, sun, { title: restricted, label: 'WORK_SECRET', starts: '14:00' });
    await app.runJobs();
    const jiang = await app.browser('jiangzhou');
    for (const page of [
      '/calendar?who=organ',
      '/calendar?unit=政府办公室',
      '/meetings?q=农田水利',
      '/search?q=农田水利',
    ]) {
      await jiang.get(encodeURI(page));
      expect([page, jiang.text.includes(open)]).toEqual([page, true]);
      expect([page, jiang.body.includes(restricted)]).toEqual([page, false]);
    }
    await jiang.get(`/meetings/${id}`);
    expect(jiang.status).toBe(200);
    await jiang.get(`/meetings/${hidden}`);
    expect(jiang.status).toBe(404);
  },
);
