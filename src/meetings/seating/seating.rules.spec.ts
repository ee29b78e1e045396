import type { Capacity } from '../people/meeting-person.entity.js';
import { inPrecedence, numbered, numberFaults, numbersOf, rowsOf, type Seated } from './seating.rules.js';

const person = (personId: string, rank: number, capacity: Capacity = 'MEMBER'): Seated => ({
  ...{ personId, rank, capacity, name: personId, unitName: '' },
});
const people = [
  person('staff', 1, 'STAFF'),
  person('guest', 2, 'NON_VOTING'),
  person('b', 3),
  person('a', 2),
  person('chair', 9),
  person('expert', 1, 'EXPERT'),
];
const names = (seats: readonly { person: { name: string } | null }[]) =>
  seats.map((one) => one.person?.name ?? '–').join(' ');

test('precedence is the chair, members by rank, then the others; staff has no seat', () => {
  expect(inPrecedence(people, 'chair').map((one) => one.name)).toEqual(['chair', 'a', 'b', 'guest', 'expert']);
});

test.each([
  [1, '1'],
  [2, '2 1'],
  [5, '4 2 1 3 5'],
  [6, '6 4 2 1 3 5'],
])('of %i in a row the first sits in the middle, the next at his left', (n, expected) => {
  const seats = Array.from({ length: n }, (_, i) => ({ number: i + 1, person: null }));
  expect(
    rowsOf(seats, 9)[0]!
      .map((seat) => seat.number)
      .join(' '),
  ).toBe(expected);
});

test('further rows begin anew with their lowest number in the middle', () => {
  const seats = Array.from({ length: 5 }, (_, i) => ({ number: i + 1, person: null }));
  expect(rowsOf(seats, 3).map((row) => row.map((seat) => seat.number))).toEqual([
    [2, 1, 3],
    [5, 4],
  ]);
});

test('numbers given by hand hold, others take the seats left free', () => {
  const seated = inPrecedence(people, 'chair');
  expect(names(numbered(seated, new Map([['expert', 2]])))).toBe('chair expert a b guest');
  expect(names(numbered(seated, new Map([['expert', 7]])))).toBe('chair a b guest – – expert');
});

test('two on one seat and seats that are none are refused', () => {
  const known = new Map(people.map((one) => [one.personId, one.name]));
  const keys = (given: [string, number][]) => numberFaults(new Map(given), known).map((one) => one.key);
  expect(
    keys([
      ['a', 1],
      ['b', 2],
    ]),
  ).toEqual([]);
  expect(
    keys([
      ['a', 1],
      ['b', 1],
    ]),
  ).toEqual(['seating.taken']);
  expect(
    keys([
      ['a', 0],
      ['b', NaN],
    ]),
  ).toEqual(['seating.noSuchSeat', 'seating.noSuchSeat']);
  expect([...numbersOf({ 'seat:a': ' 3', 'seat:b': '', 'seat:c': 'x', perRow: '9' })]).toEqual([
    ['a', 3],
    ['c', NaN],
  ]);
});
