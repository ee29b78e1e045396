import { awaitedBefore, type SpeakingFacts } from './last-speaker.rules.js';

const at = (time: string) => `2026-11-25T${time}:00.000Z`;
const item = (isMajor: boolean, startedAt: string | null = at('01:00')) => ({
  id: 'i',
  isMajor,
  startedAt,
  endedAt: null,
});
const person = (personId: string, capacity = 'MEMBER') => ({ personId, name: personId, capacity });
const facts = (entries: [string, string][], isMajor = false): SpeakingFacts => ({
  chairId: 'chair',
  isMajor,
  people: [person('chair'), person('a'), person('b'), person('away'), person('guest', 'NON_VOTING')],
  events: ['chair', 'a', 'b', 'guest'].map((personId) => ({ personId, kind: 'ARRIVED', at: at('00:55') })),
  recusals: [],
  entries: entries.map(([speakerId, kind]) => ({ itemId: 'i', speakerId, kind })),
});
const opinion = { speakerId: 'chair', kind: 'SPEECH' };

test.each([
  ['nobody has spoken', opinion, item(true), facts([]), ['a', 'b']],
  ['the meeting is on major matters', opinion, item(false), facts([], true), ['a', 'b']],
  [
    'one has spoken, one waived',
    opinion,
    item(true),
    facts([
      ['a', 'SPEECH'],
      ['b', 'WAIVER'],
    ]),
    [],
  ],
  [
    'one only moderated',
    opinion,
    item(true),
    facts([
      ['a', 'SPEECH'],
      ['b', 'MODERATION'],
    ]),
    ['b'],
  ],
  ['the chair dissents', { speakerId: 'chair', kind: 'DISSENT' }, item(true), facts([['a', 'REPORT']]), ['b']],
  ['moderating remarks', { speakerId: 'chair', kind: 'MODERATION' }, item(true), facts([]), []],
  ['another speaker', { speakerId: 'a', kind: 'SPEECH' }, item(true), facts([]), []],
  ['an ordinary item', opinion, item(false), facts([]), []],
  ['an item not called', opinion, item(true, null), facts([]), []],
])('P6 when %s', (_, entry, major, given, expected) => {
  expect(awaitedBefore(entry, major, given, at('01:30'))).toEqual(expected);
});

test('nobody waits for who is recused from the item (P7)', () => {
  const recusals = [
    { itemId: 'i', personId: 'a' },
    { itemId: 'other', personId: 'b' },
  ];
  expect(awaitedBefore(opinion, item(true), { ...facts([]), recusals }, at('01:30'))).toEqual(['b']);
});
