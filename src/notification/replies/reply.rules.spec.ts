import { answerRefusals, decidesLeave, forecastOf, isAwaited, isQuorumLost, replyRefusals } from './reply.rules.js';
import { systemPrincipal } from '../../platform/access/act.js';

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

const duties = { chairId: 'chair', convenerId: 'convener', organizerId: 'organiser' };
const oneMan = { ...duties, convenerId: 'chair' };

test.each([
  ['the chair', 'chair', [], 'member', duties, true],
  ['his delegate', 'd', ['chair'], 'member', duties, true],
  ['the convener', 'convener', [], 'member', duties, false],
  ['the convener, on the chair', 'convener', [], 'chair', duties, true],
  ['the convener in his own right, the chair’s delegate too', 'convener', ['chair'], 'chair', duties, true],
  ['the convener’s delegate, on the chair', 'd', ['convener'], 'chair', duties, true],
  ['the chair on himself', 'chair', [], 'chair', duties, false],
  ['the chair on himself as the convener’s delegate', 'chair', ['convener'], 'chair', duties, false],
  ['the chair’s delegate on the chair', 'd', ['chair'], 'chair', duties, false],
  ['the delegate of both on the chair', 'd', ['chair', 'convener'], 'chair', duties, false],
  ['the chair’s delegate on himself', 'd', ['chair'], 'd', duties, false],
  ['a member’s own delegate for the chair', 'd', ['chair', 'member'], 'member', duties, false],
  ['the organiser', 'organiser', [], 'member', duties, false],
  ['the organiser, where chair and convener are one', 'organiser', [], 'chair', oneMan, true],
  ['his delegate, where chair and convener are one', 'd', ['chair'], 'chair', oneMan, false],
  ['the organiser, where nobody convenes', 'organiser', [], 'chair', { ...duties, convenerId: null }, true],
  ['whoever is all three', 'chair', [], 'chair', { ...oneMan, organizerId: 'chair' }, false],
] as const)('%s decides on leave', (_, id, delegateOf, personId, of, decides) => {
  expect(decidesLeave({ who: { ...systemPrincipal, id, delegateOf } }, personId, of)).toBe(decides);
});

it.each([
  [{ answer: null, stale: false, standsFor: null }, true],
  [{ answer: null, stale: false, standsFor: '牛春生' }, false],
  [{ answer: 'ATTEND', stale: false, standsFor: null }, false],
  [{ answer: 'ATTEND', stale: true, standsFor: '牛春生' }, true],
] as const)('%j is waited for: %s', (row, awaited) => expect(isAwaited(row)).toBe(awaited));
