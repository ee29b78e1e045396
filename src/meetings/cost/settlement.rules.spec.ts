import type { Principal } from '../../platform/access/principal.js';
import { instantAt } from '../../platform/clock/instant.js';
import { faultsOf } from '../../platform/feature/state-table.rules.js';
import {
  decisionFaults,
  declarationFaults,
  isOwed,
  mayConfirm,
  maySettle,
  settlementStateTable,
  settlementVerdicts,
  type SettlementFacts,
  type SettlementState,
} from './settlement.rules.js';

it('every state of a settlement is reached and left', () => expect(faultsOf(settlementStateTable)).toEqual([]));

const facts: SettlementFacts = {
  startsAt: instantAt('2026-12-18', '09:00'),
  endsAt: instantAt('2026-12-18', '17:00'),
  present: { delegates: 9, staff: 1 },
  spentFen: 800_000,
  budgetFen: 1_000_000,
  terms: { capFen: 55000, mostDays: 2, mostHeads: 50, travelDays: 1, staffPercent: null },
  explanation: '',
};

it.each<[string, Partial<SettlementFacts>, string[]]>([
  ['within both', {}, ['ok withinBudget', 'ok withinCap']],
  ['exactly the budget', { spentFen: 1_000_000 }, ['ok withinBudget', 'ok withinCap']],
  ['over the budget', { spentFen: 1_000_001 }, ['bad overBudget explain', 'ok withinCap']],
  [
    'over the budget, with the reason',
    { spentFen: 1_000_001, explanation: '加印' },
    ['wait overBudget explained', 'ok withinCap'],
  ],
  [
    'over the ceiling, because fewer came',
    { present: { delegates: 5, staff: 0 } },
    ['ok withinBudget', 'bad overCap explain'],
  ],
  [
    'nobody signed in, whatever is explained',
    { present: { delegates: 0, staff: 0 }, explanation: '漏签' },
    ['bad noSignIn', 'ok withinBudget'],
  ],
])('a settlement %s', (_, change, said) => {
  const last = (key?: string) => key?.split('.').at(-1);
  const verdicts = settlementVerdicts({ ...facts, ...change });
  expect(verdicts.map(({ kind, key, hint }) => [kind, last(key), last(hint?.key)].filter(Boolean).join(' '))).toEqual(
    said,
  );
});

it('is owed once a meeting that spends fees is over', () => {
  expect(isOwed({ state: 'ENDED', feeClass: 'IV' })).toBe(true);
  expect(isOwed({ state: 'IN_SESSION', feeClass: 'IV' })).toBe(false);
  expect(isOwed({ state: 'ARCHIVED', feeClass: null })).toBe(false);
});

const meeting = { state: 'ENDED' as const, organizerId: 'clerk', chairId: 'chair', convenerId: null };
it.each<[SettlementState, string, boolean]>([
  ['OPEN', 'clerk', true],
  ['RETURNED', 'chair', true],
  ['SUBMITTED', 'clerk', false],
  ['CONFIRMED', 'clerk', false],
  ['OPEN', 'guest', false],
])('while %s %s settles: %s', (state, person, may) => expect(maySettle(meeting, state, person)).toBe(may));

it.each<[string, SettlementState, string, string[], boolean]>([
  ['finance', 'SUBMITTED', 'he', ['FINANCE'], true],
  ['finance, but nothing was submitted', 'OPEN', 'he', ['FINANCE'], false],
  ['finance, but it is confirmed', 'CONFIRMED', 'he', ['FINANCE'], false],
  ['the head of the office', 'SUBMITTED', 'head', [], true],
  ['whoever submitted it', 'SUBMITTED', 'clerk', ['FINANCE'], false],
  ['somebody else', 'SUBMITTED', 'guest', [], false],
])('confirmed by %s', (_, state, id, roles, may) => {
  const who = { id, roles: new Set(roles), delegateOf: [] as string[] } as unknown as Principal;
  expect(mayConfirm({ state, submittedById: 'clerk' }, who, 'head')).toBe(may);
});

it('asks the settler to look for what fees are never spent on, and finance why it returns', () => {
  const keys = (faults: readonly { key: string }[]) => faults.map(({ key }) => key);
  expect(keys(declarationFaults({ forbidden: ['ALCOHOL'], checked: true }))).toEqual(['cost.refused.forbidden']);
  expect(keys(declarationFaults({ forbidden: [], checked: false }))).toEqual(['cost.refused.unchecked']);
  expect(declarationFaults({ forbidden: [], checked: true })).toEqual([]);
  expect(keys(decisionFaults('return', ''))).toEqual(['cost.refused.returnWhy']);
  expect(decisionFaults('confirm', '')).toEqual([]);
});
