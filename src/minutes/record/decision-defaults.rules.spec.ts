import { decisionDefaults } from './decision-defaults.rules.js';

const calendar = { special: new Map([['2026-12-05', 'WORK' as const]]), confirmed: new Set([2026]) };
const offered = { units: ['u1', 'u2'], people: ['p1', 'p2'] };

it.each([
  ['unit and presenter of the item', { presenterId: 'p1', unitId: 'u1' }, 'u1', 'p1'],
  ['a presenter who is not on the list', { presenterId: 'p9', unitId: 'u1' }, 'u1', null],
  ['a unit that takes on nothing', { presenterId: 'p1', unitId: 'u9' }, null, null],
  ['an item without author', { presenterId: null, unitId: null }, null, null],
  ['no item', undefined, null, null],
])('%s', (_, item, leadUnitId, ownerId) => {
  const dueOn = '2026-12-10';
  expect(decisionDefaults(item, '2026-11-27', calendar, offered)).toEqual({ leadUnitId, ownerId, dueOn });
});
