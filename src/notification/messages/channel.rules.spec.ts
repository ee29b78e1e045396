import { carries, isFinalRefusal } from './channel.rules.js';

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
