import ICAL from 'ical.js';
import { readConfig } from '../../src/platform/config/config.js';
import { invitationText } from '../../src/notification/calendar/invitation.js';
import { feedText } from '../../src/notification/calendar/feed.rules.js';
import { Mailer } from '../../src/notification/mail/mailer.js';
import { SmtpSink } from '../support/smtp-sink.js';

/* quality #43: what somebody wrote into a title stays a title, in a mail's head and in a calendar's lines. */

const titles = [
  'A\r\nBcc: spy@evil.example\r\n\r\n<b>x</b>',
  'A\rATTENDEE:mailto:spy@evil.example',
  'A\nEND:VEVENT\nBEGIN:VALARM',
  'A\u2028B\u0085C\u000bD',
  '“冬春”;农田,水利:"引号"\\反斜杠;',
  `${'关于'.repeat(60)}👩‍👩‍👧‍👦𠮷`,
  `=?utf-8?B?QmNjOiBzcHk=?=`,
];

const event = {
  ...{ meetingId: '1abc', personId: '2def', sequence: 1, method: 'REQUEST' as const, place: '二号楼305' },
  ...{
    startsAt: '2026-12-01T01:00:00.000Z',
    endsAt: '2026-12-01T02:30:00.000Z',
    stampedAt: '2026-11-24T02:00:00.000Z',
  },
  ...{ url: 'http://localhost:3000/meetings/1abc', organizer: 'yishi@localhost', attendee: 'hewei@yunxi.example' },
};

const feed = (title: string) =>
  feedText(
    [
      {
        ...{ id: '1abc', title, label: 'PUBLIC', state: 'NOTIFIED', place: title, notices: 1 },
        ...{ startsAt: event.startsAt, endsAt: event.endsAt },
      },
    ],
    { personId: '2def', baseUrl: 'http://localhost:3000', at: event.stampedAt, name: title, busy: '忙' },
  );

describe.each(titles)('a calendar with the title %j', (title) => {
  it.each([
    ['an invitation', () => invitationText({ ...event, title, place: title })],
    ['a feed', () => feed(title)],
  ])('%s has no line of its making, none too long, none cut within a letter', (_, make) => {
    const text = make();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    for (const line of lines) {
      expect([line, Buffer.byteLength(line) <= 75]).toEqual([line, true]);
      expect(Buffer.from(line).toString()).toBe(line);
    }
    expect(lines.filter((line) => /^(ATTENDEE|BEGIN|END|BCC)/i.test(line)).length).toBeLessThanOrEqual(5);
    expect(text).not.toMatch(/^(ATTENDEE:mailto:spy|BEGIN:VALARM|Bcc)/im);
    const parsed = new ICAL.Component(ICAL.parse(text) as never).getFirstSubcomponent('vevent')!;
    const kept = String(parsed.getFirstPropertyValue('summary'));
    expect(kept).toBe(title.replace(/\r\n?|[\u2028\u0085]/g, '\n').replace('\u000b', ' '));
  });
});

describe('a mail', () => {
  let sink: SmtpSink;
  let mailer: Mailer;
  beforeAll(async () => {
    sink = await SmtpSink.start();
    mailer = new Mailer(readConfig({ SMTP_URL: sink.url, MAIL_FROM: 'yishi@localhost', DATA_DIR: '/tmp' }));
  });
  afterAll(async () => {
    mailer.onApplicationShutdown();
    await sink.close();
  });
  beforeEach(() => sink.clear());

  it.each(titles)('with the subject %j has one recipient and no head of its making', async (subject) => {
    const attachments = [
      { name: `${subject}.txt`, type: 'text/plain', content: 'x' },
      {
        name: '会议.ics',
        type: 'text/calendar',
        content: invitationText({ ...event, title: subject }),
        method: 'REQUEST' as const,
      },
    ];
    await mailer.send({ id: 'k', to: 'hewei@yunxi.example', subject, text: subject, html: '<p>x</p>', attachments });
    const [{ recipients, raw, mail } = sink.messages()[0]!] = sink.messages();
    expect(recipients).toEqual(['hewei@yunxi.example']);
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/^(bcc|attendee|end:)/im);
    expect([...mail.headers.keys()].filter((name) => !known.includes(name))).toEqual([]);
  });
});

const known = ['from', 'to', 'subject', 'message-id', 'auto-submitted', 'date', 'mime-version', 'content-type'];
