import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { call, ids, itemsOf, opened } from './support.js';

describe('what the recorder may enter, and when', () => {
  let app: TestApplication;
  let id: string;
  let item: string;
  let recorder: Browser;
  let chair: string, niu: string, qian: string, shi: string;
  const entries = () => `/meetings/${id}/record/entries`;
  const enter = async (speakerId: string, kind: string, text: string, more: Record<string, string> = {}) => {
    await recorder.get(`/meetings/${id}/record`);
    await recorder.submit(entries(), { itemId: item, speakerId, kind, text, ...more });
  };

  beforeAll(async () => {
    app = await startApplication();
    id = await opened(app, { isMajor: '1' });
    [item] = (await itemsOf(app, id)) as [string];
    await call(app, id, item);
    app.at('2026-11-27', '09:05');
    recorder = await app.browser('linxiao');
    [chair, niu, qian, shi] = (await ids(app, 'gaoshulan', 'niuchunsheng', 'qiankeqin', 'shiguangsha')) as [
      string,
      string,
      string,
      string,
    ];
  });
  afterAll(() => app.close());

  test('the chair moderates at any time, and states no opinion before the others (P6)', async () => {
    await enter(chair, 'MODERATION', '请牛局长汇报。');
    expect(recorder.flash).toContain('已保存');
    await enter(niu, 'REPORT', '汇报冬春清淤任务。');
    await enter(chair, 'SPEECH', '我同意。');
    expect(recorder.status).toBe(422);
    expect(recorder.errors.join()).toContain('钱克勤、石广厦');
    expect(recorder.errors.join()).not.toContain('牛春生');
    expect(recorder.valueOf('text')).toBe('我同意。');
  });

  test('a waiver is a turn taken, and needs no words', async () => {
    await enter(qian, 'WAIVER', '');
    expect(recorder.flash).toContain('已保存');
    expect(recorder.text).toContain('无意见，不再发言。');
    await enter(chair, 'SPEECH', '我同意。');
    expect(recorder.errors.join()).toContain('石广厦');
    expect(recorder.errors.join()).not.toContain('钱克勤');
  });

  test('with a reason it is entered, and the reason stays in the record', async () => {
    await recorder.submit(entries(), { overrideReason: '紧急调度，须先定调' });
    expect(recorder.flash).toContain('已保存');
    expect(recorder.text).toContain('末位表态例外：紧急调度，须先定调');
    const kept = await app.rows<{ reason: string }>("SELECT reason FROM deviation WHERE kind = 'LAST_SPEAKER'");
    expect(kept.map((one) => one.reason)).toEqual(['紧急调度，须先定调']);
  });

  test('an entry without words is refused', async () => {
    await enter(shi, 'SPEECH', '');
    expect(recorder.status).toBe(422);
  });

  test('a vote by name is refused for who is absent or no member, and counted from its ballots', async () => {
    const presiding = await app.browser('gaoshulan');
    await presiding.get(`/meetings/${id}/votes/new?item=${item}`);
    const voters = presiding
      .$('input[type="radio"][value="YES"]')
      .toArray()
      .map((one) => presiding.$(one).attr('name')!);
    expect(voters).toHaveLength(3);
    expect(presiding.text).toContain('高书岚 不在会场，缺席者不得投票');
    const fields = { itemId: item, question: '任务分解', method: 'NAMED' };
    const all = Object.fromEntries(voters.map((name) => [name, 'YES']));
    await presiding.send(`/meetings/${id}/votes/new`, { ...fields, ...all, [`ballot:${chair}`]: 'YES' });
    expect(presiding.status).toBe(422);
    expect(presiding.errors.join()).toContain('高书岚 不在会场');
    const [linxiao] = await ids(app, 'linxiao');
    await presiding.send(`/meetings/${id}/votes/new`, { ...fields, ...all, [`ballot:${linxiao}`]: 'YES' });
    expect(presiding.errors.join()).toContain('林晓 不是出席人员');
    await presiding.send(`/meetings/${id}/votes/new`, { ...fields, [voters[0]!]: 'YES' });
    expect(presiding.errors.join()).toContain('的票还没有登记');
    expect(presiding.$(`input[name="${voters[0]}"][value="YES"]`).attr('checked')).toBeDefined();
    await presiding.send(`/meetings/${id}/votes/new`, { ...fields, ...all, [voters[2]!]: 'NO' });
    expect(presiding.status).toBe(200);
    expect(presiding.text).toMatch(/赞成：.+；反对：/);
  });

  test('a dissent stays word for word once the record was submitted', async () => {
    await enter(shi, 'DISSENT', '资金来源未落实，保留意见。');
    const [dissent] = await app.rows<{ id: string }>("SELECT id FROM record_entry WHERE kind = 'DISSENT'");
    await recorder.get(`/meetings/${id}/record?entry=${dissent!.id}`);
    await recorder.submit(entries(), { text: '资金来源未全部落实，保留意见。' });
    expect(recorder.flash).toContain('已保存');
    const presiding = await app.browser('gaoshulan');
    await presiding.get(`/meetings/${id}/session`);
    await presiding.submit(`/meetings/${id}/session/items/${item}/end`, { outcome: 'NOTED', conclusion: '已研究。' });
    await presiding.submit(`/meetings/${id}/session/ending`);
    await recorder.get(`/meetings/${id}/record`);
    await recorder.submit(`/meetings/${id}/record/submission`);
    expect(recorder.flash).toContain('送主持人审核');
    await presiding.get(`/meetings/${id}/record/review`);
    await presiding.submit(`/meetings/${id}/record/review`, { verdict: 'RETURN', opinion: '请核对数字' });
    await recorder.get(`/meetings/${id}/record?entry=${dissent!.id}`);
    await recorder.submit(entries(), { text: '无意见' });
    expect(recorder.status).toBe(422);
    expect(recorder.errors.join()).toContain('保持原文，不能删改');
    await recorder.get(`/meetings/${id}/record?entry=${dissent!.id}`);
    await recorder.submit(entries(), { kind: 'SPEECH' });
    expect(recorder.status).toBe(422);
  });
});
