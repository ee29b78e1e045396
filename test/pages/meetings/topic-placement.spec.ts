import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { call, itemsOf, opened } from '../minutes/support.js';
import { approved, openStep, topic as meetingValues } from './support.js';
import { admit, propose } from './topic-support.js';

/* 议题上会: placed, taken off, dealt with or carried over (MT4, P9, S2.K2). */

/** What an application needs besides the item its topic brings. */
const rest = Object.fromEntries(Object.entries(meetingValues).filter(([name]) => !name.startsWith('item')));

let test: TestApplication;
let xia: Browser;
let zhou: Browser;
let sun: Browser;

beforeEach(async () => {
  test = await startApplication();
  xia = await test.browser('xiahe');
  zhou = await test.browser('zhoumin');
  sun = await test.browser('sunlei');
});
afterEach(() => test.close());

const stateOf = async (id: string) =>
  (await test.rows<{ state: string }>('SELECT state FROM topic WHERE id = ?', [id]))[0]!.state;
const told = async (kind: string) =>
  (await test.rows('SELECT id FROM outbox WHERE payload LIKE ?', [`%"kind":"${kind}"%`])).length;
async function admitted(values: object = {}): Promise<string> {
  const id = await propose(xia, values);
  await admit(zhou, id);
  expect(await stateOf(id)).toBe('ADMITTED');
  return id;
}
const agendaOf = async (meetingId: string) =>
  (
    await test.rows<{ title: string }>('SELECT title FROM agenda_item WHERE meetingId = ? ORDER BY position', [
      meetingId,
    ])
  ).map((item) => item.title);

it('an application begins with a topic, and takes its papers along once it is approved', async () => {
  const id = await propose(xia, { title: '高标准农田建设' });
  await xia.get(`/topics/${id}`);
  const bytes = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');
  await xia.upload(`/topics/${id}/files`, { kind: 'PAPER', label: 'INTERNAL' }, [
    { field: 'files', name: '方案.pdf', bytes },
  ]);
  await admit(zhou, id);
  await sun.get(`/topics/${id}/placement`);
  await sun.follow('为它申请新的会议');
  expect([sun.valueOf('itemTitle'), sun.valueOf('itemPresenter'), sun.valueOf('itemMinutes')]).toEqual([
    ...['高标准农田建设', '牛春生', '20'],
  ]);
  await sun.submit('/meetings/new', rest, '提交审批');
  const meeting = /\/meetings\/(\d\w{15})$/.exec(sun.path)![1]!;
  expect(await stateOf(id)).toBe('PLACED');
  const step = await openStep(test, meeting);
  await zhou.get(`/approvals/${step}`);
  await zhou.submit(`/approvals/${step}`, {}, '同意');
  await test.runJobs();
  expect(await told('topic.placed')).toBe(1);
  await sun.get(`/meetings/${meeting}/materials`);
  expect(sun.text).toContain('方案.pdf');
  await xia.get(`/topics/${id}`);
  expect(xia.text).toContain(meetingValues.title);
  expect(xia.text).toContain('第1项');

  const [item] = await itemsOf(test, meeting);
  await sun.get(`/meetings/${meeting}/agenda`);
  await sun.send(`/meetings/${meeting}/agenda/items/${item}/removal`, {});
  expect(sun.status).toBe(422);
  await xia.get(`/topics/${id}/placement/removal`);
  await xia.submit(`/topics/${id}/placement/removal`, { reason: '想撤' });
  expect(xia.status).toBe(403);
  await sun.get(`/topics/${id}/placement/removal`);
  await sun.submit(`/topics/${id}/placement/removal`, { reason: '' });
  expect(sun.status).toBe(422);
  await sun.submit(`/topics/${id}/placement/removal`, { reason: '材料尚不成熟' });
  expect(await agendaOf(meeting)).toEqual([]);
  expect(await stateOf(id)).toBe('ADMITTED');
  expect(await told('topic.removed')).toBe(1);
  expect(sun.text).toContain('材料尚不成熟');
});

it('a draft keeps in step with its topics; a refused application sets them free', async () => {
  const id = await admitted();
  await sun.get(`/meetings/new?topic=${id}`);
  await sun.submit('/meetings/new', rest, '保存草稿');
  const form = sun.path;
  expect(await stateOf(id)).toBe('PLACED');
  await sun.submit(form, { itemTitle: '', itemPresenter: '', itemMinutes: '' }, '保存草稿');
  expect(await stateOf(id)).toBe('ADMITTED');
  await sun.get(`/topics/${id}/placement`);
  const meeting = /\/meetings\/(\d\w{15})/.exec(form)![1]!;
  await sun.submit(`/topics/${id}/placement`, { meetingId: meeting });
  expect(await stateOf(id)).toBe('PLACED');
  await sun.get(form);
  await sun.submit(form, {}, '提交审批');
  const step = await openStep(test, meeting);
  await zhou.get(`/approvals/${step}`);
  await zhou.submit(`/approvals/${step}`, { opinion: '本月不开' }, '不同意');
  expect(await stateOf(id)).toBe('ADMITTED');
  expect(await told('topic.freed')).toBe(1);
});

it('after the list is approved the chair agrees or not, and a major matter never comes (P9)', async () => {
  const meeting = await approved(test, sun);
  const before = (await agendaOf(meeting)).length;
  const id = await admitted();
  const place = async (browser: Browser, topicId: string, reason = '') => {
    await browser.get(`/topics/${topicId}/placement`);
    await browser.submit(`/topics/${topicId}/placement`, { meetingId: meeting, reason });
  };
  await place(sun, id);
  expect(sun.status).toBe(422);
  expect(sun.text).toContain('请写明增列理由');
  await place(sun, id, '时限紧迫');
  expect(await agendaOf(meeting)).toHaveLength(before);
  const gao = await test.browser('gaoshulan');
  await gao.get('/todo');
  expect(gao.text).toContain('有人申请增列');
  await gao.get(`/topics/${id}`);
  expect(gao.text).toContain('时限紧迫');
  const [asked] = await test.rows<{ id: string }>("SELECT id FROM topic_placement WHERE state = 'ASKED'");
  await sun.send(`/topics/${id}/placement/decision`, { placementId: asked!.id, decision: 'AGREE' });
  expect(sun.status).toBe(403);
  await gao.submit('同意增列', {}, '同意增列');
  expect(await agendaOf(meeting)).toHaveLength(before + 1);
  expect(await stateOf(id)).toBe('PLACED');

  const declined = await admitted({ title: '另一事项' });
  await place(sun, declined, '顺便');
  await gao.get(`/topics/${declined}`);
  await gao.submit('不同意', {}, '不同意');
  expect(await stateOf(declined)).toBe('ADMITTED');
  expect(gao.text).toContain('未同意增列');

  const major = await admitted({ title: '重大项目', matter: 'MAJOR', legality: '司法局审查，合法' });
  await place(gao, major, '紧急');
  expect(gao.status).toBe(422);
  expect(gao.text).toContain('不得增列');
  expect(gao.valueOf('reason')).toBe('紧急');
});

it('what was not reached is carried over to the top, and its history shows each meeting', async () => {
  const [first, second] = [await admitted({ title: '先议的事项' }), await admitted({ title: '后议的事项' })];
  const later = await admitted({ title: '再后来的事项' });
  const both = (one: string, two = one) => [one, two];
  const items = {
    ...{ itemTopic: [first, second], itemTitle: ['先议的事项', '后议的事项'], itemId: both('') },
    ...{ itemCategory: both('DISCUSS'), itemMatter: both('ORDINARY'), itemPresenter: both('牛春生') },
    ...{ itemUnit: both(''), itemMinutes: both('20') },
  };
  const meeting = await opened(test, items);
  const gao = await test.browser('gaoshulan');
  const [item] = await itemsOf(test, meeting);
  await call(test, meeting, item!);
  await gao.get(`/meetings/${meeting}/session`);
  await gao.submit(`/meetings/${meeting}/session/items/${item}/end`, {
    outcome: 'AGREED',
    conclusion: '原则同意，财政局落实。',
  });
  expect(await stateOf(first)).toBe('DEALT');
  await gao.submit(`/meetings/${meeting}/session/ending`);
  await gao.submit('确认结束会议');
  expect(await stateOf(second)).toBe('CARRIED');
  expect([await told('topic.concluded'), await told('topic.carried')]).toEqual([1, 1]);
  await xia.signIn('xiahe');
  await xia.get(`/topics/${first}`);
  expect(xia.text).toContain('原则同意');
  expect(xia.text).toContain('财政局落实');
  await zhou.signIn('zhoumin');
  await zhou.get('/topics');
  expect(zhou.$('tbody tr').first().text()).toContain('后议的事项');
  expect(zhou.$('tbody tr').first().text()).toContain('未议');
  expect(await stateOf(later)).toBe('ADMITTED');

  await sun.signIn('sunlei');
  await sun.get(`/meetings/new?topic=${second}`);
  await sun.submit('/meetings/new', { ...rest, title: '第二次专题会议', date: '2026-12-11' }, '提交审批');
  await zhou.get(`/topics/${second}`);
  expect(zhou.text).toContain(meetingValues.title);
  expect(zhou.text).toContain('未议');
});
