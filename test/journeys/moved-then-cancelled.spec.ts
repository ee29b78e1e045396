import { startApplication, type TestApplication } from '../support/application.js';
import type { Chromium } from '../support/chromium.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { approved } from '../pages/meetings/support.js';
import { calendarEntry, letter, linkIn, mailOf } from './letters.js';
import { press, visits } from './visit.js';

/* J2: a meeting is moved to another room, then called off; its mails are read where they arrive. */

describe.each([true, false])('moved, then cancelled, JavaScript %s', (javaScript) => {
  let app: TestApplication;
  let sink: SmtpSink;
  let address: string;
  let id: string;
  let link: string;
  let first: ReturnType<typeof calendarEntry>;
  const title = '冬春农田水利建设专题会议';

  beforeAll(async () => {
    sink = await SmtpSink.start();
    app = await startApplication({ environment: { SMTP_URL: sink.url } });
    address = await app.listen();
    const sun = await app.browser('sunlei');
    const [room] = await app.rows<{ id: string }>("SELECT id FROM room WHERE name = '二号楼305'");
    id = await approved(app, sun, { roomId: room!.id, place: '' });
    await app.runJobs();
    sink.clear();
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await sink.close();
  });

  const as = visits(() => address, javaScript);
  const text = (browser: Chromium) => browser.page.getByRole('main').innerText();

  test('its notice comes by mail, as text and HTML, with a calendar entry and a link that answers', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/notice`);
      await sun.page.locator('input[value=official]').check();
      await press(sun, '签发通知');
    });
    await app.runJobs();
    const [mail, ...more] = sink.messages(await mailOf(app, 'niuchunsheng'));
    expect(more).toEqual([]);
    expect(letter(mail!).html).toContain(title);
    expect(letter(mail!).html).not.toMatch(/<img|<link|<script|src=/);
    first = calendarEntry(mail!);
    expect(first).toMatchObject({ method: 'REQUEST', sequence: '0', location: '二号楼305' });
    link = linkIn(mail!, '/r/');
    await as(null, async (niu) => {
      await niu.page.goto(link);
      await niu.page.locator('input[value=ATTEND]').check();
      await press(niu, '提交回执');
      expect(await text(niu)).toContain('参加');
    });
    sink.clear();
  });

  test('the organiser finds another room, sees old and new, and issues the change', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/notice`);
      await sun.page.getByRole('link', { name: '变更会议' }).click();
      const room = sun.page.locator('select[name=roomId]');
      const option = room.locator('option', { hasText: '二号楼102' });
      expect(await option.innerText()).toContain('空闲');
      await room.selectOption((await option.getAttribute('value'))!);
      await press(sun, '查会议室并核对');
      expect(await sun.page.locator('table.compare del').innerText()).toContain('二号楼305');
      expect(await sun.page.locator('table.compare ins').innerText()).toContain('二号楼102');
      await sun.page.locator('[name=reason]').fill('原会议室检修');
      await press(sun, '签发变更通知');
      expect(await sun.page.getByRole('status').first().innerText()).toContain('变更通知已签发');
      await sun.page.goto('/bookings?date=2026-11-27');
      expect((await sun.page.content()).split(title)).not.toHaveLength(1);
    });
    await app.runJobs();
    const invited = ['gaoshulan', 'niuchunsheng', 'qiankeqin', 'shiguangsha'];
    for (const userName of invited) expect(sink.messages(await mailOf(app, userName))).toHaveLength(1);
    const [mail] = sink.messages(await mailOf(app, 'niuchunsheng'));
    expect(calendarEntry(mail!)).toMatchObject({
      ...{ method: 'REQUEST', sequence: '1', uid: first.uid, location: '二号楼102' },
    });
    const slots = await app.rows<{ name: string }>(
      'SELECT DISTINCT r.name FROM room_slot s JOIN room r ON r.id = s.roomId JOIN booking b ON b.id = s.bookingId WHERE b.meetingId = ?',
      [id],
    );
    expect(slots.map((slot) => slot.name)).toEqual(['二号楼102']);
    sink.clear();
  });

  test('an old reply is void and is given anew', async () => {
    await as('niuchunsheng', async (niu) => {
      await niu.page.goto(`/meetings/${id}/reply`);
      expect(await text(niu)).toContain('已失效');
      await niu.page.locator('input[value=ATTEND]').check();
      await press(niu, '提交回执');
      expect(await text(niu)).not.toContain('已失效');
    });
  });

  test('called off: whom and how is named before, then mail, calendar, room and reminders follow', async () => {
    await as('sunlei', async (sun) => {
      await sun.page.goto(`/meetings/${id}/cancellation`);
      for (const name of ['高书岚', '牛春生', '钱克勤', '石广厦', '林晓', '邮件'])
        expect(await text(sun)).toContain(name);
      await sun.page.locator('[name=reason]').fill('改为书面征求意见');
      await press(sun, '取消会议');
      await sun.page.goto(`/meetings/${id}/reminders`);
      expect(await text(sun)).toContain('已撤销：会议取消');
      expect(await text(sun)).not.toContain('待发');
    });
    await app.runJobs();
    const mails = sink.messages(await mailOf(app, 'niuchunsheng'));
    expect(mails).toHaveLength(1);
    expect(calendarEntry(mails[0]!)).toMatchObject({ method: 'CANCEL', sequence: '2', uid: first.uid });
    expect(
      await app.rows('SELECT 1 AS x FROM room_slot s JOIN booking b ON b.id = s.bookingId WHERE b.meetingId = ?', [id]),
    ).toEqual([]);
    await as(null, async (niu) => {
      await niu.page.goto(link);
      expect(await text(niu)).toContain('会议已取消');
    });
    await as('niuchunsheng', async (niu) => {
      await niu.page.goto('/calendar?view=day&date=2026-11-27');
      expect(await niu.page.locator('del').innerText()).toContain(title);
      await niu.page.goto(`/meetings/${id}`);
      expect(await text(niu)).toContain('已取消');
      await niu.page.goto('/');
      expect(await text(niu)).not.toContain('请回复能否参加');
    });
  });
});
