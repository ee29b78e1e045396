import { answerRefusals, forecastOf, isQuorumLost, replyRefusals } from './reply.rules.js';

const keys = (refusals: (false | { key: string })[]) =>
  refusals.filter(Boolean).map((one) => (one as { key: string }).key.split('.').at(-1));
const open = {
  state: 'NOTIFIED',
  invited: true,
  now: '2026-11-24T02',
  startsAt: '2026-11-27T01',
  replyDueAt: '2026-11-26',
};

test.each([
  [{}, []],
  [{ now: '2026-11-26T09' }, []],
  [{ now: '2026-11-27T01' }, ['begun']],
  [{ state: 'CANCELLED' }, ['cancelled']],
  [{ state: 'ENDED' }, ['closed']],
])('%j: %j', (change, expected) => expect(keys(replyRefusals({ ...open, ...change }))).toEqual(expected));

test.each([
  ['ATTEND', '', null, []],
  ['LEAVE', '', null, ['needsReason']],
  ['LEAVE', '出差', null, []],
  ['SUBSTITUTE', '出差', null, ['needsSubstitute']],
  ['SUBSTITUTE', '出差', 'me', ['ownSubstitute']],
  ['SUBSTITUTE', '出差', 'b', ['invitedSubstitute']],
  ['SUBSTITUTE', '出差', 'c', []],
] as const)('%s because of "%s" by %s: %j', (answer, reason, substituteId, expected) => {
  expect(keys(answerRefusals({ answer, reason, substituteId }, 'me', ['me', 'b']))).toEqual(expected);
});

test('the forecast counts leave unless it was refused, and stale answers as none', () => {
  const forecast = forecastOf([
    { answer: 'ATTEND', leaveState: null, stale: false },
    { answer: 'LEAVE', leaveState: 'PENDING', stale: false },
    { answer: 'SUBSTITUTE', leaveState: 'REFUSED', stale: false },
    { answer: 'ATTEND', leaveState: null, stale: true },
    { answer: null, leaveState: null, stale: false },
  ]);
  expect(forecast).toEqual({ due: 5, attending: 1, leaving: 1, open: 3 });
  expect(isQuorumLost(forecast, 'MORE_THAN_HALF')).toBe(false);
  expect(isQuorumLost({ due: 4, attending: 2, leaving: 2, open: 0 }, 'MORE_THAN_HALF')).toBe(true);
});
