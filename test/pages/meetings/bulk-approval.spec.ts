import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, openStep } from './support.js';

/* 一并审批: simple applications approved together, each for itself (MT10, S6.I1). */

let test: TestApplication;
let sunlei: Browser;
let zhoumin: Browser;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
  zhoumin = await test.browser('zhoumin');
});
afterAll(() => test.close());

const stateOf = async (id: string) =>
  (await test.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]))[0]?.state;
const url = (...steps: string[]) => `/approvals/bulk?${steps.map((step) => `step=${step}`).join('&')}`;

it('shows what was chosen, approves the simple ones, each for itself, and says what became of them', async () => {
  const ids = [await apply(sunlei, { title: '甲专题会议', date: '2026-12-15' })];
  ids.push(await apply(sunlei, { title: '乙专题会议', date: '2026-12-16' }));
  const secret = await apply(sunlei, { title: '丙专题会议', date: '2026-12-17', label: 'WORK_SECRET' });
  const steps = await Promise.all([...ids, secret].map((id) => openStep(test, id)));
  await zhoumin.get('/approvals');
  expect(zhoumin.$('form[action="/approvals/bulk"] input[name=step]')).toHaveLength(3);
  await zhoumin.get(url(...steps));
  expect(zhoumin.text).toContain('同意这 2 件');
  expect(zhoumin.text).toContain('涉及秘密事项，请逐件审批');
  expect(zhoumin.text).toContain('材料还没有报送');
  await zhoumin.submit('/approvals/bulk', {});
  expect(zhoumin.flash).toContain('已同意 2 件（共选 2 件）');
  expect(zhoumin.text).toMatch(/甲专题会议.*同意.*周敏/);
  for (const id of ids) {
    expect(await stateOf(id)).toBe('PREPARING');
    const audited = "SELECT 1 AS x FROM audit WHERE act = 'approval.APPROVE' AND subjectId = ?";
    expect(await test.rows(audited, [id])).toHaveLength(1);
  }
  expect(await stateOf(secret)).toBe('SUBMITTED');
});

it('passes by what was decided meanwhile and what is not simple, even when it is sent', async () => {
  const first = await apply(sunlei, { title: '丁专题会议', date: '2026-12-21' });
  const second = await apply(sunlei, { title: '戊专题会议', date: '2026-12-22' });
  const secret = await apply(sunlei, { title: '己专题会议', date: '2026-12-23', label: 'WORK_SECRET' });
  const steps = await Promise.all([first, second, secret].map((id) => openStep(test, id)));
  await zhoumin.get(url(...steps));
  const other = await test.browser('zhoumin');
  await other.get(`/approvals/${steps[0]}`);
  await other.submit(`/approvals/${steps[0]}`, { opinion: '与别的会合并' }, '不同意');
  await zhoumin.send('/approvals/bulk', { step: steps });
  expect(zhoumin.flash).toContain('已同意 1 件（共选 3 件）');
  expect(zhoumin.text).toMatch(/丁专题会议.*不同意/);
  expect(await Promise.all([first, second, secret].map(stateOf))).toEqual(['REJECTED', 'PREPARING', 'SUBMITTED']);
});

it('is nobody else’s business, and says what to do when nothing was chosen', async () => {
  const step = await openStep(test, await apply(sunlei, { title: '庚专题会议', date: '2026-12-24' }));
  const stranger = await test.browser('hewei');
  expect((await stranger.get(url(step))).status).toBe(404);
  expect((await stranger.send('/approvals/bulk', { step: [step] })).status).toBe(404);
  await zhoumin.get('/approvals/bulk');
  expect(zhoumin.text).toContain('没有选择申请');
  await zhoumin.get(url('x'));
  expect(zhoumin.status).toBe(404);
  expect((await (await test.browser('yuanshuai')).get('/approvals/bulk')).status).toBe(403);
});
