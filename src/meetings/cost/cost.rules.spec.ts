import { instantAt } from '../../platform/clock/instant.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import {
  amountsOf,
  budgetFaults,
  budgetGap,
  budgetVerdicts,
  mayBudget,
  sumOf,
  type Budgeted,
  type BudgetFacts,
} from './cost.rules.js';

const facts: BudgetFacts = {
  startsAt: instantAt('2026-12-18', '09:00'),
  endsAt: instantAt('2026-12-18', '17:00'),
  budget: { delegates: 18, staff: 1, sumFen: 19 * 2 * 55000 },
  terms: { capFen: 55000, mostDays: 2, mostHeads: 50, travelDays: 1, staffPercent: 10 },
  named: 10,
  exception: { reason: '', decidable: true },
};
const words = (verdicts: readonly { kind: string; key: string }[]) =>
  verdicts.map(({ kind, key }) => `${kind} ${key.split('.').at(-1)}`);

it('adds up what is spent on each kind', () => {
  const amounts = amountsOf([
    { kind: 'MEALS', amountFen: 100 },
    { kind: 'MEALS', amountFen: '50' },
    { kind: 'OTHER', amountFen: 7 },
  ]);
  expect([amounts.MEALS, amounts.OTHER, amounts.LODGING, sumOf(amounts)]).toEqual([150, 7, 0, 157]);
});

it.each<[string, Partial<Budgeted>, Partial<Omit<BudgetFacts, 'budget'>>, string[]]>([
  ['for everybody and every day is at its ceiling', {}, {}, ['ok withinCap']],
  ['one fen above it', { sumFen: 19 * 2 * 55000 + 1 }, {}, ['bad overCap']],
  ['above it with a reason', { sumFen: 9e7 }, { exception: { reason: '应急', decidable: true } }, ['wait overCap']],
  ['with too much staff', { staff: 2, sumFen: 100 }, {}, ['bad tooManyStaff', 'ok withinCap']],
  ['for fewer than are named', { sumFen: 100 }, { named: 20 }, ['ok withinCap', 'wait moreNamed']],
])('a budget %s', (_, budget, change, said) => {
  expect(words(budgetVerdicts({ ...facts, ...change, budget: { ...facts.budget, ...budget } }))).toEqual(said);
});

it.each<[string, number | null, number | null, string[]]>([
  ['nothing to spend', null, null, []],
  ['a sum without a budget', 100, null, ['wait noBudget']],
  ['a budget of that sum', 100, 100, []],
  ['a budget of more', 100, 101, ['bad overTotal']],
  ['a budget of less', 100, 90, ['wait unallotted']],
  ['a budget without a sum', null, 90, ['bad overTotal']],
])('an application with %s', (_, costFen, sumFen, said) => {
  expect(words(budgetGap(costFen, sumFen === null ? null : { ...facts.budget, sumFen }))).toEqual(said);
});

it.each<[MeetingState, number, string[]]>([
  ['DRAFT', 9e9, []],
  ['RETURNED', 9e9, []],
  ['PREPARING', 1000, ['cost.refused.overApproved']],
  ['PREPARING', 900, []],
])('a budget changed in %s for %d fen', (state, sumFen, keys) => {
  expect(budgetFaults({ state, costFen: 999 }, { ...facts.budget, sumFen }, []).map(({ key }) => key)).toEqual(keys);
});

it.each<[MeetingState, string, boolean]>([
  ['DRAFT', 'clerk', true],
  ['DRAFT', 'chair', false],
  ['SUBMITTED', 'clerk', false],
  ['PREPARING', 'chair', true],
  ['NOTIFIED', 'clerk', true],
  ['NOTIFIED', 'guest', false],
  ['ENDED', 'clerk', false],
])('in %s %s may change it: %s', (state, person, may) => {
  expect(mayBudget({ state, organizerId: 'clerk', chairId: 'chair', convenerId: null }, person)).toBe(may);
});
