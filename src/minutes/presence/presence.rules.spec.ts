import {
  arrivalKind,
  attendanceOf,
  isRepetition,
  presentAt,
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
