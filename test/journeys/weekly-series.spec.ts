import { startApplication, type TestApplication } from '../support/application.js';
import type { Chromium } from '../support/chromium.js';
import { apply } from '../pages/meetings/support.js';
import { press, visits } from './visit.js';

/* J9: a weekly meeting over Spring Festival. */

describe.each([true, false])('a weekly series, JavaScript %s', (javaScript) => {
  let app: TestApplication;
  let address: string;
  let series: string;
  let meeting: string;

  beforeAll(async () => {
    app = await startApplication();
    address = await app.listen();
    app.at('2026-01-20', '10:00');
    const values = { type: 'ROUTINE', title: '政府办公室周例会', date: '2026-01-22', place: '小会议室' };
    meeting = await apply(await app.browser('sunlei'), { ...values, itemTitle: '本周工作安排' }, '保存草稿');
  });
  afterAll(() => app.close());

  const as = visits(() => address, javaScript);
  const text = (browser: Chromium) => browser.page.getByRole('main').innerText();
  const fill = async (browser: Chromium, values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) await browser.page.locator(`[name=${name}]`).fill(value);
  };
  const change = (original: string) => `/series/${series}/occurrences/${original}/change`;

  test('shows every date with the holidays named, before anything is kept', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/series/new?from=${meeting}`);
      await fill(sun, { everyNth: '1', startsOn: '2026-02-03', endsOn: '2026-03-30', starts: '9:00', minutes: '60' });
      await sun.page.locator('input[name=rhythm][value=WEEKLY]').check();
      await sun.page.locator('input[name=holidays][value=LATER]').check();
      await sun.page.locator('select[name=weekday]').selectOption('1');
      await sun.page.locator('select[name=roomId]').selectOption({ label: await roomNamed(sun, '二号楼305') });
      await press(sun, '查看日期');
      const shown = await text(sun);
      expect(shown).toContain('每周一，逢节假日顺延');
      expect(shown.replace(/\s+/g, ' ')).toMatch(/2月16日（周一） .*2月24日（周二） 逢假调整/);
      expect(shown).toContain('并入另一次');
      expect(await app.rows('SELECT id FROM meeting_series')).toHaveLength(0);
      await press(sun, '建立例会');
      series = /series\/(\d\w{15})$/.exec(sun.page.url())![1]!;
      expect(await text(sun)).toContain('二号楼305');
    });
  });

  test('moves one date, and changes the room from another on', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(change('2026-03-09'));
      await fill(sun, { date: '2026-03-10' });
      await sun.page.locator('input[name=scope][value=THIS]').check();
      await press(sun, '保存调整');
      await sun.page.goto(change('2026-03-16'));
      await sun.page.locator('select[name=roomId]').selectOption({ label: await roomNamed(sun, '二号楼102') });
      await sun.page.locator('input[name=scope][value=FOLLOWING]').check();
      await press(sun, '保存调整');
    });
    const rows = await app.rows<{ date: string; name: string }>(
      `SELECT o.date, r.name FROM series_occurrence o JOIN room r ON r.id = o.roomId
       WHERE o.seriesId = ? AND o.date >= '2026-03-01' ORDER BY o.date`,
      [series],
    );
    expect(rows.map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2026-03-02 二号楼305',
      '2026-03-10 二号楼305',
      '2026-03-16 二号楼102',
      '2026-03-23 二号楼102',
      '2026-03-30 二号楼102',
    ]);
  });

  test('applies for the next date with its people, topics and room', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/series/${series}/occurrences/2026-02-09`);
      await sun.page.getByRole('main').getByRole('button').first().click();
      expect(await sun.page.locator('[name=itemTitle]').first().inputValue()).toBe('本周工作安排');
      expect(await sun.page.locator('[name=date]').inputValue()).toBe('2026-02-09');
    });
  });

  test('ends; what was stays, and the rooms to come are free again', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/series/${series}/ending`);
      await fill(sun, { reason: '改为双周例会' });
      await sun.page.getByRole('main').getByRole('button').first().click();
      expect(await text(sun)).toContain('例会已结束：改为双周例会');
    });
    const booked = await app.rows("SELECT id FROM booking WHERE state <> 'RELEASED' AND startsAt > '2026-02-10'");
    expect(booked).toEqual([]);
  });

  /** The label of a room's choice, which says more than its name. */
  async function roomNamed(browser: Chromium, name: string): Promise<string> {
    const option = browser.page.locator('select[name=roomId] option', { hasText: name });
    return (await option.first().textContent())!;
  }
});
