import iconv from 'iconv-lite';
import { Calendars } from '../../../src/platform/clock/calendars.js';
import { isWorkday } from '../../../src/platform/clock/working-days.rules.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

describe('the working calendar', () => {
  let app: TestApplication;
  let yuan: Browser;
  const works = (date: string) => isWorkday(app.nest.get(Calendars).current, date);
  beforeAll(async () => {
    app = await startApplication();
    yuan = await app.browser('yuanshuai');
  });
  afterAll(() => app.close());

  test('the year shows twelve months with what differs from the weekday', async () => {
    await yuan.get('/admin/calendar');
    expect(yuan.path).toBe('/admin/calendar/2026');
    expect(yuan.h1).toContain('2026 年工作日历');
    expect(yuan.$('table.month').length).toBe(12);
    expect(yuan.text).toContain('已确认');
    expect(works('2026-02-14')).toBe(true);
  });

  test('a year without notice says so, and counts statutory days as off', async () => {
    await yuan.get('/admin');
    expect(yuan.text).toContain('2027 年的放假安排尚未确认');
    await yuan.get('/admin/calendar/2027');
    expect(yuan.text).toContain('待确认');
    expect(works('2027-10-01')).toBe(false);
    expect(works('2027-10-09')).toBe(false);
  });

  test('a notice is imported whole, in the encoding of the office, and takes effect at once', async () => {
    await yuan.get('/admin/calendar/2027');
    const list = iconv.encode('日期,类别,名称\n2027-10-01,休,国庆节\n2027-10-09,班,国庆节\n', 'gb18030');
    await yuan.upload('/admin/calendar/2027/import', {}, [{ field: 'file', name: '2027.csv', bytes: list }]);
    expect(yuan.flash).toContain('已导入');
    expect(yuan.text).toContain('国庆节');
    expect(works('2027-10-09')).toBe(true);
    await yuan.submit('/admin/calendar/2027/confirmation', { state: 'CONFIRMED' });
    expect(yuan.status).toBe(422);
    expect(yuan.errors.join()).toContain('通知文号');
    await yuan.submit('/admin/calendar/2027/confirmation', {
      state: 'CONFIRMED',
      documentNumber: '国办发明电〔2026〕9号',
    });
    expect(yuan.text).toContain('国办发明电〔2026〕9号');
    expect(works('2027-10-05')).toBe(true);
  });

  test('a faulty list is named line by line and changes nothing', async () => {
    await yuan.get('/admin/calendar/2028');
    await yuan.submit('/admin/calendar/2028/import', { days: '2028-10-01,休\n2028-02-30,休\n2028-10-02,假' });
    expect(yuan.status).toBe(422);
    expect(yuan.errors.join()).toContain('第 2 行');
    expect(yuan.errors.join()).toContain('第 3 行：“假”应为 休 或 班');
    expect(yuan.valueOf('days')).toContain('2028-02-30');
    expect(await app.rows("SELECT 1 FROM calendar_day WHERE date LIKE '2028%'")).toHaveLength(0);
  });

  test('one day is changed and changed back', async () => {
    await yuan.get('/admin/calendar/2026');
    await yuan.submit('/admin/calendar/2026/days', { date: '12月1日', kind: 'OFF', name: '全县停会' });
    expect(works('2026-12-01')).toBe(false);
    await yuan.submit('/admin/calendar/2026/days', { date: '2026-12-01', kind: 'NORMAL' });
    expect(works('2026-12-01')).toBe(true);
    await yuan.submit('/admin/calendar/2026/days', { date: '2027-12-01', kind: 'OFF' });
    expect(yuan.errors.join()).toContain('不在 2026 年');
  });

  test('only the system administrator keeps it', async () => {
    for (const userName of ['sunlei', 'shijing']) {
      const other = await app.browser(userName);
      await other.get('/admin/calendar/2026');
      expect(other.status).toBe(403);
    }
    await yuan.get('/admin/calendar/1e3');
    expect(yuan.status).toBe(404);
  });
});
