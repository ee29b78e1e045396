import { ballotRefusals, ballotsOf, counted, type Choice } from './ballot.rules.js';

const voters = [
  { personId: 'a', name: '甲', capacity: 'MEMBER' },
  { personId: 'b', name: '乙', capacity: 'MEMBER' },
  { personId: 'away', name: '丙', capacity: 'MEMBER' },
  { personId: 'rec', name: '戊', capacity: 'MEMBER' },
  { personId: 'sub', name: '丁', capacity: 'NON_VOTING' },
];
const present = new Set(['a', 'b', 'sub', 'rec']);
const recused = new Set(['rec']);

test.each<[string, [string, Choice][], string[]]>([
  [
    'every member present votes',
    [
      ['a', 'YES'],
      ['b', 'NO'],
    ],
    [],
  ],
  ['one has not voted', [['a', 'YES']], ['sitting.vote.missingBallot']],
  [
    'an absent member',
    [
      ['a', 'YES'],
      ['b', 'NO'],
      ['away', 'YES'],
    ],
    ['sitting.vote.absent'],
  ],
  [
    'a substitute',
    [
      ['a', 'YES'],
      ['b', 'NO'],
      ['sub', 'YES'],
    ],
    ['sitting.vote.notVoting'],
  ],
  [
    'who is recused, though he sits in the room',
    [
      ['a', 'YES'],
      ['b', 'NO'],
      ['rec', 'YES'],
    ],
    ['sitting.vote.recused'],
  ],
  [
    'somebody who is not on the list',
    [
      ['a', 'YES'],
      ['b', 'NO'],
      ['forged', 'YES'],
    ],
    ['sitting.vote.notInvited'],
  ],
])('named ballots when %s (P4, P7)', (_, ballots, expected) => {
  expect(ballotRefusals(new Map(ballots), voters, present, recused).map((one) => one.key)).toEqual(expected);
});

test('ballots are read by person and counted', () => {
  const ballots = ballotsOf({ 'ballot:a': 'YES', 'ballot:b': 'ABSTAIN', 'ballot:c': 'MAYBE', question: 'YES' });
  expect([...ballots.keys()]).toEqual(['a', 'b']);
  expect(counted(ballots)).toEqual({ yes: 1, no: 0, abstain: 1 });
});
