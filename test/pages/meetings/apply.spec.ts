import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, topic } from './support.js';

/* 申请会议 (MT7, MT9). It is Tuesday 2026-11-24, 10:00. */

let test: TestApplication;
let sunlei: Browser;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
});
afterAll(() => test.close());

const stateOf = async (id: string) =>
  (await test.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]))[0]?.state;
const meetings = async () => Number((await test.rows<{ n: number }>('SELECT COUNT(*) AS n FROM meeting'))[0]!.n);
const empty = { ...Object.fromEntries(Object.keys(topic).map((key) => [key, ''])), label: 'INTERNAL' };
const verdicts = (browser: Browser, kind: string) => browser.$(`.verdicts .${kind}`).text();

describe('a draft', () => {
  it('needs a type and a title', async () => {
    const id = await apply(sunlei, { ...empty, type: 'STUDY', title: '初稿' }, '保存草稿');
    expect(sunlei.path).toBe(`/meetings/${id}/application`);
    expect(sunlei.flash).toBe('草稿已保存');
    expect(sunlei.valueOf('title')).toBe('初稿');
    expect(await stateOf(id)).toBe('DRAFT');
    await apply(sunlei, empty, '保存草稿');
    expect(sunlei.status).toBe(422);
    expect(sunlei.errors).toEqual(['会议类型：请填写', '会议名称：请填写']);
  });

  it('is its applicant’s alone', async () => {
    const id = await apply(sunlei, { title: '只有我知道' }, '保存草稿');
    const zhoumin = await test.browser('zhoumin');
    expect((await zhoumin.get(`/meetings/${id}/application`)).status).toBe(404);
    expect((await zhoumin.send(`/meetings/${id}/application`, { ...topic })).status).toBe(404);
    await zhoumin.get('/meetings');
    expect(zhoumin.text).not.toContain('只有我知道');
  });

  it('stale, comes back with both texts', async () => {
    const id = await apply(sunlei, { title: '两处修改' }, '保存草稿');
    const second = await test.browser('sunlei');
    await second.get(`/meetings/${id}/application`);
    await sunlei.submit(`/meetings/${id}/application`, { purpose: '先保存的目的' }, '保存草稿');
    await second.submit(`/meetings/${id}/application`, { purpose: '后保存的目的' }, '保存草稿');
    expect(second.status).toBe(409);
    expect(second.text).toContain('先保存的目的');
    expect(second.valueOf('purpose')).toBe('后保存的目的');
    await second.submit(`/meetings/${id}/application`, {}, '保存草稿');
    expect(second.flash).toBe('草稿已保存');
  });
});

describe('items', () => {
  it('too many, or with a title too long, come back whole with what is wrong beside the row', async () => {
    await sunlei.get('/meetings/new');
    const titles = Array.from({ length: 62 }, (_, n) => `第${n + 1}个议题`);
    titles[1] = '长'.repeat(101);
    await sunlei.send('/meetings/new', { ...topic, itemTitle: titles, itemPresenter: [], itemMinutes: [] });
    expect(sunlei.status).toBe(422);
    expect(sunlei.$('input[name="itemTitle"]').length).toBe(62);
    expect(sunlei.errors.join()).toContain('一次会议最多 60 个议题，现有 62 个');
    const row = sunlei.$('input[name="itemTitle"]').eq(1);
    expect(row.attr('aria-invalid')).toBe('true');
    expect(row.parent().text()).toContain('题目最多 100 字，请删去 1 字');
  });
});

describe('submission', () => {
  it('gives the approver something to do', async () => {
    const id = await apply(sunlei);
    expect(sunlei.path).toBe(`/meetings/${id}`);
    expect(sunlei.flash).toContain('已提交审批');
    expect(await stateOf(id)).toBe('SUBMITTED');
    const [number] = await test.rows<{ number: string }>('SELECT number FROM meeting WHERE id = ?', [id]);
    expect(number!.number).toMatch(/^2026-\d{3}$/);
    const zhoumin = await test.browser('zhoumin');
    await zhoumin.get('/approvals');
    expect(zhoumin.text).toContain('冬春农田水利建设专题会议');
  });

  it.each<[string, object, string]>([
    ['no purpose (S2.O1)', { purpose: '' }, '请填写会议目的'],
    ['no outcomes (S2.O1)', { outcomes: '' }, '请填写预期成果'],
    ['no convener (S1.2)', { convener: '' }, '缺少召集人'],
    ['no chair (S1.2)', { chair: '' }, '缺少主持人'],
    ['no initiator (S2.K2)', { initiator: '' }, '须写明发起部门'],
    ['no topic (S2.K2)', { itemTitle: '', itemPresenter: '', itemMinutes: '' }, '至少要有一项议题'],
    ['no expert for a study (S2.K3)', { type: 'STUDY', date: '2026-12-10' }, '须有专家或征求意见的部门'],
    [
      'one unit for a joint meeting (S2.K4)',
      { type: 'JOINT', date: '2026-12-10', members: '牛春生', chair: '牛春生' },
      '至少要有 2 个',
    ],
    ['too late (S3.N3)', { date: '2026-11-26' }, '须提前 2 个工作日通知'],
    ['in the past', { date: '2026-11-23' }, '已经过去'],
    ['no place (S1.3)', { place: '' }, '请选择会议室或填写地点'],
    ['the chair records (P20)', { recorder: '高书岚' }, '记录员不能由主持人兼任'],
    ['not cleared (S5.C2)', { label: 'WORK_SECRET', experts: '严雯' }, '严雯没有知悉这一密级的资格'],
  ])('is refused: %s', async (_, values, reason) => {
    const before = await meetings();
    await apply(sunlei, values);
    expect(sunlei.status).toBe(422);
    expect(sunlei.errors.join('；')).toContain(reason);
    expect(sunlei.valueOf('title')).toBe(topic.title);
    expect(await meetings()).toBe(before);
  });

  it.each<[string, object, string]>([
    ['a day that is none', { date: '2027-2-30' }, '2027年2月30日不存在'],
    ['a time that is none', { starts: '25:00' }, '没有这个时间'],
    ['somebody unknown', { chair: '张建' }, '没有确认'],
    ['two chairs', { chair: '高书岚、邵立群' }, '只能填一位'],
    ['minutes of an item', { itemMinutes: '很久' }, '议题 1：分钟数'],
    ['an unknown presenter', { itemPresenter: '张建' }, '不能确定汇报人“张建”'],
    ['money', { costFen: '12.345' }, '金额最多两位小数'],
  ])('reads what was typed: %s', async (_, values, reason) => {
    await apply(sunlei, values);
    expect(sunlei.status).toBe(422);
    expect(sunlei.errors.join('；')).toContain(reason);
  });

  it('is urgent with a reason, and the approver sees it', async () => {
    const id = await apply(sunlei, { date: '明天', urgentReason: '汛情紧急' });
    expect(await stateOf(id)).toBe('SUBMITTED');
    expect(sunlei.text).toContain('汛情紧急');
  });

  it('pressed twice, happens once', async () => {
    await sunlei.get('/meetings/new');
    const form = { ...fields(sunlei), ...topic, title: '双击' };
    await sunlei.send('/meetings/new', form);
    const first = sunlei.path;
    await sunlei.send('/meetings/new', form);
    expect(sunlei.path).toBe(first);
    const found = await test.rows("SELECT id FROM meeting WHERE title = '双击'");
    expect(found).toHaveLength(1);
  });

  it('is for one’s own unit, unless one organises for others', async () => {
    const [unit] = await test.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'CZJ'");
    const hewei = await test.browser('hewei');
    await apply(hewei, { hostUnitId: unit!.id });
    expect(hewei.errors.join()).toContain('只能为本单位申请');
  });
});

describe('checks while writing', () => {
  it('say what is met, what is to be heeded and what is refused', async () => {
    await apply(sunlei, { itemMinutes: '120', chair: '' }, '重新检查');
    expect(sunlei.status).toBe(200);
    expect(verdicts(sunlei, 'bad')).toContain('缺少主持人');
    expect(verdicts(sunlei, 'wait')).toContain('议题合计 120 分钟，超过计划的 90 分钟');
    expect(verdicts(sunlei, 'ok')).toContain('最迟 11月24日（周二）17:30 前签发');
  });

  it('find people engaged elsewhere', async () => {
    await apply(sunlei, { title: '同一时间' }, '重新检查');
    expect(verdicts(sunlei, 'wait')).toContain('牛春生：11月27日（周五）09:00–10:30');
  });

  it('add, move and remove items and people without losing what was typed', async () => {
    await apply(sunlei, {}, '添加议题');
    expect(sunlei.$('[name="itemTitle"]')).toHaveLength(2);
    expect(sunlei.valueOf('itemTitle')).toBe(topic.itemTitle);
    await sunlei.submit('/meetings/new', { itemTitle: [topic.itemTitle, '第二项'] }, '重新检查');
    await sunlei.send('/meetings/new', { ...fields(sunlei), _intent: 'upItem:1' });
    expect(sunlei.valueOf('itemTitle')).toBe('第二项');
    const chosen = sunlei.$('[name="memberIds"]').length;
    await sunlei.submit('/meetings/new', {}, '移除');
    expect(sunlei.$('[name="convenerIds"], [name="initiatorIds"], [name="itemTitle"]').length).toBeLessThan(4);
    expect(sunlei.$('[name="memberIds"]').length).toBe(chosen);
  });
});

function fields(browser: Browser): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const { name, value } of browser.$('form[action="/meetings/new"]').serializeArray())
    values[name] = name in values ? [values[name]!, value].flat() : value;
  return values;
}

describe('a room', () => {
  const roomId = async () =>
    (
      await test.rows<{ id: string }>(
        'SELECT id FROM room WHERE active = 1 AND capacity BETWEEN 20 AND 30 ORDER BY `rank`',
      )
    )[0]!.id;

  it('is held with the submission and goes to one only', async () => {
    const room = await roomId();
    const id = await apply(sunlei, { title: '占用会议室', place: '', roomId: room, date: '2026-12-01' });
    expect(sunlei.errors).toEqual([]);
    const [booking] = await test.rows<{ state: string }>('SELECT state FROM booking WHERE meetingId = ?', [id]);
    expect(booking!.state).toBe('HELD');
    const second = await apply(sunlei, { title: '同一会议室', place: '', roomId: room, date: '2026-12-01' });
    expect(second).toBe('');
    expect(sunlei.status).toBe(409);
    expect(sunlei.errors.join()).toContain('占用会议室');
    expect(sunlei.text).toContain('可以改用以下会议室或时间');
    await sunlei.send('/meetings/new', {
      ...fields(sunlei),
      _intent: sunlei.$('[value^="offer:"]').first().val() as string,
    });
    await sunlei.submit('/meetings/new', {});
    expect(sunlei.flash).toContain('已提交审批');
  });

  it('is free again when the application is withdrawn', async () => {
    const id = await apply(sunlei, { place: '', roomId: await roomId(), date: '2026-12-02' });
    await sunlei.get(`/meetings/${id}/withdrawal`);
    await sunlei.submit(`/meetings/${id}/withdrawal`, { reason: '改期再报' });
    expect(sunlei.flash).toContain('已撤回');
    expect(await stateOf(id)).toBe('DRAFT');
    const [booking] = await test.rows<{ state: string }>('SELECT state FROM booking WHERE meetingId = ?', [id]);
    expect(booking!.state).toBe('RELEASED');
    await sunlei.submit(`/meetings/${id}/application`);
    expect(await stateOf(id)).toBe('SUBMITTED');
  });
});

it('copies an earlier meeting without its time and room', async () => {
  const id = await apply(sunlei, { title: '可以再办' });
  await sunlei.get(`/meetings/new?from=${id}`);
  expect(sunlei.valueOf('title')).toBe('可以再办');
  expect(sunlei.valueOf('date')).toBe('');
  expect(sunlei.text).toContain('牛春生');
});

it('keeps strange words as they are', async () => {
  const title = '𠮷田䶮 <script>{{x}}</script>';
  const id = await apply(sunlei, { title, date: '2026-12-08' });
  await sunlei.get(`/meetings/${id}`);
  expect(sunlei.h1).toContain(title);
});
