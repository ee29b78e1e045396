import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { admit, proposal, propose, unitId } from './topic-support.js';

/* 议题: proposed, consulted on, reviewed (MT3–MT5, P10). */

let test: TestApplication;
let xia: Browser;
let zhou: Browser;
let finance: string;

beforeAll(async () => {
  test = await startApplication();
  xia = await test.browser('xiahe');
  zhou = await test.browser('zhoumin');
  finance = await unitId(test, 'CZJ');
});
afterAll(() => test.close());

const topic = async (id: string) =>
  (await test.rows<{ state: string; title: string }>('SELECT state, title FROM topic WHERE id = ?', [id]))[0]!;
const told = (kind: string) =>
  test.rows<{ payload: string }>('SELECT payload FROM outbox WHERE payload LIKE ?', [`%"kind":"${kind}"%`]);
const asking = () => ({ unitIds: [finance], answerBy: '2026-11-27' });

describe('proposing', () => {
  it('keeps a draft that only its proposer knows, then hands it in', async () => {
    const id = await propose(xia, {}, '保存草稿');
    expect(xia.flash).toBe('草稿已保存');
    await zhou.get(`/topics/${id}`);
    expect(zhou.status).toBe(404);
    await xia.get(`/topics/${id}`);
    await xia.submit(`/topics/${id}`, { title: '高标准农田建设' }, '申报');
    expect(xia.flash).toContain('议题已申报');
    expect(await topic(id)).toEqual({ state: 'PROPOSED', title: '高标准农田建设' });
    await zhou.get('/topics');
    expect(zhou.text).toContain('高标准农田建设');
    await zhou.get('/todo');
    expect(zhou.text).toContain('有议题申报，请审核能否上会');
  });

  it.each([
    ['no summary', { summary: '' }, '没有写事由'],
    ['no draft decision', { draftDecision: '' }, '没有写建议决定事项'],
    ['no presenter', { presenter: '' }, '请填写汇报人'],
    ['nobody of that name', { presenter: '查无此人' }, '查无此人'],
    ['a past deadline', { answerBy: '2026-11-24' }, '反馈截止日期'],
  ])('says so beside the field and keeps the rest: %s', async (_, values, words) => {
    await propose(xia, { ...asking(), ...values });
    expect(xia.status).toBe(422);
    expect(xia.text).toContain(words);
    expect(xia.valueOf('title')).toBe(proposal.title);
  });

  it('refuses another unit’s topic', async () => {
    await propose(xia, { unitId: finance });
    expect(xia.status).toBe(422);
    expect(xia.errors.join()).toContain('只能为本单位申报');
  });

  it('tells the second of two editors, with both texts', async () => {
    const id = await propose(xia, {}, '保存草稿');
    const again = await test.browser('xiahe');
    await again.get(`/topics/${id}`);
    await xia.get(`/topics/${id}`);
    await xia.submit(`/topics/${id}`, { title: '第一种写法' }, '保存草稿');
    await again.submit(`/topics/${id}`, { title: '第二种写法' }, '保存草稿');
    expect(again.status).toBe(409);
    expect(again.text).toContain('第一种写法');
    expect(again.valueOf('title')).toBe('第二种写法');
  });

  it('is withdrawn with a reason, by its proposer only', async () => {
    const id = await propose(xia);
    await zhou.get(`/topics/${id}/withdrawal`);
    expect(zhou.status).toBe(403);
    await xia.get(`/topics/${id}/withdrawal`);
    await xia.submit(`/topics/${id}/withdrawal`, { reason: '' });
    expect(xia.status).toBe(422);
    await xia.submit(`/topics/${id}/withdrawal`, { reason: '资金来源有变' });
    expect(xia.text).toContain('已撤回：资金来源有变');
    await zhou.get(`/topics/${id}`);
    await zhou.send(`/topics/${id}/review`, { review: 'ADMIT', opinion: '同意' });
    expect(zhou.status).toBe(422);
  });
});

describe('papers', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');

  it('are filed by the proposer, opened by who may know, and removed', async () => {
    const id = await propose(xia);
    await xia.get(`/topics/${id}`);
    const files = [{ field: 'files', name: '资金方案.pdf', bytes: pdf }];
    await xia.upload(`/topics/${id}/files`, { kind: 'PAPER', label: 'INTERNAL' }, files);
    expect(xia.flash).toBe('已上传1份材料');
    const [file] = await test.rows<{ id: string }>('SELECT id FROM topic_file WHERE topicId = ?', [id]);
    await zhou.get(`/topics/${id}`);
    expect(zhou.text).toContain('资金方案.pdf');
    await zhou.send(`/topics/${id}/files/${file!.id}/opening`, {});
    expect(zhou.headers['content-type']).toContain('pdf');
    await zhou.get(`/topics/${id}`);
    await zhou.send(`/topics/${id}/files/${file!.id}/removal`, {});
    expect(zhou.status).toBe(403);
    const jiang = await test.browser('jiangzhou');
    await jiang.get('/topics');
    await jiang.send(`/topics/${id}/files/${file!.id}/opening`, {});
    expect(jiang.status).toBe(404);
    await xia.get(`/topics/${id}`);
    await xia.send(`/topics/${id}/files/${file!.id}/removal`, {});
    expect(xia.text).toContain('还没有材料');
  });

  it('are refused below the topic’s label', async () => {
    const id = await propose(xia);
    await xia.get(`/topics/${id}`);
    const files = [{ field: 'files', name: '方案.pdf', bytes: pdf }];
    await xia.upload(`/topics/${id}/files`, { kind: 'PAPER', label: 'PUBLIC' }, files);
    expect(xia.status).toBe(422);
    expect(xia.text).toContain('不能低于议题');
  });
});

describe('consultation', () => {
  it('asks each unit, reminds it, and never takes silence for consent', async () => {
    const id = await propose(xia, asking());
    expect((await topic(id)).state).toBe('CONSULTING');
    expect(await told('topic.opinion.asked')).not.toHaveLength(0);
    const yin = await test.browser('yinyihang');
    await yin.get('/todo');
    expect(yin.text).toContain('不反馈不视为同意');
    await zhou.get(`/topics/${id}`);
    expect(zhou.text).toContain('财政局尚未反馈');
    await zhou.submit(`/topics/${id}/review`, { review: 'ADMIT', opinion: '同意' });
    expect(zhou.status).toBe(422);
    expect(zhou.errors.join()).toContain('财政局尚未反馈');

    test.at('2026-11-26', '9:30');
    await test.runJobs();
    expect(await told('topic.opinion.near')).toHaveLength(1);
    test.at('2026-11-27', '17:31');
    await test.runJobs();
    expect(await told('topic.opinion.over')).toHaveLength(1);
    expect(await told('topic.silent')).toHaveLength(1);
    await zhou.signIn('zhoumin');
    await zhou.get(`/topics/${id}`);
    expect(zhou.text).toContain('财政局逾期未反馈，不视为同意');
    await zhou.submit(`/topics/${id}/review`, { review: 'ADMIT', opinion: '' });
    expect(zhou.status).toBe(422);
    await zhou.submit(`/topics/${id}/review`, { review: 'ADMIT', opinion: '请财政局到会说明' });
    expect((await topic(id)).state).toBe('ADMITTED');
  });

  it('is answered once, by who speaks for the unit', async () => {
    test.at('2026-11-24', '10:00');
    await xia.signIn('xiahe');
    await zhou.signIn('zhoumin');
    const id = await propose(xia, asking());
    const hong = await test.browser('hongxia');
    await hong.get(`/topics/${id}/consultations/1`);
    await hong.submit(`/topics/${id}/consultations/1`, { answer: 'REMARKS', opinion: '' });
    expect(hong.status).toBe(422);
    expect(hong.text).toContain('请写明意见');
    await hong.submit(`/topics/${id}/consultations/1`, { answer: 'REMARKS', opinion: '建议分两年安排' });
    expect(hong.flash).toBe('意见已反馈');
    await hong.send(`/topics/${id}/consultations/1`, { answer: 'AGREE' });
    expect(hong.status).toBe(422);
    await xia.get(`/topics/${id}`);
    expect(xia.text).toContain('建议分两年安排');
    await xia.send(`/topics/${id}/consultations/1`, { answer: 'AGREE' });
    expect(xia.status).toBe(403);
    await xia.get(`/topics/${id}/consultations/9`);
    expect(xia.status).toBe(404);
    const jiang = await test.browser('jiangzhou');
    await jiang.get(`/topics/${id}/consultations/1`);
    expect(jiang.status).toBe(404);
  });
});

describe('the review', () => {
  it('does not admit a major matter without its legality review', async () => {
    const id = await propose(xia, { matter: 'MAJOR' });
    await zhou.get(`/topics/${id}`);
    expect(zhou.$('.verdicts .bad').text()).toContain('没有合法性审查');
    await admit(zhou, id);
    expect(zhou.status).toBe(422);
    await zhou.submit(`/topics/${id}/review`, { review: 'RETURN', opinion: '请先送合法性审查' });
    expect((await topic(id)).state).toBe('RETURNED');
    await xia.get('/todo');
    expect(xia.text).toContain('议题已退回');
    await xia.get(`/topics/${id}`);
    expect(xia.text).toContain('请先送合法性审查');
    await xia.submit(`/topics/${id}`, { legality: '县司法局11月20日审查，合法。' }, '申报');
    await admit(zhou, id);
    expect(zhou.flash).toContain('已同意上会');
    expect(await told('topic.admitted')).not.toHaveLength(0);
  });

  it('is the office’s: others and the proposer are refused', async () => {
    const id = await propose(xia);
    await xia.send(`/topics/${id}/review`, { review: 'ADMIT', opinion: '同意' });
    expect(xia.status).toBe(403);
    const sun = await test.browser('sunlei');
    const own = await propose(sun);
    await sun.send(`/topics/${own}/review`, { review: 'ADMIT', opinion: '同意' });
    expect(sun.errors.join()).toContain('不能审核自己');
    await zhou.get(`/topics/${own}`);
    await zhou.submit(`/topics/${own}/review`, { review: 'REFUSE', opinion: '按程序另行办理' });
    expect((await topic(own)).state).toBe('NOT_ADMITTED');
    expect(await told('topic.notAdmitted')).toHaveLength(1);
  });
});

describe('the list', () => {
  it('shows what one may know of, narrowed, and as a file', async () => {
    const jiang = await test.browser('jiangzhou');
    await jiang.get('/topics');
    expect(jiang.text).toContain('还没有您可以查看的议题');
    await propose(xia, { title: '耕地保护通报', aim: 'REPORT' });
    await zhou.get('/topics?aim=REPORT');
    expect(zhou.text).toContain('耕地保护通报');
    expect(zhou.text).not.toContain(proposal.title);
    await zhou.get('/topics?q=没有这个');
    expect(zhou.text).toContain('没有符合条件的议题');
    const csv = (await zhou.bytes('/topics/export?format=csv&aim=REPORT')).toString();
    expect(csv).toContain('耕地保护通报');
    expect(csv).not.toContain(proposal.title);
    expect((await jiang.bytes('/topics/export?format=csv')).toString()).not.toContain('耕地保护通报');
  });

  it('keeps a work secret to those named: presenter and office, not the unit nor the leaders', async () => {
    const id = await propose(xia, { label: 'WORK_SECRET', title: '不宜公开的事项' });
    for (const [reader, status] of Object.entries({
      niuchunsheng: 200,
      zhoumin: 200,
      duanxiaoman: 404,
      gaoshulan: 404,
    })) {
      const browser = await test.browser(reader);
      await browser.get(`/topics/${id}`);
      expect([reader, browser.status]).toEqual([reader, status]);
      await browser.get('/topics?q=不宜公开');
      expect([reader, browser.text.includes('不宜公开的事项')]).toEqual([reader, status === 200]);
    }
  });
});
