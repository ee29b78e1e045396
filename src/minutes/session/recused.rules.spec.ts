import type { PresenceFact, PresenceKind } from '../presence/presence.rules.js';
import { stayedDespite } from './recused.rules.js';
import { chairRefusal, voteAgain } from './session.rules.js';

const at = (time: string) => `2026-11-27T${time}:00.000Z`;
const events = (...moves: [PresenceKind, string][]): PresenceFact[] =>
  moves.map(([kind, time]) => ({ personId: 'p', kind, at: at(time) }));

test.each<[string, string, [PresenceKind, string][], string[]]>([
  [
    'who left before the item',
    '00:30',
    [
      ['ARRIVED', '00:50'],
      ['LEFT', '00:59'],
    ],
    [],
  ],
  [
    'who left as it was called',
    '00:30',
    [
      ['ARRIVED', '00:50'],
      ['LEFT', '01:02'],
    ],
    [],
  ],
  ['who stayed', '00:30', [['ARRIVED', '00:50']], ['甲']],
  [
    'who left late',
    '00:30',
    [
      ['ARRIVED', '00:50'],
      ['LEFT', '01:10'],
    ],
    ['甲'],
  ],
  [
    'who came back',
    '00:30',
    [
      ['ARRIVED', '00:50'],
      ['LEFT', '00:59'],
      ['RETURNED', '01:20'],
    ],
    ['甲'],
  ],
  [
    'who was recused meanwhile and left',
    '01:15',
    [
      ['ARRIVED', '00:50'],
      ['LEFT', '01:17'],
    ],
    [],
  ],
  ['who never came', '00:30', [], []],
])('%s (P7)', (_, recusedAt, moves, expected) => {
  const recusals = [{ personId: 'p', name: '甲', at: at(recusedAt) }];
  expect(stayedDespite(recusals, events(...moves), at('01:00'), at('01:30'))).toEqual(expected);
});

test('a recused chair leaves the item to who stands in for him', () => {
  expect(chairRefusal('c', 'c', new Set(['c']))).toMatchObject({ key: 'recusals.chair' });
  expect(chairRefusal('c', 'deputy', new Set(['c']))).toBe(false);
  expect(chairRefusal('c', 'c', new Set())).toBe(false);
});

test.each([
  ['PASSED', '01:10', '01:20', true],
  ['PASSED', '01:20', '01:10', false],
  ['DEFERRED', '01:10', '01:20', false],
])('%s, voted %s, recused %s: again %s', (outcome, voted, recused, again) => {
  expect(Boolean(voteAgain([{ at: at(voted) }], [{ at: at(recused) }], outcome))).toBe(again);
});
