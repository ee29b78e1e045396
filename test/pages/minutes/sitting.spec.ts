import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { ids, notified } from './support.js';

describe('a sitting from check-in to issued minutes', () => {
  let app: TestApplication;
  let id: string;
  let chair: Browser;
  let recorder: Browser;
  const item = async (n: number) =>
    (await app.rows<{ id: string }>('SELECT id FROM agenda_item WHERE meetingId = ? AND position = ?', [id, n]))[0]!.id;

  /** Sessions end after 15 idle minutes; the clock of this story moves faster. */
  const awake = async () => {
    await chair.signIn('gaoshulan');
    await recorder.signIn('linxiao');
  };

  beforeAll(async () => {
    app = await startApplication();
    id = await notified(app);
    chair = await app.browser('gaoshulan');
    recorder = await app.browser('linxiao');
  });
  afterAll(() => app.close());

  test('cannot be opened below the quorum (P1)', async () => {
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/opening`);
    expect(chair.status).toBe(422);
    expect(chair.errors.join()).toContain('才能开始');
    expect(chair.$('.box.bad h2').text()).toBe('没有办成，原因如下');
  });

  test('people check in by the code in the room, once, and by the list', async () => {
    await recorder.get(`/meetings/${id}/screen`);
    const address = recorder.$('code').text();
    const niu = await app.browser('niuchunsheng');
    await niu.get(new URL(address).pathname);
    await niu.submit(new URL(address).pathname);
    expect(niu.flash).toContain('已签到');
    app.clock.advanceMinutes(1);
    await recorder.get(`/meetings/${id}/screen`);
    const later = new URL(recorder.$('code').text()).pathname;
    await niu.get(later);
    await niu.submit(later);
    expect(niu.flash).toContain('无需重复');
    await niu.get(new URL(address).pathname);
    expect(niu.status).toBe(404);
    await recorder.get(`/meetings/${id}/checkin`);
    const [qian, shi] = await ids(app, 'qiankeqin', 'shiguangsha');
    await recorder.submit(`/meetings/${id}/checkin/arrivals`, { personIds: [qian!, shi!] });
    expect(recorder.flash).toContain('2 人');
  });

  test('the room’s code is shown to who keeps the list, not to who could read it at his desk', async () => {
    const niu = await app.browser('niuchunsheng');
    await niu.get(`/meetings/${id}/screen`);
    expect(niu.status).toBe(403);
    expect(niu.body).not.toContain('/c/');
  });

  test('who is not invited may not check in, and only the chair opens', async () => {
    const stranger = await app.browser('jiangzhou');
    await recorder.get(`/meetings/${id}/screen`);
    await stranger.get(new URL(recorder.$('code').text()).pathname);
    await stranger.submit(new URL(recorder.$('code').text()).pathname);
    expect(stranger.status).toBe(404);
    await recorder.get(`/meetings/${id}/session`);
    await recorder.send(`/meetings/${id}/session/opening`, {});
    expect(recorder.status).toBe(403);
  });

  test('is opened by the chair, and an item is called, voted on and concluded', async () => {
    app.at('2026-11-27', '09:00');
    await awake();
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/opening`);
    expect(chair.flash).toContain('会议已开始');
    await chair.submit(`/meetings/${id}/session/items/${await item(1)}/start`);
    expect(chair.text).toContain('正在进行：第 1 项');
    await chair.get(`/meetings/${id}/votes/new?item=${await item(1)}`);
    await chair.submit(`/meetings/${id}/votes/new`, { yes: '9', no: '0', abstain: '0' });
    expect(chair.status).toBe(422);
    expect(chair.errors.join()).toContain('缺席者不得投票');
    const [{ n } = { n: 0 }] = await app.rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM presence_event e JOIN meeting_person m ON m.meetingId = e.meetingId AND m.personId = e.personId
       WHERE e.meetingId = ? AND m.capacity = 'MEMBER'`,
      [id],
    );
    await chair.submit(`/meetings/${id}/votes/new`, { yes: String(n), no: '0', abstain: '0' });
    expect(chair.text).toContain('通过');
    app.clock.advanceMinutes(50);
    await awake();
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/items/${await item(1)}/end`, {
      outcome: 'PASSED',
      conclusion: '原则同意任务分解。',
    });
    expect(chair.text).toContain('50 / 40 分');
    const deviations = await app.rows<{ kind: string }>('SELECT kind FROM deviation WHERE meetingId = ?', [id]);
    expect(deviations.map((one) => one.kind)).toEqual(['OVERRUN']);
  });

  test('the recorder writes; an entry saved twice under its key is one; a stale one gets both texts', async () => {
    const [niu] = await ids(app, 'niuchunsheng');
    await recorder.get(`/meetings/${id}/record`);
    const key = recorder.valueOf('clientKey');
    const entry = { kind: 'REPORT', speakerId: niu!, itemId: await item(1), text: '今冬计划清淤 120 公里。' };
    await recorder.send(`/meetings/${id}/record/entries`, { ...entry, clientKey: key, _intent: 'autosave' });
    expect(recorder.status).toBe(200);
    await recorder.get(`/meetings/${id}/record`);
    await recorder.send(`/meetings/${id}/record/entries`, {
      ...entry,
      clientKey: key,
      text: '今冬计划清淤 126 公里。',
    });
    const rows = await app.rows<{ id: string; text: string }>('SELECT id, text FROM record_entry WHERE meetingId = ?', [
      id,
    ]);
    expect(rows.map((row) => row.text)).toEqual(['今冬计划清淤 126 公里。']);
    await recorder.get(`/meetings/${id}/record?entry=${rows[0]!.id}`);
    const stale = { entryId: rows[0]!.id, ...entry, text: '清淤 130 公里', _version: '1' };
    await recorder.send(`/meetings/${id}/record/entries`, stale);
    expect(recorder.status).toBe(409);
    expect(recorder.text).toContain('126 公里');
    expect(recorder.text).toContain('130 公里');
  });

  test('a record that lacks something is not submitted, and says what', async () => {
    await recorder.get(`/meetings/${id}/record`);
    const proposed = recorder.$(`form[action="/meetings/${id}/record/decisions"]`);
    expect(proposed.find('[name=leadUnitId] option[selected]').text()).toBe('农业农村局');
    expect(proposed.find('[name=ownerId] option[selected]').text()).toContain('牛春生');
    expect(proposed.find('[name=dueOn]').val()).toBe('2026-12-11');
    await recorder.submit(`/meetings/${id}/record/decisions`, {
      text: '农业农村局牵头制定任务分解表。',
      itemId: await item(1),
      leadUnitId: '',
      dueOn: '',
    });
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/ending`);
    expect(chair.h1).toBe('闭会');
    await recorder.get(`/meetings/${id}/record`);
    await recorder.submit(`/meetings/${id}/record/submission`);
    expect(recorder.status).toBe(422);
    expect(recorder.errors).toEqual(['第 1 项议定事项缺责任单位', '第 1 项议定事项缺完成时限']);
  });

  test('every expected outcome is scored at closing', async () => {
    await chair.get(`/meetings/${id}/closing`);
    await chair.submit(`/meetings/${id}/closing`);
    expect(chair.status).toBe(422);
    const names = chair
      .$('input[type="radio"][value="MET"]')
      .toArray()
      .map((one) => chair.$(one).attr('name')!);
    expect(names).toHaveLength(2);
    await chair.submit(`/meetings/${id}/closing`, { [names[0]!]: 'MET', [names[1]!]: 'PARTLY' });
    expect(chair.flash).toContain('已确认');
  });

  test('completed, it is reviewed by the chair, not by the recorder, and then never changes', async () => {
    const [decision] = await app.rows<{ id: string }>('SELECT id FROM decision WHERE meetingId = ?', [id]);
    const [unit] = await app.rows<{ id: string }>("SELECT id FROM unit WHERE code = 'NYJ'");
    await recorder.get(`/meetings/${id}/record?decision=${decision!.id}`);
    await recorder.submit(`/meetings/${id}/record/decisions`, { leadUnitId: unit!.id, dueOn: '12月20日' });
    expect(recorder.$('main button.primary').first().text()).toBe('签名并提交审核');
    await recorder.submit(`/meetings/${id}/record/submission`);
    expect(recorder.flash).toContain('送主持人审核');
    await recorder.get(`/meetings/${id}/record/review`);
    await recorder.send(`/meetings/${id}/record/review`, { verdict: 'APPROVE' });
    expect(recorder.status).toBe(403);
    await chair.get(`/meetings/${id}/record/review`);
    await chair.submit(`/meetings/${id}/record/review`, { verdict: 'APPROVE' });
    expect(chair.flash).toContain('已定稿');
    await recorder.get(`/meetings/${id}/record`);
    expect(recorder.$('textarea')).toHaveLength(0);
    const entries = await app.rows<{ id: string }>('SELECT id FROM record_entry WHERE meetingId = ?', [id]);
    await recorder.get(`/meetings/${id}/record/corrections`);
    await recorder.send(`/meetings/${id}/record/entries`, {
      entryId: entries[0]!.id,
      kind: 'NOTE',
      text: '改写',
      _version: '2',
    });
    expect(recorder.status).toBe(422);
  });

  test('a correction is numbered, decided by a second hand, and printed with the record', async () => {
    await recorder.get(`/meetings/${id}/record/corrections`);
    const words = { place: '第1项', original: '126 公里', corrected: '162 公里', reason: '笔误' };
    await recorder.submit(`/meetings/${id}/record/corrections`, words);
    expect(recorder.text).toContain('更正单第 1 号');
    await chair.get(`/meetings/${id}/record/corrections`);
    await chair.submit('同意更正', {}, '同意更正');
    expect(chair.text).toContain('已审定');
    const pdf = await chair.bytes(`/meetings/${id}/record/paper`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('minutes are drafted from the record, signed by the chair, numbered and issued', async () => {
    const sun = await app.browser('sunlei');
    await sun.get(`/meetings/${id}/minutes`);
    expect(sun.valueOf('body')).toContain('冬春农田水利建设任务');
    await sun.submit(`/meetings/${id}/minutes`, {});
    await sun.submit(`/meetings/${id}/minutes/submission`);
    expect(sun.flash).toContain('送主持人签发');
    await chair.get(`/meetings/${id}/minutes`);
    await chair.submit(`/meetings/${id}/minutes/issue`, { verdict: 'ISSUE' });
    expect(chair.text).toContain('〔2026〕1号');
    const pdf = await chair.bytes(`/meetings/${id}/minutes/paper`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await app.runJobs();
    const niu = await app.browser('niuchunsheng');
    await niu.get('/inbox');
    expect(niu.text).toContain('会议纪要已印发');
    const [meeting] = await app.rows<{ state: string }>('SELECT state FROM meeting WHERE id = ?', [id]);
    expect(meeting!.state).toBe('MINUTES_ISSUED');
  });
});
