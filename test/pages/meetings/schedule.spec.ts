import { startApplication, type TestApplication } from '../../support/application.js';
import { approved } from './support.js';

describe('日程与分会场', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.close());

  test('stands beside the agenda by day and hour, and is kept by who prepares', async () => {
    const sun = await app.browser('sunlei');
    const id = await approved(app, sun);
    await sun.get(`/meetings/${id}/agenda`);
    await sun.follow('日程与分会场');
    const page = `/meetings/${id}/schedule`;
    await sun.submit(page, { date: '2026-11-26', starts: '15:00', ends: '14:00', what: '报到' });
    expect(sun.errors.join()).toContain('结束时间应晚于开始时间');
    await sun.submit(page, { date: '2026-12-26', starts: '15:00', ends: '18:00', what: '报到' });
    expect(sun.errors.join()).toContain('不在会期内');
    await sun.submit(page, { date: '2026-11-26', starts: '15:00', ends: '18:00', what: '报到', place: '云溪宾馆' });
    await sun.submit(page, { date: '2026-11-27', starts: '9:00', ends: '10:30', what: '全体会议' });
    expect(sun.$('main h2').first().text()).toContain('11月26日');
    expect(sun.text).toContain('云溪宾馆');
    await sun.submit(`${page}/branches`, { name: '各镇分会场', place: '各镇会议室' });
    expect(sun.text).toContain('各镇分会场');
    const niu = await app.browser('niuchunsheng');
    await niu.get(page);
    expect(niu.text).toContain('全体会议');
    expect(niu.$('main form').length).toBe(0);
    await niu.get(`/meetings/${id}/recusals`);
    await niu.send(page, { date: '2026-11-27', starts: '9:00', ends: '10:00', what: '他' });
    expect(niu.status).toBe(403);
    const [line] = await app.rows<{ id: string }>("SELECT id FROM schedule_entry WHERE what = '报到'");
    await sun.submit(`${page}/${line!.id}/removal`);
    expect(sun.text).not.toContain('云溪宾馆');
  });
});
