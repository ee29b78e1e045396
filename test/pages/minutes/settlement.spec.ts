import exceljs from 'exceljs';
import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply } from '../meetings/support.js';
import { pdf } from '../supervision/support.js';
import { hold } from './hold.js';
import { notify } from './support.js';

/* 会议费决算 (MT21, S8.X7): receipts, those who came, deviations explained, confirmed by finance and frozen. */

let app: TestApplication;
let sun: Browser;
let he: Browser;
let id: string;
const page = () => `/meetings/${id}/cost`;

beforeAll(async () => {
  app = await startApplication();
  sun = await app.browser('sunlei');
  const values = { feeClass: 'IV', costFen: '3000', leanAnswer: 'VIDEO' };
  id = await apply(sun, values, '保存草稿');
  await sun.get(page());
  await sun.submit(`${page()}/budget`, { delegates: '4', staff: '1', meals: '2000', printing: '1000' });
  await sun.get(`/meetings/${id}/application`);
  await sun.submit(`/meetings/${id}/application`, {}, '提交审批');
  await notify(app, id);
  await sun.signIn('sunlei');
  await sun.get(page());
  expect(sun.text).not.toContain('登记支出');
  app.at('2026-11-27', '08:50');
  await hold(app, id);
  await sun.signIn('sunlei');
  he = await app.browser('haoying');
}, 240_000);
afterAll(() => app.close());

const receipt = (name: string, bytes = pdf) => [{ field: 'files', name, bytes }];
const expense = (amountFen: string, more: object = {}) => ({
  ...{ kind: 'MEALS', what: '工作餐（机关食堂）', spentOn: '11月27日', amountFen },
  ...more,
});

async function file(amount: string, more: object = {}): Promise<void> {
  await sun.get(page());
  await sun.upload(`${page()}/expenses`, expense(amount, more), receipt('结算单.pdf'));
}

it('is owed by the organiser as soon as the meeting has ended', async () => {
  await sun.get('/');
  expect(sun.text).toContain('会议已结束，请登记支出并提交决算');
  await sun.get(page());
  for (const word of ['待决算', '还没有登记支出', '3 人（会议代表 3 人，工作人员 0 人）', '3300.00 元'])
    expect(sun.text).toContain(word);
});

it('takes an expense only with its receipt, and keeps what was typed', async () => {
  await sun.upload(`${page()}/expenses`, expense('1800'), []);
  expect(sun.status).toBe(422);
  expect(sun.errors.join()).toContain('请选择一份票据');
  expect(sun.valueOf('what')).toBe('工作餐（机关食堂）');
  await sun.upload(`${page()}/expenses`, expense('1800'), receipt('票据.exe', Buffer.from('MZ\0\0')));
  expect(sun.status).toBe(422);
  await sun.upload(`${page()}/expenses`, expense('1800', { spentOn: '2026-11-28' }), receipt('结算单.pdf'));
  expect(sun.errors.join()).toContain('日期不能晚于今天');
  await file('1800');
  expect(sun.flash).toContain('已登记支出');
  await file('999', { what: '登记错的' });
  for (const word of ['工作餐（机关食堂）', '1800.00', '登记错的']) expect(sun.text).toContain(word);
  const [wrong] = await app.rows<{ id: string }>("SELECT id FROM expense WHERE what = '登记错的'");
  await sun.submit(`${page()}/expenses/${wrong!.id}/removal`);
  expect(sun.text).not.toContain('登记错的');
});

it('shows receipts to those concerned alone', async () => {
  const [kept] = await app.rows<{ id: string }>('SELECT id FROM expense WHERE removedAt IS NULL');
  const opening = `${page()}/expenses/${kept!.id}/opening`;
  await he.get(page());
  await he.send(opening, {});
  expect(he.status).toBe(200);
  const stranger = await app.browser('qiankeqin');
  await stranger.get(page());
  expect(stranger.text).not.toContain('查看票据');
  await stranger.send(opening, {});
  expect(stranger.status).toBe(403);
});

it('is refused over budget or ceiling without an explanation, with what fees never pay, and unchecked', async () => {
  await file('1550', { kind: 'PRINTING', what: '材料加印' });
  const colleague = await app.browser('sunlei');
  await colleague.get(page());
  await sun.get(page());
  expect(sun.text).toContain('支出 3350.00 元，超出预算 350.00 元');
  await sun.submit(`${page()}/settlement`, { forbidden: ['ALCOHOL'], checked: '1' });
  expect(sun.status).toBe(422);
  for (const word of ['会议费不得开支所选项目', '超出预算 350.00 元', '超过综合定额 3300.00 元'])
    expect(sun.errors.join()).toContain(word);
  await sun.get(page());
  await sun.submit(`${page()}/settlement`, { explanation: '临时增加附件，加印材料。' });
  expect(sun.errors.join()).toContain('请核对后勾选');
  await sun.submit(`${page()}/settlement`, { checked: '1' });
  expect(sun.flash).toContain('等待财务确认');
  await colleague.submit(`${page()}/settlement`, { checked: '1', explanation: '另一份说明' });
  expect(colleague.status).toBe(409);
  expect(colleague.text).toContain('临时增加附件，加印材料。');
});

it('is confirmed by finance, not by who submitted it; returned with a reason it is open again', async () => {
  expect(sun.text).not.toContain('确认决算');
  await he.get('/');
  expect(he.text).toContain('会议费决算等您确认');
  await he.get(page());
  await he.submit(`${page()}/settlement/decision`, {}, '退回');
  expect(he.status).toBe(422);
  expect(he.errors.join()).toContain('退回须写明原因');
  await he.submit(`${page()}/settlement/decision`, { opinion: '请附印刷清单。' }, '退回');
  expect(he.flash).toContain('已退回');
  await sun.get(page());
  expect(sun.text).toContain('请附印刷清单。');
  await sun.submit(`${page()}/settlement`, { checked: '1' });
  const head = await app.browser('zhoumin');
  await head.get(page());
  await he.get(page());
  await he.submit(`${page()}/settlement/decision`, {}, '确认决算');
  expect(he.flash).toContain('已确认决算');
  await head.submit(`${page()}/settlement/decision`, {}, '确认决算');
  expect(head.status).toBe(409);
});

it('is frozen once confirmed', async () => {
  await sun.get(page());
  for (const word of ['已确认', '郝颖', '350.00']) expect(sun.text).toContain(word);
  expect(sun.text).not.toContain('登记支出');
  const before = await app.rows('SELECT * FROM settlement');
  await sun.upload(`${page()}/expenses`, expense('1'), receipt('晚到的.pdf'));
  expect(sun.status).toBe(403);
  const [kept] = await app.rows<{ id: string }>('SELECT id FROM expense WHERE removedAt IS NULL');
  await sun.send(`${page()}/expenses/${kept!.id}/removal`, {});
  expect(sun.status).toBe(403);
  expect(await app.rows('SELECT * FROM settlement')).toEqual(before);
});

it('comes before oversight as a breach with its explanation', async () => {
  const oversight = await app.browser('pengli');
  await oversight.get(`/meetings/${id}/oversight`);
  for (const word of ['会议费按时决算，不超预算和标准', '支出 3350.00 元，预算 3000.00 元', '加印材料'])
    expect(oversight.text).toContain(word);
});

describe('the figures of the year', () => {
  it('set cost against plan by month, class, type and unit', async () => {
    await sun.get('/plans/2026');
    await sun.follow('会议费用统计');
    for (const word of [
      '2026年会议费用统计',
      '按月份',
      '按会议费类别',
      '按会议类型',
      '按主办单位',
      '3350.00',
      '350.00',
    ])
      expect(sun.text).toContain(word);
    expect(sun.text).toContain('11月 0 0.00 1 3000.00 1 3350.00 350.00 —');
    await sun.get('/statistics/cost?year=2031');
    expect(sun.text).toContain('这一年没有列入计划或开支会议费的会议');
    expect((await sun.get('/statistics/cost?year=abc')).status).toBe(404);
  });

  it('are taken as a sheet with the same figures', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await sun.bytes('/statistics/cost/export?year=2026')) as never);
    const [about, sheet] = book.worksheets;
    expect(String(about!.getRow(2).getCell(1).value)).toContain('孙蕾');
    const rows = sheet!.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : []));
    const classes = rows.filter(([by]) => by === '会议费类别');
    expect(classes).toEqual([
      ['会议费类别', '四类会议', 0, 0, 1, 3000, 1, 3350, 350, ''],
      ['会议费类别', '合计', 0, 0, 1, 3000, 1, 3350, 350, ''],
    ]);
  });

  it('count only what the reader may know of', async () => {
    await app.nest
      .get(UnitOfWork)
      .run(systemAct(app.clock.now()), (tx) =>
        tx.run("DELETE FROM audience WHERE subjectId = ? AND principal = 'organ'", [id]),
      );
    const stranger = await app.browser('xiahe');
    await stranger.get('/statistics/cost?year=2026');
    expect(stranger.text).toContain('这一年没有列入计划或开支会议费的会议');
  });
});
