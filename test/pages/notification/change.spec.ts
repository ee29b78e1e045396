import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { noticed } from './support.js';

describe('a change of a notified meeting', () => {
  let app: TestApplication;
  let sun: Browser;
  let id: string;
  let rooms: { id: string; name: string; capacity: number }[];
  const path = () => `/meetings/${id}/changes/new`;
  const told = async (kind: string) =>
    (
      await app.rows<{ name: string }>(
        'SELECT p.name FROM inbox_entry e JOIN person p ON p.id = e.personId WHERE e.subjectId = ? AND e.kind = ? ORDER BY p.name',
        [id, kind],
      )
    ).map(({ name }) => name);
  const bookings = () =>
    app.rows<{ roomId: string; state: string; startsAt: string }>(
      'SELECT roomId, state, startsAt FROM booking WHERE meetingId = ?',
      [id],
    );

  beforeAll(async () => {
    app = await startApplication();
    sun = await app.browser('sunlei');
    rooms = await app.rows('SELECT id, name, capacity FROM room WHERE active = 1 AND capacity >= 5 ORDER BY rank, id');
    id = await noticed(app, sun, { roomId: rooms[0]!.id, place: '' });
  });
  afterAll(() => app.close());

  test('strangers to it are refused', async () => {
    const lin = await app.browser('linxiao');
    await lin.get(path());
    expect(lin.status).toBe(404);
    await lin.get('/');
    await lin.send(path(), { date: '2026-11-30', starts: '9:00', minutes: '90', place: '别处', reason: '无' });
    expect(lin.status).toBe(403);
  });

  test('free rooms are offered and old and new stand side by side before anything is issued', async () => {
    await sun.get(path());
    expect(sun.text).toContain('目前与已签发的通知没有不同');
    expect(sun.$(`option[value="${rooms[0]!.id}"]`).text()).toContain('空闲');
    await sun.submit(path(), { roomId: rooms[1]!.id, reason: '原会议室检修' }, '查会议室并核对');
    expect(sun.$('table.compare del').text()).toContain(rooms[0]!.name);
    expect(sun.$('table.compare ins').text()).toContain(rooms[1]!.name);
    expect(sun.valueOf('reason')).toBe('原会议室检修');
    expect(sun.text).toContain('收件箱');
    expect(await told('notice.changed')).toEqual([]);
  });

  test('nothing changed, nothing issued; what was typed stays', async () => {
    await sun.get(path());
    await sun.submit(path(), { reason: '再次确认' }, '签发变更通知');
    expect(sun.status).toBe(422);
    expect(sun.errors.join()).toContain('没有任何变化');
    expect(sun.valueOf('reason')).toBe('再次确认');
    await sun.submit(path(), { roomId: '', place: '', reason: '再次确认' }, '签发变更通知');
    expect(sun.errors.join()).toContain('地点');
  });

  test('a room taken meanwhile answers 409 with the nearest free ones, and the old room stays', async () => {
    const lu = await app.browser('luxiaoyu');
    await noticed(app, lu, { title: '消防安全专题会议', roomId: rooms[1]!.id, place: '', members: '雷震东、何伟' });
    await sun.get(path());
    await sun.submit(path(), { roomId: rooms[1]!.id, reason: '原会议室检修' }, '签发变更通知');
    expect(sun.status).toBe(409);
    expect(sun.text).toContain('可改用');
    expect(sun.text).toContain('消防安全专题会议');
    expect(sun.valueOf('reason')).toBe('原会议室检修');
    const offer = sun.$('button[name=_intent][value^="offer:"]').first();
    const [room, intent] = [offer.text().trim().split(' ')[0], offer.attr('value')!];
    await sun.send(path(), {
      minutes: '90',
      date: '2026-11-27',
      starts: '9:00',
      roomId: rooms[1]!.id,
      _intent: intent,
    });
    expect(sun.$('table.compare ins').text()).toContain(room);
    expect((await bookings()).filter((one) => one.state !== 'RELEASED').map((one) => one.roomId)).toEqual([
      rooms[0]!.id,
    ]);
  });

  test('another room and hour: the old room is free, everybody is told once, old replies are void', async () => {
    const niu = await app.browser('niuchunsheng');
    await niu.get(`/meetings/${id}/reply`);
    await niu.submit(`/meetings/${id}/reply`, { answer: 'ATTEND' });
    await sun.get(path());
    const { token } = sun;
    const sent = {
      ...{ _csrf: token, _once: sun.valueOf('_once'), _version: sun.valueOf('_version') },
      ...{ date: '2026-11-30', starts: '14:30', minutes: '90', roomId: rooms[1]!.id, place: '' },
      ...{ reason: '与县委会议冲突', askAgain: '1' },
    };
    await sun.post(path(), sent);
    expect(sun.flash).toContain('变更通知已签发');
    await sun.post(path(), sent);
    await app.runJobs();
    const versions = await app.rows('SELECT version FROM notice WHERE meetingId = ?', [id]);
    expect(versions).toHaveLength(2);
    const changed = await told('notice.changed');
    expect(new Set(changed).size).toBe(changed.length);
    expect(changed).toEqual(expect.arrayContaining(['牛春生', '钱克勤', '石广厦', '林晓']));
    const [booking, ...more] = (await bookings()).filter((one) => one.state !== 'RELEASED');
    expect(more).toEqual([]);
    expect(booking).toMatchObject({ roomId: rooms[1]!.id, startsAt: '2026-11-30T06:30:00.000Z' });
    await niu.get(`/meetings/${id}/reply`);
    expect(niu.text).toContain('已失效');
    await sun.get(`/meetings/${id}/replies`);
    expect(sun.text).toContain('已失效');
    await sun.get(`/meetings/${id}/notice`);
    expect(sun.$('table.compare del').text()).toContain(rooms[0]!.name);
    const steps = await app.rows<{ keyName: string; state: string }>(
      "SELECT keyName, state FROM outbox WHERE subjectId = ? AND handler = 'notification.remindMeeting'",
      [id],
    );
    const open = steps.filter((step) => step.state === 'WAITING').map((step) => step.keyName);
    expect(open.every((key) => key.includes(':v2:'))).toBe(true);
    expect(open).toHaveLength(2);
  });

  test('whoever changes it upon an old page gets 409 with both texts', async () => {
    await sun.get(path());
    const other = await app.browser('zhoumin');
    await other.get(path());
    await other.submit(path(), { starts: '15:00', reason: '再推半小时' }, '签发变更通知');
    expect(other.flash).toContain('变更通知已签发');
    await sun.submit(path(), { starts: '16:00', reason: '再推一小时' }, '签发变更通知');
    expect(sun.status).toBe(409);
    expect(sun.text).toContain('15:00');
    expect(sun.text).toContain('16:00');
  });

  test('who comes onto the list gets the notice, who goes is told once; nobody else hears of it', async () => {
    await app.runJobs();
    const before = (await told('notice.changed')).length;
    const people = `/meetings/${id}/people`;
    const [hewei] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'hewei'");
    const [qian] = await app.rows<{ id: string }>("SELECT id FROM person WHERE userName = 'qiankeqin'");
    await sun.get(people);
    await sun.send(people, { whoIds: hewei!.id, who: '', capacity: 'NON_VOTING' });
    await sun.send(`${people}/${qian!.id}/removal`, {});
    await app.runJobs();
    await sun.get('/');
    expect(sun.text).toContain('议程或名单有变');
    await sun.get(`/meetings/${id}/notice`);
    expect(sun.text).toContain('尚未通知');
    await sun.get(path());
    expect(sun.text).toContain('新增人员（补发通知） 1');
    expect(sun.text).toContain('不再参加的人（撤销其日历） 1');
    await sun.submit(path(), { reason: '调整参会人员', askAgain: [] }, '签发变更通知');
    expect(sun.flash).toContain('变更通知已签发');
    await app.runJobs();
    expect(await told('notice.withdrawn')).toEqual(['钱克勤']);
    expect(await told('notice.issued')).toContain('何伟');
    expect(await told('notice.changed')).toHaveLength(before);
    const hew = await app.browser('hewei');
    await hew.get('/');
    expect(hew.text).toContain('请回复能否参加');
    const gone = await app.browser('qiankeqin');
    await gone.get('/');
    expect(gone.text).not.toContain('请回复能否参加');
    await sun.get('/');
    expect(sun.text).not.toContain('议程或名单有变');
  });

  test('a changed agenda is a new version whose differences stand with it', async () => {
    const items = `/meetings/${id}/agenda/items`;
    await sun.get(`/meetings/${id}/agenda`);
    await sun.send(items, { title: '资金安排意见', category: 'DISCUSS', matter: 'ORDINARY', minutes: '20' });
    await sun.get(path());
    expect(sun.$('table.compare ins').text()).toContain('资金安排意见');
    await sun.submit(path(), { reason: '增加议题' }, '签发变更通知');
    await sun.get(`/meetings/${id}/notice`);
    expect(sun.$('table.compare ins').last().text()).toContain('资金安排意见');
    const pdf = await sun.bytes(`/meetings/${id}/notices/5`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('put off: room free, replies and reminders taken back, everybody told once; a new day asks everybody anew', async () => {
    const postponement = `/meetings/${id}/postponement`;
    await sun.get(postponement);
    await sun.submit(postponement, { reason: '' });
    expect(sun.status).toBe(422);
    await sun.submit(postponement, { reason: '主持人赴省里开会' });
    expect(sun.flash).toContain('会议已延期');
    await app.runJobs();
    const late = await told('notice.postponed');
    expect(new Set(late).size).toBe(late.length);
    expect((await bookings()).every((one) => one.state === 'RELEASED')).toBe(true);
    const waiting = await app.rows(
      "SELECT 1 AS x FROM outbox WHERE subjectId = ? AND state = 'WAITING' AND handler LIKE 'notification.re%'",
      [id],
    );
    expect(waiting).toHaveLength(0);
    const shi = await app.browser('shiguangsha');
    await shi.get(`/meetings/${id}/reply`);
    expect(shi.text).toContain('会议延期');
    await shi.send(`/meetings/${id}/reply`, { answer: 'ATTEND' });
    expect(shi.status).toBe(422);
    await sun.get('/');
    expect(sun.text).toContain('请确定新的时间');
    await sun.get(path());
    await sun.submit(
      path(),
      { date: '2026-12-08', starts: '9:00', place: '农业农村局会议室', reason: '时间已定' },
      '签发变更通知',
    );
    expect(sun.flash).toContain('变更通知已签发');
    await shi.get('/');
    expect(shi.text).toContain('请回复能否参加');
    await sun.get(postponement);
    expect(sun.text).toContain('延期');
  });

  test('called off: struck out in calendars, readable, no longer to be changed', async () => {
    await sun.get(`/meetings/${id}/cancellation`);
    expect(sun.text).toContain('牛春生');
    await sun.submit(`/meetings/${id}/cancellation`, { reason: '改为书面征求意见' });
    await app.runJobs();
    const off = await told('notice.cancelled');
    expect(new Set(off).size).toBe(off.length);
    expect(off).toEqual(expect.arrayContaining(['牛春生', '何伟', '高书岚', '周敏', '林晓']));
    const niu = await app.browser('niuchunsheng');
    await niu.get('/calendar?view=day&date=2026-12-08');
    expect(niu.$('del').text()).toContain('冬春农田水利建设专题会议');
    await niu.get(`/meetings/${id}`);
    expect(niu.status).toBe(200);
    await sun.get(path());
    expect(sun.$('form[action$="/changes/new"]')).toHaveLength(0);
  });
});
