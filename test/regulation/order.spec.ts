import { held } from '../pages/minutes/hold.js';
import { call, ids, itemsOf, opened } from '../pages/minutes/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { item } from '../support/regulation.js';

/* Order in the room, respect for others, and how good the record is. */

let app: TestApplication;
let id: string;
let other: string;

beforeAll(async () => {
  app = await startApplication();
  other = await held(app);
  id = await opened(app, { isMajor: '1', title: '另一次会议', urgentReason: '防汛抢险' });
  await call(app, id, (await itemsOf(app, id))[0]!);
});
afterAll(() => app.close());

item('S5.D2', 'a disturbance is noted with person and time, and shows in oversight and in his record', async () => {
  const self = await app.browser('niuchunsheng');
  const recorder = await app.browser('linxiao');
  await recorder.get(`/meetings/${id}/screen`);
  await self.get(new URL(recorder.$('code').text()).pathname);
  expect(self.text).toContain('不大声喧哗');
  const [niu] = await ids(app, 'niuchunsheng');
  const peng = await app.browser('pengli');
  await peng.get(`/meetings/${id}/conduct`);
  await peng.submit(`/meetings/${id}/conduct/events`, { personId: niu! }, '喧哗');
  expect(peng.text).toContain('11月27日');
  await peng.get(`/meetings/${id}/oversight`);
  expect(peng.text).toContain('登记违反会场纪律 1 次');
  await peng.get(`/discipline/${niu}`);
  expect(peng.text).toContain('喧哗');
});

item('S5.D4', 'a seat shows this meeting alone, the rest is folded away, and unrelated affairs are noted', async () => {
  const self = await app.browser('niuchunsheng');
  await self.get('/');
  expect(self.$('nav.side a').first().text()).toBe('会议进行中 → 进入会场');
  expect(self.$('nav.side > a')).toHaveLength(1);
  expect(self.$('.badge')).toHaveLength(0);
  await self.get('/seat');
  expect(self.path).toBe(`/meetings/${id}/seat`);
  expect(self.text).toContain('正在进行：第 1 项');
  expect(self.$('nav.side')).toHaveLength(0);
  const [niu] = await ids(app, 'niuchunsheng');
  const peng = await app.browser('pengli');
  await peng.get(`/meetings/${id}/conduct`);
  await peng.submit(`/meetings/${id}/conduct/events`, { personId: niu! }, '处理无关事务');
  await self.get(`/discipline/${niu}`);
  expect(self.text).toContain('处理无关事务');
});

item('S5.D3', 'a dissent stays word for word, and an interruption is noted in one press', async () => {
  const [qian, shi] = await ids(app, 'qiankeqin', 'shiguangsha');
  const [first] = await itemsOf(app, id);
  const recorder = await app.browser('linxiao');
  const words = '资金来源没有落实，我保留意见。';
  await recorder.get(`/meetings/${id}/record`);
  const entries = `/meetings/${id}/record/entries`;
  await recorder.submit(entries, { itemId: first!, kind: 'DISSENT', speakerId: shi!, text: words });
  const peng = await app.browser('pengli');
  await peng.get(`/meetings/${id}/conduct`);
  await peng.submit(`/meetings/${id}/conduct/events`, { personId: qian! }, '打断发言');
  expect(peng.flash).toContain('已登记');
  const chair = await app.browser('gaoshulan');
  await chair.get(`/meetings/${id}/session`);
  await chair.submit(`/meetings/${id}/session/items/${first}/end`, { outcome: 'NOTED', conclusion: '已研究。' });
  await chair.submit(`/meetings/${id}/session/ending`);
  await recorder.get(`/meetings/${id}/record`);
  await recorder.submit(`/meetings/${id}/record/submission`);
  await chair.get(`/meetings/${id}/record/review`);
  await chair.submit(`/meetings/${id}/record/review`, { verdict: 'RETURN', opinion: '请改' });
  const [kept] = await app.rows<{ id: string }>("SELECT id FROM record_entry WHERE kind = 'DISSENT'");
  await recorder.get(`/meetings/${id}/record?entry=${kept!.id}`);
  await recorder.submit(entries, { text: '同意。' });
  expect(recorder.status).toBe(422);
  await recorder.get(`/meetings/${id}/record`);
  expect(recorder.text).toContain(words);
});

item('S3.R7', 'an objection is answered before minutes are issued; quality stands per recorder', async () => {
  const page = `/meetings/${other}/record/corrections`;
  const niu = await app.browser('niuchunsheng');
  await niu.get(page);
  await niu.submit(`${page}/objections`, { place: '第1项', text: '漏记了岸坡整治。' });
  const sun = await app.browser('sunlei');
  await sun.get(`/meetings/${other}/minutes`);
  await sun.submit(`/meetings/${other}/minutes`, {});
  await sun.submit(`/meetings/${other}/minutes/submission`);
  const chair = await app.browser('gaoshulan');
  await chair.get(`/meetings/${other}/minutes`);
  await chair.submit(`/meetings/${other}/minutes/issue`, { verdict: 'ISSUE' });
  expect(chair.errors.join()).toContain('没有答复');
  const recorder = await app.browser('linxiao');
  await recorder.get(page);
  const answer = recorder.$('form[action$="/answer"]').attr('action')!;
  await recorder.submit(answer, { verdict: 'DECLINED', answer: '核对录音，会上没有提到。' });
  await chair.get(`/meetings/${other}/minutes`);
  await chair.submit(`/meetings/${other}/minutes/issue`, { verdict: 'ISSUE' });
  expect(chair.text).toContain('〔2026〕1号');
  const peng = await app.browser('pengli');
  await peng.get(`/records/quality/${other}/score`);
  const marks = { completeness: '4', accuracy: '4', timeliness: '4', form: '5' };
  await peng.submit(`/records/quality/${other}/score`, { ...marks, faults: ['OMISSION'] });
  expect(peng.text).toContain('林晓');
  expect(peng.text).toContain('漏记 1');
});
