import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { ids, notified } from '../minutes/support.js';
import { pdf } from './support.js';

describe('officers, verdicts by hand, and what stays unanswered', () => {
  let app: TestApplication;
  let id: string;
  let pengli: Browser;
  let person: string;
  const check = () => `/meetings/${id}/oversight`;
  const term = () => ({ personId: person, body: '县政府督查室', fromDay: '2026-1-1' });

  beforeAll(async () => {
    app = await startApplication();
    id = await notified(app);
    [person] = (await ids(app, 'pengli')) as [string];
    pengli = await app.browser('pengli');
  });
  afterAll(() => app.close());

  test('who is no officer neither sees nor keeps the register; only people of that role are registered', async () => {
    const sun = await app.browser('sunlei');
    await sun.get('/oversight/officers');
    expect(sun.status).toBe(403);
    await pengli.get('/oversight');
    await pengli.follow('监督机构与人员');
    expect(pengli.text).toContain('有监督岗位但没有在任登记：彭立');
    await pengli.submit('/oversight/officers', { ...term(), untilDay: '2025-12-31' });
    expect(pengli.errors.join()).toContain('结束日期不能早于开始日期');
    expect(pengli.valueOf('body')).toBe('县政府督查室');
    const [qin] = await ids(app, 'qinyue');
    await pengli.send('/oversight/officers', { ...term(), personId: qin! });
    expect(pengli.errors.join()).toContain('只能指定监督人员');
  });

  test('a supervisor is appointed within his term and scope only', async () => {
    const [other] = await app.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'FGJ'");
    await pengli.get('/oversight/officers');
    await pengli.submit('/oversight/officers', { ...term(), unitId: other!.id });
    expect(pengli.flash).toContain('监督员已登记');
    await pengli.get(check());
    await pengli.submit(`${check()}/supervisor`, { personId: person });
    expect(pengli.errors.join()).toContain('监督范围不含主办单位');
    await pengli.get('/oversight/officers');
    await pengli.submit('结束任期');
    expect(pengli.text).toContain('已结束');
    await pengli.get(check());
    await pengli.submit(`${check()}/supervisor`, { personId: person });
    expect(pengli.errors.join()).toContain('不在任期内');
    await pengli.get('/oversight/officers');
    await pengli.submit('/oversight/officers', term());
    await pengli.get(check());
    await pengli.submit(`${check()}/supervisor`, { personId: person });
    expect(pengli.flash).toContain('监督员已指定');
  });

  test('what only eyes can see is judged by the supervisor, and a breach says what was seen', async () => {
    await pengli.get(check());
    await pengli.send(`${check()}/marks`, { rule: 'phones', outcome: 'MET' });
    expect(pengli.errors.join()).toContain('会议开始后');
    const recorder = await app.browser('linxiao');
    await recorder.get(`/meetings/${id}/checkin`);
    await recorder.submit(`/meetings/${id}/checkin/arrivals`, {
      personIds: await ids(app, 'gaoshulan', 'niuchunsheng', 'qiankeqin'),
    });
    app.at('2026-11-27', '09:10');
    const chair = await app.browser('gaoshulan');
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/opening`);
    await pengli.signIn('pengli');
    await pengli.get(check());
    await pengli.submit(`${check()}/marks`, { rule: 'phones', outcome: 'BREACHED' });
    expect(pengli.errors.join()).toContain('不符合须写明');
    await pengli.submit(`${check()}/marks`, { rule: 'phones', outcome: 'BREACHED', words: '两人接打电话' });
    expect(pengli.text).toContain('两人接打电话');
    await pengli.get('/oversight');
    expect(pengli.text).toContain('晚开 5 分钟以上');
    const sun = await app.browser('sunlei');
    await sun.get(check());
    await sun.send(`${check()}/marks`, { rule: 'phones', outcome: 'MET' });
    expect(sun.status).toBe(403);
  });

  test('a finding carries method and evidence; planned but unanswered it is called to mind, overdue, and taken up', async () => {
    await pengli.get(check());
    await pengli.upload(
      `${check()}/findings`,
      {
        ...{ rule: 'phones', method: 'ON_SITE', problem: '会中接打电话' },
        ...{ basis: '会议纪律第三条', demand: '提醒本人并重申纪律' },
      },
      [{ field: 'file', name: '现场照片.pdf', bytes: pdf }],
    );
    expect(pengli.text).toContain('现场观察');
    const page = pengli.path;
    const zhou = await app.browser('zhoumin');
    await zhou.get(page);
    const link = zhou.$('a[href*="/files/"]').attr('href')!;
    expect((await zhou.bytes(link)).equals(pdf)).toBe(true);
    await zhou.get(page);
    await zhou.submit(`${page}/plan`, { words: '' });
    expect(zhou.status).toBe(422);
    await zhou.submit(`${page}/plan`, { words: '下周例会重申会议纪律。' });
    expect(zhou.text).toContain('已报计划');

    const told = async (kind: string) =>
      (
        await app.rows<{ userName: string }>(
          'SELECT p.userName FROM inbox_entry i JOIN person p ON p.id = i.personId WHERE i.kind = ? ORDER BY p.userName',
          [kind],
        )
      ).map((row) => row.userName);
    for (const day of ['2026-12-02', '2026-12-07', '2026-12-09', '2026-12-10']) {
      app.at(day, '09:30');
      await app.runJobs();
    }
    expect(await told('oversight.near')).toEqual(['zhoumin']);
    expect(await told('oversight.overdue')).toEqual(['pengli', 'zhoumin']);
    expect(await told('oversight.escalated')).toEqual(['gaoshulan', 'pengli', 'shenyiping', 'zhoumin']);
    const leader = await app.browser('shenyiping');
    await leader.get(page);
    expect(leader.text).toContain('已上报');
    await leader.send(`${page}/recheck`, { verdict: 'close', words: '领导销号' });
    expect(leader.status).toBe(403);
  });
});
