import { startApplication, type TestApplication } from '../../support/application.js';

/** What the design names, under the names they got; parts of the frame are on every page. */
const shared = [
  ...['state-tag', 'secrecy-mark', 'life-strip', 'tabs', 'facts', 'verdict-list', 'notice-box', 'timeline'],
  ...['approval-path', 'person', 'progress', 'job-status', 'qr', 'filter-bar', 'data-table', 'bulk-bar', 'pager'],
  ...['export-links', 'empty', 'compare', 'board', 'error-summary', 'conflict', 'field-text', 'field-area'],
  ...['field-choice', 'field-boxes', 'field-select', 'field-flag', 'field-date', 'field-time', 'field-money'],
  ...['field-people', 'field-label', 'field-file', 'form-acts', 'confirm', 'calendar-day', 'calendar-week'],
  ...['calendar-month', 'room-grid'],
];

describe('the component sheet', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startApplication({ environment: { NODE_ENV: 'development' } });
  });
  afterAll(() => application.close());

  it('shows every component with an example, whole and in words', async () => {
    const browser = await application.browser('yuanshuai');
    await browser.get('/admin/system/components');
    expect(browser.status).toBe(200);
    const { $ } = browser;
    const shown = new Set(
      $('[data-component]')
        .toArray()
        .map((one) => $(one).attr('data-component')!),
    );
    expect(shared.filter((name) => !shown.has(name))).toEqual([]);
    $('[data-component]').each((_, one) => {
      expect($(one).children().length).toBeGreaterThan(0);
      expect($(one).text()).not.toMatch(/undefined|null|\bweb\.|\{\w+\}|\{\{/);
    });
    expect(browser.body.length).toBeLessThan(60 * 1024);
  });

  it('ties errors to their fields, headings to their cells, boxes to their form', async () => {
    const browser = await application.browser('yuanshuai');
    await browser.get('/admin/system/components');
    const { $ } = browser;
    expect($('#f-purpose').attr('aria-invalid')).toBe('true');
    expect($('#f-purpose').attr('aria-describedby')).toContain('f-purpose-error');
    expect($('[data-component=data-table] tbody td[data-label]').length).toBe(8);
    expect($('[data-component=data-table] th[aria-sort=descending]').length).toBe(1);
    expect($('input[form=x-bulk]').length).toBe(2);
    expect($('.life-fold').text()).toBe('第 5 步，共 9 步：召开今天 14:30，待主持人开始');
    expect($('.month button[value="pick:date:2026-02-14"]').attr('aria-label')).toContain('2026年2月14日');
    expect($('[data-component=room-grid] td[rowspan="2"]').length).toBe(2);
  });

  it('does not exist in production', async () => {
    const production = await startApplication();
    const browser = await production.browser('yuanshuai');
    await browser.get('/admin/system/components');
    expect(browser.status).toBe(404);
    await production.close();
  });
});
