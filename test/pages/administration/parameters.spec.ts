import { Parameters } from '../../../src/platform/parameters/parameters.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

describe('parameters', () => {
  let app: TestApplication;
  let yuan: Browser;
  const address = '/admin/parameters/resources.turnaroundMinutes';
  const on = (date: string) => app.nest.get(Parameters).number('resources.turnaroundMinutes', date);
  const cells = () =>
    yuan
      .$('tbody td')
      .toArray()
      .map((one) => yuan.$(one).text().trim());
  beforeAll(async () => {
    app = await startApplication();
    yuan = await app.browser('yuanshuai');
  });
  afterAll(() => app.close());

  test('the list shows value, default and basis', async () => {
    await yuan.get('/admin');
    await yuan.follow('参数');
    expect(cells()).toEqual(expect.arrayContaining(['会后整理时间（分钟）', '15', '15']));
    expect(yuan.text).toContain('P21');
  });

  test('a new value counts from its day on, and the old one stays for before', async () => {
    await yuan.get(address);
    await yuan.submit(address, { value: '２０', effectiveFrom: '12月1日', reason: '本单位制度第十二条' });
    expect(yuan.flash).toContain('已保存');
    expect(cells().slice(0, 3)).toEqual(['2026年12月1日', '20', '本单位制度第十二条']);
    expect(yuan.text).toContain('袁帅');
    expect([on('2026-11-30'), on('2026-12-01')]).toEqual([15, 20]);
  });

  test.each([
    ['no number', { value: '很久' }, '请填写数字'],
    ['in the past', { effectiveFrom: '2026-11-01' }, '不能早于今天'],
    ['no reason', { reason: ' ' }, '请填写理由'],
  ])('refused: %s', async (_, change, words) => {
    await yuan.get(address);
    await yuan.submit(address, { value: '30', effectiveFrom: '12月5日', reason: '试', ...change });
    expect(yuan.status).toBe(422);
    expect(yuan.errors.join()).toContain(words);
    expect(on('2026-12-31')).toBe(20);
  });

  test('others may not, and an unknown one is 404', async () => {
    const shi = await app.browser('shijing');
    await shi.get('/admin/parameters');
    expect(shi.status).toBe(403);
    await yuan.get('/admin/parameters/constructor');
    expect(yuan.status).toBe(404);
  });
});
