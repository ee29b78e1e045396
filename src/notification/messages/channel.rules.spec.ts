import { carries, closedKey, isFinalRefusal, shortened } from './channel.rules.js';

test.each([
  ['PUBLIC', 'MAIL', 'ALL'],
  ['PUBLIC', 'SMS', 'TITLE'],
  ['INTERNAL', 'MAIL', 'TITLE'],
  ['INTERNAL', 'SMS', 'TITLE'],
  ['WORK_SECRET', 'MAIL', 'NOTHING'],
  ['WORK_SECRET', 'SMS', 'NOTHING'],
  ['SECRET?', 'MAIL', 'NOTHING'],
] as const)('of %s, %s carries %s', (label, channel, what) => {
  expect(carries(label, channel)).toBe(what);
});

test.each([
  [{ responseCode: 550, command: 'RCPT TO' }, true],
  [{ responseCode: 554, command: 'DATA' }, true],
  [{ responseCode: 450, command: 'RCPT TO' }, false],
  [{ responseCode: 535, command: 'AUTH PLAIN' }, false],
  [{ responseCode: 550, command: 'MAIL FROM' }, false],
  [{ responseCode: 421, command: 'DATA' }, false],
  [{ command: 'CONN' }, false],
])('%p is final: %p', (answer, final) => {
  expect(isFinalRefusal(answer)).toBe(final);
});

it.each([
  ['notice.issued', 'notification.closed.meeting'],
  ['leave.asked', 'notification.closed.meeting'],
  ['approvalAsked', 'notification.closed.other'],
])('a closed %s says no more than %s', (kind, key) => expect(closedKey(kind)).toBe(key));

it.each([
  ['short enough', '会议通知：专题会议（11月27日（周五）09:00–10:30）', 60],
  ['a long title gives way to the date', `会议通知：${'长'.repeat(90)}（11月27日（周五）09:00–10:30）`, 60],
  ['no date to keep', '长'.repeat(90), 60],
])('%s', (_, subject, limit) => {
  const words = shortened(subject, limit);
  expect([...words].length).toBeLessThanOrEqual(limit);
  expect(words.endsWith('09:00–10:30）')).toBe(subject.endsWith('）'));
});
