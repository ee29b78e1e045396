import { apply } from '../pages/meetings/support.js';
import { hold } from '../pages/minutes/hold.js';
import { notify } from '../pages/minutes/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { item } from '../support/regulation.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

item(
  'S2.K1',
  'the next meeting of a series carries its people and topics, and lists what the last one left open',
  async () => {
    const sun = await app.browser('sunlei');
    const model = await apply(
      sun,
      { type: 'ROUTINE', title: '政府办公室周例会', itemTitle: '本周工作安排' },
      '保存草稿',
    );
    await sun.get(`/series/new?from=${model}`);
    const rule = { rhythm: 'WEEKLY', weekday: '5', startsOn: '2026-11-27', endsOn: '2026-12-31', holidays: 'LATER' };
    await sun.submit('/series/new', { ...rule, starts: '9:00', minutes: '60' }, '建立例会');
    const series = sun.path;
    const begin = async (day: string) => {
      await sun.get(`${series}/occurrences/${day}`);
      await sun.submit(`${series}/occurrences/${day}`);
    };
    await begin('2026-11-27');
    await sun.submit(sun.path, {}, '提交审批');
    await hold(app, await notify(app, sun.path.split('/')[2]!));
    await sun.signIn('sunlei');
    await sun.get(`${series}/occurrences/2026-12-04`);
    expect(sun.text).toContain('落实情况：农业农村局牵头制定任务分解表');
    await begin('2026-12-04');
    const titles = sun
      .$('[name=itemTitle]')
      .toArray()
      .map((one) => String(sun.$(one).val()));
    expect(titles).toEqual(['本周工作安排', '落实情况：农业农村局牵头制定任务分解表。']);
    for (const name of ['牛春生', '钱克勤', '石广厦']) expect(sun.text).toContain(name);
  },
);
