import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';

/* 年度会议计划 (MT1, S8.X10): units propose, the office compiles, the leadership approves. */

const item = {
  title: '全县农业产业化工作推进会',
  type: 'TOPIC',
  feeClass: 'III',
  month: '3',
  days: '1',
  heads: '80',
  placeKind: 'OWN',
  budgetFen: '2.4万',
  purpose: '部署全年农业产业化工作。',
};

let app: TestApplication;
let agriculture: Browser;
let housing: Browser;
let office: Browser;
let mayor: Browser;

beforeAll(async () => {
  app = await startApplication();
  agriculture = await app.browser('duanxiaoman');
  housing = await app.browser('lusen');
  office = await app.browser('zhoumin');
  mayor = await app.browser('liangzhengchuan');
});
afterAll(() => app.close());

async function propose(browser: Browser, values: object = {}): Promise<string> {
  await browser.get('/plans/2027/items/new');
  await browser.submit('/plans/2027/items/new', { ...item, ...values });
  return browser.path;
}
const decide = async (browser: Browser, address: string, button: string, values = {}) => {
  await browser.get(address);
  return browser.submit(`${address}/decision`, values, button);
};

test('an empty year says what to do next, and to whom', async () => {
  await agriculture.get('/plans/2027');
  expect(agriculture.h1).toBe('2027年度会议计划');
  expect(agriculture.text).toContain('本年度还没有申报的会议');
  expect(agriculture.text).toContain('写明2027年本单位拟召开的会议');
  const member = await app.browser('gujianning');
  await member.get('/plans/2027');
  expect(member.text).toContain('本年度还没有审定的会议计划');
  expect(member.text).toContain('请告诉他们');
  await member.get('/plans');
  expect(member.path).toBe('/plans/2026');
  await member.get('/plans/2027/items/new');
  expect(member.status).toBe(403);
  for (const year of ['27', '1999', '9999', 'abcd']) expect((await member.get(`/plans/${year}`)).status).toBe(404);
});

test('keeps everything typed when an item cannot be read', async () => {
  await agriculture.get('/plans/2027/items/new');
  await agriculture.submit('/plans/2027/items/new', { ...item, month: '13', heads: '1' });
  expect(agriculture.status).toBe(422);
  expect(agriculture.errors).toHaveLength(2);
  for (const name of ['title', 'month', 'heads', 'budgetFen', 'purpose'] as const)
    expect(agriculture.valueOf(name)).toBe({ ...item, month: '13', heads: '1' }[name]);
});

describe('a year', () => {
  let farming: string;
  let twin: string;
  let building: string;
  let dropped: string;

  test('is proposed by the units; others than the office and the leaders do not see it yet', async () => {
    farming = await propose(agriculture);
    expect(agriculture.flash).toContain('已申报');
    twin = await propose(agriculture, { title: '农业产业化工作推进会', month: '4', heads: '60', budgetFen: '18000' });
    building = await propose(housing, {
      title: '城镇燃气安全会议',
      feeClass: 'IV',
      month: '6',
      heads: '40',
      budgetFen: '9000',
    });
    dropped = await propose(housing, { title: '住建系统茶话会', feeClass: 'IV', month: '12', budgetFen: '5000' });
    expect((await housing.get(farming)).status).toBe(404);
    await housing.get('/plans/2027');
    expect(housing.text).not.toContain('农业产业化');
    for (const name of ['yuanshuai', 'shijing', 'caoyang']) {
      const administrator = await app.browser(name);
      expect((await administrator.get('/plans/2027')).status).toBe(403);
    }
  });

  test('shows what could be one meeting, and is compiled by the office with reasons', async () => {
    await office.get('/plans/2027');
    expect(office.text).toContain('可与“农业产业化工作推进会”合并');
    await decide(office, twin, '合并');
    expect(office.status).toBe(422);
    expect(office.errors.join()).toContain('请写明理由');
    await decide(office, twin, '合并', { reason: '与全县推进会套开。' });
    expect(office.errors.join()).toContain('请选择本年度另一项');
    expect(office.valueOf('reason')).toBe('与全县推进会套开。');
    await decide(office, twin, '合并', { reason: '与全县推进会套开。', intoId: farming.split('/').at(-1)! });
    expect(office.text).toContain('已合并');
    await decide(office, building, '退回', { reason: '请压缩规模。' });
    await decide(office, dropped, '取消', { reason: '不属于业务会议。' });
    await decide(office, farming, '采纳');
    expect(office.flash).toContain('已采纳');
  });

  test('a unit mends what was returned; nobody compiles another unit’s or his own', async () => {
    await housing.get('/todo');
    expect(housing.text).toContain('城镇燃气安全会议');
    await housing.get(`${building}/revision`);
    await housing.submit(`${building}/revision`, { heads: '30' });
    expect(housing.text).toContain('待审核');
    expect(housing.text).toContain('请压缩规模');
    await housing.send(`${building}/decision`, { _intent: 'accept' });
    expect(housing.status).toBe(403);
    await agriculture.get(`${farming}/revision`);
    await agriculture.submit(`${farming}/revision`, { heads: '90' });
    expect(agriculture.status).toBe(422);
    expect(agriculture.errors.join()).toContain('已经采纳');
    expect(agriculture.valueOf('heads')).toBe('90');
  });

  test('goes to the leadership only when nothing is left open', async () => {
    await office.get('/plans/2027');
    await office.submit('/plans/2027/submission');
    expect(office.status).toBe(422);
    expect(office.errors.join()).toContain('还有 1 项申报未审核');
    await decide(office, building, '采纳');
    await office.get('/plans/2027');
    await office.submit('/plans/2027/submission');
    expect(office.text).toContain('待领导审定');
    expect(office.$('form[action="/plans/2027/decision"]')).toHaveLength(0);
    await office.send('/plans/2027/decision', { _intent: 'approve' });
    expect(office.status).toBe(403);
    await office.send(`${farming}/decision`, { _intent: 'cancel', reason: '改为文件部署。' });
    expect(office.status).toBe(422);
    expect(office.errors.join()).toContain('正在领导处审定');
  });

  test('is returned with an opinion only, and approved once, with name and date', async () => {
    await mayor.get('/todo');
    expect(mayor.text).toContain('2027年度会议计划');
    await mayor.get('/plans/2027');
    await mayor.submit('/plans/2027/decision', {}, '退回办公室');
    expect(mayor.status).toBe(422);
    await mayor.submit('/plans/2027/decision', { opinion: '同意，严控规模。' }, '同意');
    expect(mayor.text).toContain('已审定（第1次）');
    expect(mayor.text).toContain('第1次审定 梁正川 11月24日（周二）10:00：同意，严控规模。');
    await mayor.send('/plans/2027/decision', { _intent: 'approve' });
    expect(mayor.status).toBe(422);
    expect(await app.rows('SELECT id FROM plan_edition')).toHaveLength(1);
  });

  test('is then open to the organ, by month and by unit, narrowed and as files', async () => {
    const member = await app.browser('jiangzhou');
    await member.get('/plans/2027');
    expect(member.text).toContain('全县农业产业化工作推进会');
    expect(member.text).not.toContain('茶话会');
    expect(member.text).toMatch(/合计2211033,000\.00/);
    await member.get('/plans/2027?month=6');
    expect(member.text).toContain('城镇燃气安全会议');
    expect(member.text).not.toContain('农业产业化');
    await member.get('/plans/2027?month=7');
    expect(member.text).toContain('没有符合条件的计划会议');
    expect((await member.bytes('/plans/2027/export')).subarray(0, 2).toString()).toBe('PK');
    expect((await member.bytes('/plans/2027/paper?edition=1')).subarray(0, 4).toString()).toBe('%PDF');
    expect((await member.get('/plans/2027/paper?edition=2')).status).toBe(404);
  });

  test('is adjusted by the office with a reason, the approved content kept beside', async () => {
    expect((await agriculture.get(`${farming}/revision`)).status).toBe(403);
    await office.get(`${farming}/revision`);
    const stale = { ...item, heads: '100', reason: '增加乡镇参会。', _version: '1' };
    await office.submit(`${farming}/revision`, { heads: '120' });
    expect(office.status).toBe(422);
    expect(office.valueOf('heads')).toBe('120');
    await office.submit(`${farming}/revision`, { heads: '100', reason: '增加乡镇参会。' });
    expect(office.text).toMatch(/审定内容与现内容.*参会人数.*80.*100/);
    expect(office.text).toContain('增加乡镇参会。');
    await office.send(`${farming}/revision`, { ...stale, budgetFen: '1' });
    expect(office.status).toBe(409);
    expect(office.text).toContain('已被');
    const [kept] = await app.rows<{ items: string }>('SELECT items FROM plan_edition');
    expect(kept!.items).toContain('"heads":80');
  });
});

describe('applying', () => {
  const planned = async (browser: Browser, values: object) => {
    await browser.get('/plans/2026/items/new');
    await browser.submit('/plans/2026/items/new', { ...item, month: '12', ...values });
    return browser.path.split('/').at(-1)!;
  };
  const application = {
    ...{ outcomes: '任务分解表', initiator: '邵立群', date: '2026-12-18', starts: '9:00', minutes: '90' },
    leanAnswer: 'VIDEO',
    ...{ convener: '周敏', chair: '高书岚', recorder: '林晓', members: '牛春生、钱克勤', place: '大会议室' },
    ...{ itemTitle: '推进产业化', itemPresenter: '牛春生', itemMinutes: '40' },
  };
  let id: string;

  test('from the plan fills what the plan says; before its approval and for another unit it is not possible', async () => {
    const sun = await app.browser('sunlei');
    id = await planned(sun, { title: '年终总结会议' });
    expect((await sun.get(`/meetings/new?plan=${id}`)).status).toBe(404);
    await decide(office, `/plans/2026/items/${id}`, '采纳');
    await office.get('/plans/2026');
    await office.submit('/plans/2026/submission');
    await mayor.get('/plans/2026');
    await mayor.submit('/plans/2026/decision', {}, '同意');
    expect((await housing.get(`/meetings/new?plan=${id}`)).status).toBe(403);
    await sun.get(`/plans/2026/items/${id}`);
    await sun.follow('按计划申请会议');
    expect(sun.text).toContain('已列入2026年度会议计划：年终总结会议');
    const filled = { title: '年终总结会议', purpose: item.purpose, costFen: '24000.00', planItemId: id };
    for (const [name, value] of Object.entries(filled)) expect(sun.valueOf(name)).toBe(value);
    await sun.submit('/meetings/new', application, '提交审批');
    expect(sun.errors).toEqual([]);
    const [meeting] = await app.rows<{ planItemId: string; feeClass: string }>(
      "SELECT planItemId, feeClass FROM meeting WHERE title = '年终总结会议'",
    );
    expect(meeting).toEqual({ planItemId: id, feeClass: 'III' });
    await sun.get('/plans/2026');
    expect(sun.text).toContain('已申请1次');
  });

  test('outside the plan asks a reason and is marked 计划外', async () => {
    const sun = await app.browser('sunlei');
    await sun.get('/meetings/new');
    const values = {
      ...application,
      type: 'TOPIC',
      title: '临时推进会',
      purpose: '推进。',
      date: '2026-12-21',
      label: 'INTERNAL',
    };
    await sun.submit('/meetings/new', { ...values, feeClass: 'III' }, '提交审批');
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('计划外会议，请写明理由');
    await sun.submit('/meetings/new', { unplannedReason: '上级临时部署。' }, '提交审批');
    expect(sun.errors).toEqual([]);
    await sun.get('/plans/2026');
    expect(sun.text).toContain('计划外会议临时推进会（政府办公室）');
  });
});

test('the audit tells of every act on the plan without a word of it', async () => {
  const rows = await app.rows<{ act: string; detail: string }>(
    "SELECT act, detail FROM audit WHERE subjectKind IN ('planItem', 'yearPlan')",
  );
  const acts = new Set(rows.map(({ act }) => act));
  for (const act of ['planItem.propose', 'planItem.adjust', 'yearPlan.approve']) expect(acts).toContain(act);
  expect(rows.filter(({ detail }) => /\p{Script=Han}/u.test(detail))).toEqual([]);
});
