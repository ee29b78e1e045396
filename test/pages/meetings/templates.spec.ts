import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { apply, openStep } from './support.js';

/* Templates of applications, and the question on lean meetings (MT7). */

let test: TestApplication;
let sunlei: Browser;
let id: string;

beforeAll(async () => {
  test = await startApplication();
  sunlei = await test.browser('sunlei');
  id = await apply(sunlei, { title: '月度调度会' }, '保存草稿');
});
afterAll(() => test.close());

const template = async () => (await test.rows<{ id: string }>('SELECT id FROM application_template'))[0]!.id;

it('keeps an application as a template, and begins another with it', async () => {
  await sunlei.get('/templates');
  expect(sunlei.text).toContain('还没有模板');
  await sunlei.get(`/meetings/${id}/application`);
  expect(sunlei.$(`a[href="/templates?of=${id}"]`).text()).toBe('保存为模板');
  await sunlei.get(`/templates?of=${id}`);
  expect(sunlei.valueOf('name')).toBe('月度调度会');
  await sunlei.submit('/templates', { name: '' }, '保存');
  expect(sunlei.status).toBe(422);
  await sunlei.submit('/templates', { name: '调度会模板' }, '保存');
  expect(sunlei.flash).toContain('模板已保存');
  await sunlei.get(`/meetings/new?template=${await template()}`);
  expect(sunlei.valueOf('title')).toBe('月度调度会');
  expect(sunlei.valueOf('date')).toBe('');
  expect(sunlei.text).toContain('高书岚');
});

it('is its owner’s until he shares it with his unit, and his to delete', async () => {
  const { unitId } = (await test.rows<{ unitId: string }>("SELECT unitId FROM person WHERE userName = 'sunlei'"))[0]!;
  const [mate] = await test.rows<{ userName: string }>(
    "SELECT userName FROM person WHERE unitId = ? AND userName IN ('linxiao', 'zhoumin', 'luxiaoyu')",
    [unitId],
  );
  const colleague = await test.browser(mate!.userName);
  const stranger = await test.browser('xiahe');
  const address = `/meetings/new?template=${await template()}`;
  expect((await colleague.get(address)).status).toBe(404);
  await sunlei.get('/templates');
  await sunlei.submit(`/templates/${await template()}/sharing`);
  expect(sunlei.flash).toContain('已与本单位共用');
  expect((await colleague.get(address)).status).toBe(200);
  expect((await stranger.get(address)).status).toBe(404);
  await colleague.get('/templates');
  expect(colleague.text).toContain('调度会模板');
  expect((await colleague.send(`/templates/${await template()}/removal`, {})).status).toBe(403);
  expect((await stranger.send(`/templates/${await template()}/removal`, {})).status).toBe(404);
  await sunlei.submit(`/templates/${await template()}/removal`);
  expect(sunlei.flash).toContain('模板已删除');
});

it('takes neither a work secret nor somebody else’s application', async () => {
  const secret = await apply(sunlei, { label: 'WORK_SECRET' }, '保存草稿');
  await sunlei.get(`/templates?of=${secret}`);
  await sunlei.submit('/templates', {}, '保存');
  expect(sunlei.errors.join()).toContain('工作秘密的申请不能存为模板');
  const other = await test.browser('xiahe');
  await other.get('/templates');
  expect([403, 404]).toContain((await other.send('/templates', { from: id, name: '别人的' })).status);
});

it('asks whether a document, a video or a merged meeting would do, and shows the answer to the approver', async () => {
  await apply(sunlei, {}, '保存草稿');
  expect(sunlei.$('.verdicts .wait').text()).toContain('还没有回答能否以文件、视频或并会代替');
  await apply(sunlei, { leanAnswer: 'DOCUMENT' });
  expect(sunlei.errors.join()).toContain('可以发文代替的不开会');
  await apply(sunlei, { leanAnswer: 'MEET' });
  expect(sunlei.errors.join()).toContain('请写明须集中开会的理由');
  const taken = await apply(sunlei, { leanAnswer: 'MEET', leanReason: '须现场查看图纸' });
  const zhoumin = await test.browser('zhoumin');
  const step = await openStep(test, taken);
  await zhoumin.get(`/approvals/${step}`);
  expect(zhoumin.text).toContain('须现场查看图纸');
  await zhoumin.submit(`/approvals/${step}`, { opinion: '请改为视频' }, '退回修改');
  await sunlei.get(`/meetings/${taken}/application`);
  await sunlei.submit(`/meetings/${taken}/application`, { leanAnswer: 'VIDEO', leanReason: '' }, '提交审批');
  await zhoumin.get(`/approvals/${await openStep(test, taken)}`);
  expect(zhoumin.$('ins').text()).toContain('改以视频方式召开');
  expect(zhoumin.$('del').text()).toContain('须现场查看图纸');
});
