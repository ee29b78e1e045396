import { fateOf, stepOf, type Fate } from './reminder.rules.js';

it.each<['WAITING' | 'DONE' | 'STUCK' | 'DROPPED', string | null, number, Fate, string]>([
  ['WAITING', null, 0, 'waiting', ''],
  ['DONE', null, 3, 'sent', ''],
  ['DONE', null, 0, 'needless', ''],
  ['STUCK', 'ECONNREFUSED', 0, 'stuck', ''],
  ['DROPPED', 'too late', 0, 'late', ''],
  ['DROPPED', 'cancelled', 0, 'cancelled', ''],
  ['DROPPED', 'changed', 0, 'changed', ''],
  ['DROPPED', 'postponed', 0, 'postponed', ''],
  ['DROPPED', 'skipped: 已当面提醒', 0, 'skipped', '已当面提醒'],
])('%s, %p, %i reached: %s', (state, lastError, reached, fate, why) => {
  expect(fateOf({ state, lastError }, reached)).toEqual({ fate, why });
});

it('finds the message of a step', () => {
  const row = { handler: 'notification.remindReply', keyName: 'step:notification.remindReply:m1:v2:half' };
  expect(stepOf(row)).toEqual({ name: 'half', kind: 'reply.reminder', message: 'message:reply.reminder:m1:v2:half' });
});
