import { AgendaAttendee } from '../../../src/meetings/meetings.js';
import { systemAct } from '../../../src/platform/access/act.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { call, ids, itemsOf, opened } from './support.js';

describe('presence, item by item', () => {
  let app: TestApplication;
  let id: string;
  let items: string[];
  let recorder: Browser;
  let niu: string, qian: string, shi: string, expert: string, late: string;
  const entries = () => `/meetings/${id}/presence/entries`;
  const sheet = async () => (await recorder.get(`/meetings/${id}/presence`)).text;
  const rowOf = (name: string) =>
    recorder
      .$('tr')
      .filter((_, row) => recorder.$(row).find('th[scope="row"]').text().startsWith(name))
      .text()
      .replace(/\s+/g, ' ');

  beforeAll(async () => {
    app = await startApplication();
    id = await opened(app, { experts: '许怀谷' });
    items = await itemsOf(app, id);
    const names = ['niuchunsheng', 'qiankeqin', 'shiguangsha', 'xuhuaigu', 'linxiao'];
    [niu, qian, shi, expert, late] = (await ids(app, ...names)) as [string, string, string, string, string];
    await call(app, id, items[0]!);
    app.at('2026-11-27', '09:10');
    recorder = await app.browser('linxiao');
  });
  afterAll(() => app.close());

  test('shows who is in the room for the item under way, and who is not', async () => {
    expect(await sheet()).toContain('分项出席');
    expect(rowOf('牛春生')).toContain('在场');
    expect(rowOf('许怀谷')).toContain('不在场');
  });

  test('a coming at a time before now needs its reason, and keeps what was typed', async () => {
    await sheet();
    await recorder.submit(entries(), { personId: expert, direction: 'IN', time: '9:05' });
    expect(recorder.status).toBe(422);
    expect(recorder.errors.join()).toContain('须写明原因');
    expect(recorder.valueOf('time')).toBe('9:05');
    await recorder.submit(entries(), { reason: '到会时未及登记' });
    expect(recorder.flash).toContain('已登记进出');
    expect(rowOf('许怀谷')).toContain('09:05–');
    expect(rowOf('许怀谷')).toContain('迟到 5 分钟');
  });

  test('nobody leaves twice, comes while he is there, or moves in the future', async () => {
    await sheet();
    await recorder.submit(entries(), { personId: niu, direction: 'IN' });
    expect(recorder.errors.join()).toContain('此人已签到');
    await recorder.submit(entries(), { personId: expert, direction: 'OUT', time: '9:01', reason: '补登' });
    expect(recorder.errors.join()).toContain('此人不在会场');
    await recorder.submit(entries(), { personId: expert, direction: 'OUT', time: '9:40', reason: '补登' });
    expect(recorder.errors.join()).toContain('不能晚于现在');
    expect(recorder.status).toBe(422);
  });

  test('a forgotten check-in is made up with its reason, and not before one that is noted', async () => {
    const checkin = `/meetings/${id}/checkin`;
    await recorder.get(checkin);
    await recorder.submit(`${checkin}/make-up`, { personId: late, time: '9:05', reason: '' });
    expect(recorder.errors.join()).toContain('补签原因');
    await recorder.submit(`${checkin}/make-up`, { reason: '未带手机' });
    expect(recorder.flash).toBe('已补签。');
    const events = 'SELECT kind, via, reason FROM presence_event WHERE meetingId = ? AND personId = ?';
    const made = { kind: 'ARRIVED', via: 'MADE_UP', reason: '未带手机' };
    expect(await app.rows(events, [id, late])).toEqual([expect.objectContaining(made)]);
    await recorder.send(`${checkin}/make-up`, { personId: late, time: '9:02', reason: '更早' });
    expect(recorder.errors.join()).toContain('此人已签到');
    expect(await app.rows(events, [id, late])).toHaveLength(1);
  });

  test('leaving and returning divide the time; below the quorum the chair is told at once, once', async () => {
    await sheet();
    await recorder.submit(entries(), { personId: niu, direction: 'OUT', consented: '1', reason: '接省里电话' });
    app.at('2026-11-27', '09:12');
    await recorder.submit(entries(), { personId: qian, direction: 'OUT' });
    app.at('2026-11-27', '09:15');
    await recorder.submit(entries(), { personId: shi, direction: 'OUT' });
    await app.runJobs();
    const told = await app.rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM inbox_entry WHERE kind = 'session.belowQuorum'",
    );
    expect(Number(told[0]!.n)).toBe(1);
    app.at('2026-11-27', '09:20');
    await sheet();
    await recorder.submit(entries(), { personId: niu, direction: 'IN' });
    expect(rowOf('牛春生')).toContain('09:00–09:10 09:20–');
    expect(recorder.text).toContain('主持人同意，接省里电话');
  });

  test('a member who left may not be counted, nor an item pass without a quorum', async () => {
    const chair = await app.browser('gaoshulan');
    await chair.get(`/meetings/${id}/session`);
    expect(chair.text).toContain('未达法定人数');
    await chair.get(`/meetings/${id}/votes/new?item=${items[0]}`);
    await chair.submit(`/meetings/${id}/votes/new`, { yes: '1', no: '0', abstain: '0' });
    expect(chair.status).toBe(422);
    expect(chair.errors.join()).toContain('未达法定人数');
  });

  test('whoever is invited for another item only shows as out of place (P15)', async () => {
    const chair = await app.browser('gaoshulan');
    await chair.get(`/meetings/${id}/session`);
    const topic = { title: '排涝泵站检修', minutes: '10', reason: '汛情变化' };
    await chair.submit(`/meetings/${id}/session/impromptu`, topic);
    const other = (await itemsOf(app, id))[1]!;
    await app.nest
      .get(UnitOfWork)
      .run(systemAct(app.clock.now()), (tx) => tx.insert(AgendaAttendee, { itemId: other, personId: expert }));
    await sheet();
    expect(rowOf('许怀谷')).toContain('不在其列席范围');
    expect(rowOf('牛春生')).not.toContain('列席范围');
  });

  test('after the end: early leaving, absence and leave say so', async () => {
    const chair = await app.browser('gaoshulan');
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/items/${items[0]}/end`, { outcome: 'NOTED', conclusion: '已通报。' });
    app.at('2026-11-27', '09:40');
    await chair.signIn('gaoshulan');
    await recorder.signIn('linxiao');
    await chair.get(`/meetings/${id}/session`);
    await chair.submit(`/meetings/${id}/session/ending`);
    await chair.submit('确认结束会议');
    await sheet();
    expect(rowOf('钱克勤')).toContain('准时，早退');
    expect(rowOf('牛春生')).not.toContain('早退');
    expect(rowOf('高书岚')).toContain('缺席');
  });

  test('is for those who keep the list and for oversight; others are refused', async () => {
    const invited = await app.browser('niuchunsheng');
    expect((await invited.get(`/meetings/${id}/presence`)).status).toBe(403);
    await invited.get(`/meetings/${id}`);
    await invited.send(entries(), { personId: qian, direction: 'IN' });
    expect(invited.status).toBe(403);
    const supervisor = await app.browser('pengli');
    await supervisor.get(`/meetings/${id}/presence`);
    expect(supervisor.status).toBe(200);
    expect(supervisor.$('form[action$="/entries"]')).toHaveLength(0);
  });
});
