import { createTransport } from 'nodemailer';
import { eventually } from './eventually.js';
import { SmtpSink } from './smtp-sink.js';

let sink: SmtpSink;
beforeEach(async () => {
  sink = await SmtpSink.start();
});
afterEach(() => sink.close());

const send = (to: string, url = sink.url) =>
  createTransport({ url, socketTimeout: 300 } as never).sendMail({
    from: 'yishi@localhost',
    to,
    subject: '关于召开例会的通知',
    text: '请准时参加。',
    attachments: [{ filename: '议程.ics', content: 'BEGIN:VCALENDAR' }],
  });

test('takes mails and reads them', async () => {
  await send('zhoumin@localhost');
  const [one] = sink.messages('zhoumin@localhost');
  expect(one!.mail.subject).toBe('关于召开例会的通知');
  expect(one!.mail.text).toContain('请准时参加。');
  expect(one!.mail.attachments[0]!.filename).toBe('议程.ics');
  expect(sink.messages('nobody@localhost')).toEqual([]);
});

test.each([450, 550])('refuses with %i', async (code) => {
  sink.behave(code);
  await expect(send('a@localhost')).rejects.toMatchObject({ responseCode: code });
  expect(sink.messages()).toEqual([]);
});

test('behaves by recipient and by attempt', async () => {
  sink.behave((recipient, attempt) => (recipient === 'late@localhost' && attempt === 1 ? 451 : 'accept'));
  await expect(send('late@localhost')).rejects.toMatchObject({ responseCode: 451 });
  await send('late@localhost');
  await send('prompt@localhost');
  expect([sink.tried('late@localhost'), sink.messages().length]).toEqual([2, 2]);
});

test('hangs until the sender gives up', async () => {
  sink.behave('hang');
  await expect(send('a@localhost')).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});

test('hangs up after the text, keeping it or not', async () => {
  sink.behave('drop');
  await expect(send('a@localhost')).rejects.toThrow();
  expect(sink.messages()).toEqual([]);
  sink.behave('drop-after');
  await expect(send('a@localhost')).rejects.toThrow();
  expect(sink.messages()).toHaveLength(1);
});

test('is away, and comes back at the same address', async () => {
  const { url } = sink;
  await sink.close();
  await expect(send('a@localhost', url)).rejects.toThrow();
  await sink.listen(Number(new URL(url).port));
  await send('a@localhost', url);
  await eventually(() => sink.messages().length === 1);
});
