import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, openStep } from './support.js';

/* 会议费用 (MT21, S8.X7): the budget against its ceiling, before and after approval. */

let test: TestApplication;
let sun: Browser;
let office: Browser;

beforeAll(async () => {
  test = await startApplication();
  sun = await test.browser('sunlei');
  office = await test.browser('zhoumin');
});
afterAll(() => test.close());

const paid = { feeClass: 'IV', costFen: '3000', leanAnswer: 'VIDEO' };
const draft = (values: object = {}) => apply(sun, { ...paid, ...values }, '保存草稿');

describe('a budget', () => {
  let id: string;

  it('is made with its ceiling, basis and days in view, and only of a meeting that spends fees', async () => {
    const free = await draft({ feeClass: '', costFen: '' });
    await sun.get(`/meetings/${free}/cost`);
    expect(sun.text).toContain('没有选择会议费类别');
    expect(sun.text).toContain('修改申请');
    id = await draft();
    await sun.get(`/meetings/${id}`);
    await sun.follow('会议费用');
    for (const word of ['550.00 元/人天', '财行〔2016〕214号', '2 天（会期 1 天，报到和离开 1 天）'])
      expect(sun.text).toContain(word);
    expect(sun.valueOf('delegates')).toBe('5');
  });

  it('says at once what a sum means, saving nothing, and keeps what cannot be read', async () => {
    const typed = { delegates: '10', staff: '0', lodging: '1.2万', meals: '500' };
    await sun.submit(`/meetings/${id}/cost/budget`, typed, '重新检查');
    expect(sun.text).toContain('费用 12500.00 元，超过综合定额 11000.00 元（550.00 元×10 人×2 天）');
    expect(await test.rows('SELECT id FROM budget')).toEqual([]);
    await sun.submit(`/meetings/${id}/cost/budget`, { lodging: '一万多' });
    expect(sun.status).toBe(422);
    expect(sun.valueOf('lodging')).toBe('一万多');
  });

  it('is kept by kind of expense; its sum is the cost applied for', async () => {
    await sun.get(`/meetings/${id}/cost`);
    await sun.submit(`/meetings/${id}/cost/budget`, { delegates: '10', staff: '1', lodging: '6000', meals: '2000.50' });
    expect(sun.flash).toContain('已保存费用预算');
    for (const word of ['住宿费', '6000.00', '8000.50', '在综合定额 12100.00 元以内']) expect(sun.text).toContain(word);
    await sun.get(`/meetings/${id}/application`);
    expect(sun.valueOf('costFen')).toBe('8000.50');
    await sun.submit(`/meetings/${id}/application`, { costFen: '8000' }, '提交审批');
    expect(sun.errors.join()).toContain('费用预算合计 8000.50 元，超过申请的 8000.00 元');
    await sun.submit(`/meetings/${id}/application`, { costFen: '8000.50' }, '提交审批');
    expect(sun.errors).toEqual([]);
  });

  it('is seen by who approves, and nobody changes it meanwhile', async () => {
    const step = await openStep(test, id);
    await office.get(`/approvals/${step}`);
    for (const word of ['会议代表 10 人，工作人员 1 人', '住宿费 6000.00 元']) expect(office.text).toContain(word);
    await sun.get(`/meetings/${id}/cost`);
    expect(sun.text).not.toContain('保存预算');
    await sun.send(`/meetings/${id}/cost/budget`, { delegates: '3' });
    expect(sun.status).toBe(403);
    await office.get(`/approvals/${step}`);
    await office.submit(`/approvals/${step}`, {}, '同意');
  });

  it('is shifted between kinds after approval, never above what was approved or the standard', async () => {
    await sun.get(`/meetings/${id}/cost`);
    await sun.submit(`/meetings/${id}/cost/budget`, { lodging: '7000' });
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('超过批准的 8000.50 元');
    await sun.submit(`/meetings/${id}/cost/budget`, { lodging: '5000', delegates: '2', staff: '1' });
    expect(sun.errors.join()).toContain('超过综合定额');
    await sun.submit(`/meetings/${id}/cost/budget`, { lodging: '5000', venue: '1000', delegates: '10' });
    expect(sun.flash).toContain('已保存费用预算');
    const lines = "SELECT kind, amountFen FROM budget_line WHERE meetingId = ? AND kind IN ('LODGING', 'VENUE')";
    const kept = await test.rows<{ kind: string; amountFen: number | string }>(`${lines} ORDER BY kind`, [id]);
    expect(kept.map(({ kind, amountFen }) => `${kind} ${Number(amountFen)}`)).toEqual([
      'LODGING 500000',
      'VENUE 100000',
    ]);
  });

  it('is printed as 会议费预算表', async () => {
    await sun.get(`/meetings/${id}/cost`);
    expect(sun.text).toContain('打印预算表');
    expect(String((await sun.bytes(`/meetings/${id}/cost/paper`)).subarray(0, 5))).toBe('%PDF-');
  });

  it('belongs to those who prepare the meeting; strangers to it only read', async () => {
    const he = await test.browser('haoying');
    await he.get(`/meetings/${id}/cost`);
    expect(he.text).toContain('8000.50');
    expect(he.text).not.toContain('保存预算');
    await he.send(`/meetings/${id}/cost/budget`, { delegates: '3' });
    expect(he.status).toBe(403);
    const secret = await draft({ title: '未公开的草稿' });
    expect((await he.get(`/meetings/${secret}/cost`)).status).toBe(404);
  });
});

it('carries the exception to the standard from the budget into the chain of approval', async () => {
  const id = await draft({ title: '森林防火演练会议', starts: '14:30' });
  await sun.get(`/meetings/${id}/cost`);
  await sun.submit(`/meetings/${id}/cost/budget`, { delegates: '10', lodging: '20000' });
  expect(sun.text).toContain('请压减，或写明超标准理由');
  await sun.submit(`/meetings/${id}/cost/budget`, { reason: '外地指挥员须住宿三晚。' });
  expect(sun.text).toContain('已申请例外审批');
  await sun.get(`/meetings/${id}/application`);
  await sun.submit(`/meetings/${id}/application`, {}, '提交审批');
  expect(sun.errors).toEqual([]);
  const steps = await test.rows<{ approver: string }>(
    'SELECT approver FROM approval_step WHERE meetingId = ? ORDER BY position',
    [id],
  );
  expect(steps.at(-1)!.approver).toBe('EXCEPTION');
});
