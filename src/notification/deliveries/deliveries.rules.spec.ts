import { plainReason, standingOf, urgencyOf, type ChannelFacts } from './deliveries.rules.js';

const channel = (state: ChannelFacts['state'], attempts = 0): ChannelFacts => ({ state, attempts });

test.each([
  [channel('QUEUED'), 'QUEUED'],
  [channel('QUEUED', 2), 'RETRYING'],
  [channel('SENT', 2), 'SENT'],
  [channel('NOT_CONFIGURED'), 'NOT_CONFIGURED'],
])('%p stands at %s', (facts, standing) => {
  expect(standingOf(facts)).toBe(standing);
});

test.each<[ChannelFacts[], boolean, number]>([
  [[channel('FAILED'), channel('NOT_CONFIGURED')], false, 0],
  [[channel('FAILED'), channel('SENT')], false, 2],
  [[channel('FAILED')], true, 2],
  [[channel('QUEUED', 1), channel('SENT')], false, 1],
  [[channel('SENT')], false, 3],
  [[channel('NOT_CONFIGURED')], false, 3],
  [[], false, 3],
])('%p, known %p: %i', (channels, knows, urgency) => {
  expect(urgencyOf({ channels, knows })).toBe(urgency);
});

test.each([
  ['noAddress', 'noAddress'],
  ['550 5.1.1 User unknown', 'unknownAddress'],
  ['552 5.2.2 over quota', 'full'],
  ['554 5.7.1 message looks like spam', 'refused'],
  ['550 go away', 'refused'],
  ['connect ECONNREFUSED 127.0.0.1:25', 'unreachable'],
  ['450 greylisted', 'unreachable'],
  ['Connection closed unexpectedly', 'unreachable'],
  ['too late', 'late'],
  ['?', 'other'],
])('%s is %s', (detail, reason) => {
  expect(plainReason(detail)).toBe(reason);
});
