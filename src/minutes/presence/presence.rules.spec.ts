import {
  arrivalKind,
  attendanceOf,
  fitsBetween,
  hasLeftEarly,
  isRepetition,
  presentAt,
  staysWithin,
  wasPresentDuring,
  type PresenceFact,
} from './presence.rules.js';

const at = (time: string) => `2026-11-25T${time}:00.000Z`;
const event = (personId: string, kind: PresenceFact['kind'], time: string): PresenceFact => ({
  personId,
  kind,
  at: at(time),
});
const stream = [
  event('a', 'ARRIVED', '00:55'),
  event('b', 'ARRIVED', '01:08'),
  event('a', 'LEFT', '01:30'),
  event('a', 'RETURNED', '01:45'),
];

test.each([
  ['00:50', []],
  ['00:55', ['a']],
  ['01:10', ['a', 'b']],
  ['01:30', ['b']],
  ['01:50', ['b', 'a']],
])('who is in the room at %s', (time, expected) => expect([...presentAt(stream, at(time))]).toEqual(expected));

test('a second arrival and leaving without being there are repetitions', () => {
  expect(isRepetition(stream, event('a', 'ARRIVED', '01:00'))).toBe(true);
  expect(isRepetition(stream, event('a', 'RETURNED', '01:40'))).toBe(false);
  expect(isRepetition(stream, event('c', 'LEFT', '01:00'))).toBe(true);
  expect(arrivalKind(stream, 'a')).toBe('RETURNED');
  expect(arrivalKind(stream, 'c')).toBe('ARRIVED');
});

test.each([
  ['a', false, null, 'PRESENT', 0],
  ['b', false, null, 'LATE', 8],
  ['c', true, null, 'ON_LEAVE', 0],
  ['c', true, 'd', 'SUBSTITUTED', 0],
  ['c', false, null, 'ABSENT', 0],
  ['b', true, null, 'LATE', 8],
])('%s with leave %s and substitute %s: %s', (personId, leave, substituteId, attendance, minutesLate) => {
  expect(attendanceOf({ personId, leave, substituteId }, stream, at('01:00'))).toEqual({ attendance, minutesLate });
});

test('presence during an item', () => {
  expect(wasPresentDuring(stream, 'a', at('01:31'), at('01:44'))).toBe(false);
  expect(wasPresentDuring(stream, 'a', at('01:31'), at('01:46'))).toBe(true);
  expect(wasPresentDuring(stream, 'b', at('01:20'), at('01:25'))).toBe(true);
});

test.each([
  ['a', '00:50', '01:20', [['00:55', '01:20']]],
  [
    'a',
    '01:00',
    '02:00',
    [
      ['01:00', '01:30'],
      ['01:45', '02:00'],
    ],
  ],
  ['a', '01:31', '01:40', []],
  ['b', '01:10', null, [['01:10', null]]],
  ['c', '00:00', null, []],
])('%s between %s and %s was there %j', (personId, from, until, expected) => {
  const stays = staysWithin(stream, personId, at(from), until && at(until));
  expect(stays).toEqual(expected.map(([since, till]) => ({ from: at(since!), until: till && at(till) })));
});

test.each([
  ['a', '01:50', '02:00', false, true],
  ['a', '01:50', '02:00', true, false],
  ['a', '01:50', null, false, false],
  ['a', '02:00', '02:00', false, false],
])(
  '%s who left at %s of a sitting until %s, with consent %s: early %s (P23)',
  (personId, time, end, consented, early) => {
    const events = [...stream, { ...event(personId, 'LEFT', time), consented }];
    expect(hasLeftEarly(events, personId, end && at(end))).toBe(early);
  },
);

test('a movement fits only between movements of the other sense', () => {
  expect(fitsBetween(stream, event('a', 'LEFT', '01:10'))).toBe(false);
  expect(fitsBetween(stream, event('a', 'LEFT', '01:50'))).toBe(true);
  expect(fitsBetween(stream, event('b', 'ARRIVED', '01:00'))).toBe(false);
  expect(fitsBetween(stream, event('b', 'LEFT', '01:20'))).toBe(true);
});
