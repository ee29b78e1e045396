import { systemAct, systemPrincipal } from '../../platform/access/act.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import { isListedAtOnce, ladderOf } from './ladder.rules.js';
import {
  behindDay,
  checkRefusals,
  contestRefusals,
  extensionRefusals,
  isOwners,
  lightOf,
  type TaskFacts,
} from './task.rules.js';

const calendar: WorkingCalendar = {
  special: new Map([
    ['2026-10-01', 'OFF'],
    ['2026-10-02', 'OFF'],
    ['2026-10-05', 'OFF'],
    ['2026-10-06', 'OFF'],
    ['2026-10-07', 'OFF'],
    ['2026-10-10', 'WORK'],
  ]),
  confirmed: new Set([2026]),
};
const task: TaskFacts = {
  state: 'IN_PROGRESS',
  ownerId: 'o',
  leadUnitId: 'u',
  claimedById: null,
  dueOn: '2026-12-18',
  originalDueOn: '2026-12-18',
  behindOn: null,
};
const act = (who: object) => ({
  ...systemAct('2026-12-01T02:00:00.000Z' as Instant),
  who: { ...systemPrincipal, ...who },
});
const keys = (refusals: (false | { key: string })[]) =>
  refusals.filter(Boolean).map((one) => (one as { key: string }).key.split('.').at(-1));

test.each([
  ['IN_PROGRESS', '2026-12-01', 'green'],
  ['ASSIGNED', '2026-12-01', 'grey'],
  ['IN_PROGRESS', '2026-12-15', 'blue'],
  ['IN_PROGRESS', '2026-12-18', 'blue'],
  ['IN_PROGRESS', '2026-12-19', 'red'],
  ['RETURNED', '2026-12-01', 'yellow'],
  ['CLOSED', '2027-01-01', 'closed'],
] as const)('a task that is %s shows on %s: %s', (state, today, light) =>
  expect(lightOf({ ...task, state }, today, calendar)).toBe(light),
);

test.each([
  ['2026-12-18', '2026-12-25', false, []],
  ['2026-12-19', '2026-12-25', false, ['tooLate']],
  ['2026-12-10', '2026-12-18', false, ['notLater']],
  ['2026-12-10', '2026-12-25', true, ['pending']],
])('asked on %s for %s (one pending: %s): %j', (today, wanted, pending, expected) => {
  expect(keys(extensionRefusals(task, today, wanted, pending))).toEqual(expected);
});

test('who claimed neither accepts nor strikes off (P20)', () => {
  expect(keys(checkRefusals(act({ id: 'x' }), { ...task, claimedById: 'x' }))).toEqual(['ownClaim']);
  expect(keys(checkRefusals(act({ id: 'y' }), { ...task, claimedById: 'x' }))).toEqual([]);
});

test('owner and the speakers of his unit', () => {
  expect(isOwners(act({ id: 'o' }), task)).toBe(true);
  expect(isOwners(act({ id: 'h', unitId: 'u', standing: 'HEAD' }), task)).toBe(true);
  expect(isOwners(act({ id: 'm', unitId: 'u', standing: 'MEMBER' }), task)).toBe(false);
});

test('the ladder waits for working days over a holiday', () => {
  expect(ladderOf('2026-09-30', calendar).map((rung) => [rung.step, rung.day])).toEqual([
    ['T-5', '2026-09-23'],
    ['T-3', '2026-09-25'],
    ['T-1', '2026-09-29'],
    ['T', '2026-09-30'],
    ['T+1', '2026-10-08'],
    ['T+3', '2026-10-10'],
    ['T+5', '2026-10-13'],
  ]);
});

test('a due date on a holiday has no rung of its own', () => {
  const steps = ladderOf('2026-10-04', calendar).map((rung) => [rung.step, rung.day]);
  expect(steps).not.toContainEqual(['T', '2026-10-04']);
  expect(steps).toContainEqual(['T-1', '2026-09-30']);
  expect(steps).toContainEqual(['T+1', '2026-10-08']);
});

test.each([
  ['2026-11-27', '2026-12-18', 0, '2026-12-03'],
  ['2026-11-27', '2026-12-18', 40, '2026-12-11'],
  ['2026-11-27', '2026-12-18', 80, null],
  ['2026-11-27', '2026-11-27', 0, null],
])('assigned %s, due %s, %i %% reported: behind plan from %s on', (assignedOn, dueOn, progress, day) =>
  expect(behindDay({ assignedOn, dueOn, progress }, calendar)).toBe(day),
);

test('behind plan is yellow until the due date is near', () => {
  const behind = { ...task, behindOn: '2026-12-03' };
  expect(lightOf(behind, '2026-12-02', calendar)).toBe('green');
  expect(lightOf(behind, '2026-12-03', calendar)).toBe('yellow');
  expect(lightOf(behind, '2026-12-15', calendar)).toBe('blue');
});

test.each([
  ['2026-12-01', []],
  ['2026-12-03', []],
  ['2026-12-04', ['tooLate']],
])('contested on %s, assigned on the first: %j', (today, expected) =>
  expect(keys(contestRefusals('2026-12-01', today, calendar))).toEqual(expected),
);

test('the second overdue task of a year is listed at once', () => {
  expect([1, 2].map(isListedAtOnce)).toEqual([false, true]);
});
