import { additionFaults, changeFaults, moved } from './agenda.rules.js';

describe('an item after approval', () => {
  it.each([
    ['ordinary item of an ordinary meeting', false, 'ORDINARY', 0],
    ['major item', false, 'MAJOR', 1],
    ['personnel item', false, 'PERSONNEL', 1],
    ['any item of a meeting on major matters', true, 'ORDINARY', 1],
  ] as const)('adding: %s', (_, isMajor, matter, faults) => {
    expect(additionFaults({ isMajor }, matter)).toHaveLength(faults);
  });

  it.each([
    ['MAJOR', 'MAJOR', 0],
    ['MAJOR', 'ORDINARY', 0],
    ['ORDINARY', 'PERSONNEL', 1],
  ] as const)('changing %s to %s', (before, after, faults) => expect(changeFaults(before, after)).toHaveLength(faults));
});

describe('moving', () => {
  it.each([
    ['b', 'up', 'bac'],
    ['b', 'down', 'acb'],
    ['a', 'up', 'abc'],
    ['c', 'down', 'abc'],
    ['x', 'up', 'abc'],
  ] as const)('%s %s', (id, direction, order) => expect(moved(['a', 'b', 'c'], id, direction).join('')).toBe(order));
});
