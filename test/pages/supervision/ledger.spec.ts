import ExcelJS from 'exceljs';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { held } from '../minutes/hold.js';
import { ids } from '../minutes/support.js';
import { copies, taskOf } from './support.js';

describe('the ledger of follow-up', () => {
  let app: TestApplication;
  let qin: Browser;
  const titles = () =>
    qin
      .$('tbody tr td:first-child a')
      .toArray()
      .map((one) => qin.$(one).text());

  beforeAll(async () => {
    app = await startApplication();
    const task = await taskOf(app, await held(app));
    const [unitId] = (await app.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'ZJJ'")).map((row) => row.id);
    const [lusen] = await ids(app, 'lusen');
    const zjj = { leadUnitId: unitId, ownerId: lusen };
    const done = { state: 'CLOSED' as const, acceptedAt: '2026-11-26T02:00:00.000Z', progress: 100 };
    await copies(app, task, [
      { title: '雨污分流方案细化', dueOn: '2026-11-20', originalDueOn: '2026-11-20', state: 'IN_PROGRESS', ...zjj },
      { title: '排水管网普查', dueOn: '2026-12-01', originalDueOn: '2026-12-01', state: 'IN_PROGRESS', ...zjj },
      { title: '河道清淤验收', dueOn: '2026-12-25', originalDueOn: '2026-12-25', state: 'RETURNED' },
      {
        title: '水利资金拨付',
        dueOn: '2027-01-20',
        originalDueOn: '2027-01-20',
        state: 'IN_PROGRESS',
        behindOn: '2026-11-27',
      },
      { title: '按期办结的事项', dueOn: '2026-11-27', originalDueOn: '2026-11-27', acceptedOn: '2026-11-26', ...done },
      { title: '延期办结的事项', dueOn: '2026-11-27', originalDueOn: '2026-11-20', acceptedOn: '2026-11-26', ...done },
      { title: '暂缓的事项', dueOn: '2026-11-20', originalDueOn: '2026-11-20', state: 'SUSPENDED' },
      ...Array.from({ length: 25 }, (_, n) => ({
        title: `批量事项${n}`,
        dueOn: '2027-03-01',
        originalDueOn: '2027-03-01',
      })),
    ]);
    qin = await app.browser('qinyue');
  });
  afterAll(() => app.close());

  test.each([
    ['light=red', ['雨污分流方案细化']],
    ['light=blue', ['排水管网普查']],
    ['light=yellow', ['河道清淤验收', '水利资金拨付']],
    ['light=paused', ['暂缓的事项']],
    ['light=closed', ['按期办结的事项', '延期办结的事项']],
    ['show=overdue', ['雨污分流方案细化']],
    ['q=管网', ['排水管网普查']],
    ['from=2026-12-20&to=2026-12-31', ['河道清淤验收']],
  ])('%s shows %j, and the lights agree with the list', async (query, expected) => {
    await qin.get(`/followups?${query}`);
    expect(titles().sort()).toEqual([...expected].sort());
    const word = { red: '逾期', blue: '临期', yellow: '滞后', paused: '已暂缓', closed: '已办结' }[query.slice(6)];
    if (word)
      for (const row of qin.$('tbody tr td:last-child .tag').toArray()) expect(qin.$(row).text()).toContain(word);
  });

  test('lists page by page, sorts, and keeps the filter in its address', async () => {
    await qin.get('/followups');
    expect(qin.text).toContain('共 31');
    expect(titles()).toHaveLength(20);
    await qin.follow('下一页');
    expect(titles()).toHaveLength(11);
    await qin.get('/followups?sort=latest');
    expect(titles()[0]).toContain('批量事项');
    await qin.submit('/followups', { light: 'red' });
  });

  test('says the on-time rate by the original date, the extension apart', async () => {
    await qin.get('/followups');
    expect(qin.text).toContain('按原定期限计算的按期办结率 25%（1 ÷ 4）；计入已批准的延期为 50%（2 ÷ 4）');
  });

  test('a wrong parameter is left out with one line; nothing found says so', async () => {
    await qin.get('/followups?light=pink');
    expect([qin.status, qin.text]).toEqual([200, expect.stringContaining('已忽略')]);
    await qin.get('/followups?q=没有这样的事项');
    expect(qin.text).toContain('没有符合条件的督办事项');
  });

  test('is a board by how far tasks have come', async () => {
    await qin.get('/followups');
    await qin.follow('看板');
    const headings = qin
      .$('.board h2')
      .toArray()
      .map((one) => qin.$(one).text());
    expect(headings.map((one) => one.split(' ')[0])).toEqual(['待签收', '办理中', '申请办结', '待销号', '已销号']);
    expect(qin.$('.board').text()).toContain('雨污分流方案细化');
    await qin.follow('列表');
    expect(qin.$('table')).toHaveLength(1);
  });

  test('leaves as XLSX with a sheet that says what it is, as CSV, and on A3', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await qin.bytes('/followups/export?light=red&format=xlsx')) as never);
    const about = book.worksheets[0]!;
    expect([about.name, String(about.getCell('A1').value)]).toEqual(['导出说明', expect.stringContaining('秦岳')]);
    expect(String(about.getCell('A2').value)).toContain('逾期，共 1 项');
    const sheet = book.worksheets[1]!;
    expect(sheet.rowCount).toBe(2);
    expect(sheet.getRow(2).values).toEqual(expect.arrayContaining(['雨污分流方案细化', '住建局', '2026-11-20']));
    const csv = (await qin.bytes('/followups/export?light=red&format=csv')).toString();
    expect(csv).toContain('"雨污分流方案细化"');
    const paper = await qin.bytes('/followups/register?show=all');
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    const box = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(paper.toString('latin1'));
    expect(box?.slice(1).map((side) => Math.round(Number(side)))).toEqual([1191, 842]);
  });

  test('another unit sees its own only, counted and exported alike', async () => {
    const lu = await app.browser('lusen');
    await lu.get('/followups?show=all');
    expect(lu.text).toContain('共 2');
    expect(lu.text).not.toContain('河道清淤验收');
    const csv = (await lu.bytes('/followups/export?show=all&format=csv')).toString();
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    const system = await app.browser('yuanshuai');
    await system.get('/followups');
    expect(system.status).toBe(403);
  });
});
