import { startApplication, type TestApplication } from '../../support/application.js';
import { itemsOf } from '../minutes/support.js';
import { approved } from '../meetings/support.js';
import { noticed } from './support.js';

describe('who sits in for some items only', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.close());

  test('reads on reply page and workbench which items, and when to come; it follows the agenda', async () => {
    const sun = await app.browser('sunlei');
    const id = await noticed(app, sun, { nonVoting: '马红' });
    await sun.get(`/meetings/${id}/agenda`);
    const second = { title: '山塘清淤方案', category: 'DISCUSS', matter: 'ORDINARY', minutes: '20', attendees: '马红' };
    await sun.submit(`/meetings/${id}/agenda/items`, second);
    const ma = await app.browser('mahong');
    await ma.get(`/meetings/${id}/reply`);
    expect(ma.text).toContain('第 2 项，约 09:40 到');
    await ma.get('/');
    expect(ma.text).toContain('第 2 项，约 09:40 到');
    const [first] = await itemsOf(app, id);
    await sun.get(`/meetings/${id}/agenda/items/${first}`);
    await sun.submit(`/meetings/${id}/agenda/items/${first}`, { minutes: '55' });
    await ma.get(`/meetings/${id}/reply`);
    expect(ma.text).toContain('第 2 项，约 09:55 到');
    await ma.follow('申报回避');
    expect(ma.path).toBe(`/meetings/${id}/recusals`);
    const niu = await app.browser('niuchunsheng');
    await niu.get(`/meetings/${id}/reply`);
    expect(niu.text).not.toContain('您参加：');
  });

  test('comes on the list and learns of the meeting, unless he is not cleared for it', async () => {
    const sun = await app.browser('sunlei');
    const id = await approved(app, sun, { label: 'WORK_SECRET', date: '2026-12-01', title: '工作秘密专题会议' });
    const [item] = await itemsOf(app, id);
    const page = `/meetings/${id}/agenda/items/${item}`;
    await sun.get(page);
    await sun.submit(page, { attendees: '严雯' });
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('严雯');
    const ma = await app.browser('mahong');
    expect((await ma.get(`/meetings/${id}`)).status).toBe(404);
    await sun.get(page);
    await sun.submit(page, { attendees: '马红' });
    expect((await ma.get(`/meetings/${id}`)).status).toBe(200);
  });
});
