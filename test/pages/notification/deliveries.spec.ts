import { startApplication, type TestApplication } from '../../support/application.js';
import type { Browser } from '../../support/browser.js';
import { SmtpSink, type SinkAnswer, type SunkMail } from '../../support/smtp-sink.js';
import { noticed } from './support.js';

describe('送达情况', () => {
  let app: TestApplication;
  let sink: SmtpSink;
  let sun: Browser;
  let id: string;
  let whims: Record<string, SinkAnswer> = {};
  const emailOf = async (name: string) =>
    (await app.rows<{ email: string }>('SELECT email FROM person WHERE name = ?', [name]))[0]!.email;
  const rowOf = (name: string) => {
    const row = sun.$('tbody tr').filter((_, one) => sun.$(one).find('td').first().text().includes(name));
    return row.text().replace(/\s+/g, ' ');
  };

  beforeAll(async () => {
    sink = await SmtpSink.start();
    sink.behave((address) => whims[address] ?? 'accept');
    app = await startApplication({ environment: { SMTP_URL: sink.url, BASE_URL: 'http://127.0.0.1:3000' } });
    whims = { [await emailOf('牛春生')]: 550, [await emailOf('钱克勤')]: 450 };
    sun = await app.browser('sunlei');
    id = await noticed(app, sun);
  });
  afterAll(async () => {
    await app.close();
    await sink.close();
  });

  test('a mail holds title, time, absolute links and the calendar entry, and of an internal meeting no more', async () => {
    const [{ mail }] = sink.messages(await emailOf('石广厦')) as [SunkMail];
    expect(mail.subject).toMatch(/会议通知：冬春农田水利建设专题会议（11月27日（周五）09:00/);
    expect(mail.text).toContain(`http://127.0.0.1:3000/meetings/${id}/reply`);
    expect(mail.text).toMatch(/http:\/\/127\.0\.0\.1:3000\/r\/[\w-]{20,}/);
    expect(mail.text).not.toContain('农业农村局会议室');
    const calendar = mail.attachments.find((file) => file.contentType.startsWith('text/calendar'))!;
    expect(calendar.content.toString()).toContain('METHOD:REQUEST');
  });

  test('the refused one stands first, with the reason in plain words, and is on the telephone list', async () => {
    await sun.get(`/meetings/${id}/deliveries`);
    const first = sun.$('tbody tr').first().text();
    expect(first).toContain('牛春生');
    expect(first).toContain('地址不存在');
    expect(first).toContain('待通知');
    expect(rowOf('石广厦')).toMatch(/已达 已发/);
    expect(rowOf('石广厦')).toContain('未配置');
    await sun.get('/');
    expect(sun.text).toContain('请电话通知');
    await app.runJobs();
    await sun.get('/inbox');
    expect(sun.text).toContain('有人未能送达');
  });

  test('what is only delayed says when it is tried again, and goes out by itself', async () => {
    await sun.get(`/meetings/${id}/deliveries`);
    expect(rowOf('钱克勤')).toMatch(/重试中.*已试 1 次/);
    whims[await emailOf('钱克勤')] = 'accept';
    app.clock.advanceMinutes(2);
    await app.runJobs();
    await sun.get(`/meetings/${id}/deliveries`);
    expect(rowOf('钱克勤')).toMatch(/已达 已发/);
    expect(sink.messages(await emailOf('钱克勤'))).toHaveLength(1);
  });

  test('reading shows in the ledger; looking at the inbox is not reading', async () => {
    const shi = await app.browser('shiguangsha');
    await shi.get('/inbox');
    await shi.follow(shi.$('table a').first().text());
    await sun.get(`/meetings/${id}/deliveries`);
    expect(rowOf('石广厦')).not.toContain('已读');
    await shi.submit('标为已读并去办理');
    await sun.get(`/meetings/${id}/deliveries`);
    expect(rowOf('石广厦')).toContain('已读');
  });

  test('a failed one is sent again under the same Message-ID, to the address he has now', async () => {
    whims = {};
    await sun.get(`/meetings/${id}/deliveries`);
    await sun.submit('重发');
    expect(sun.flash).toContain('已重新发送 1 条');
    await app.runJobs();
    await sun.get(`/meetings/${id}/deliveries`);
    expect(rowOf('牛春生')).toMatch(/已发/);
    await sun.send(`/meetings/${id}/deliveries/resending`, { deliveryIds: '1aaaaaaaaaaaaaaa' });
    expect(sun.status).toBe(422);
  });

  test('it is the business of organiser, chair and oversight', async () => {
    const other = await app.browser('shiguangsha');
    expect((await other.get(`/meetings/${id}/deliveries`)).status).toBe(404);
    await other.get('/');
    await other.send(`/meetings/${id}/deliveries/resending`, { deliveryIds: '1aaaaaaaaaaaaaaa' });
    expect(other.status).toBe(403);
    const officer = await app.browser('pengli');
    expect((await officer.get(`/meetings/${id}/deliveries`)).status).toBe(200);
    expect(officer.$('form[action$="resending"]')).toHaveLength(0);
  });

  test('calls: who was not reached stays, an answer by telephone counts, the sheet prints', async () => {
    await sun.get('/calls');
    await sun.follow('牛春生');
    expect(sun.text).toContain('通知内容');
    const call = sun.path;
    await sun.submit(call, { outcome: 'NOT_REACHED', answer: 'ATTEND' });
    expect(sun.errors.join()).toContain('没有接通');
    await sun.submit(call, { outcome: 'NOT_REACHED', answer: '' });
    expect(sun.text).toContain('牛春生');
    const sheet = await sun.bytes(`/meetings/${id}/calls`);
    expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
    await sun.get(call);
    await sun.submit(call, { outcome: 'REACHED', answer: 'ATTEND' });
    expect(sun.flash).toContain('已登记');
    expect(sun.text).not.toContain('牛春生');
    await sun.get(`/meetings/${id}/replies`);
    expect(sun.text).toContain('1 / ');
    const stranger = await app.browser('shiguangsha');
    expect((await stranger.get(call)).status).toBe(404);
  });
});
