import { instantAt } from '../../platform/clock/instant.js';
import { faultsOf } from '../../platform/feature/state-table.rules.js';
import {
  decidedMeanwhile,
  decisionFaults,
  isHis,
  stepDue,
  stepStateTable,
  stepsToOpen,
  type Decision,
  type StepState,
} from './approval.rules.js';

it('every state of a step is reached and left', () => expect(faultsOf(stepStateTable)).toEqual([]));

describe('whose step it is', () => {
  it.each([
    ['the approver', { id: 'a', delegateOf: [] }, true],
    ['his delegate', { id: 'b', delegateOf: ['a'] }, true],
    ['a delegate of somebody else', { id: 'b', delegateOf: ['c'] }, false],
    ['anybody else', { id: 'b', delegateOf: [] }, false],
  ])('%s', (_, person, his) => expect(isHis({ approverId: 'a' }, person)).toBe(his));
});

describe('a decision', () => {
  const keys = (state: StepState, decision: Decision, opinion: string, id = 'a') =>
    decisionFaults({ state }, decision, opinion, { id, proposers: ['p'] }).map((fault) => fault.key.split('.').at(-1));

  it.each<[string, StepState, Decision, string, string, string[]]>([
    ['approves without words', 'OPEN', 'APPROVE', '', 'a', []],
    ['returns with an opinion', 'OPEN', 'RETURN', '请补充', 'a', []],
    ['needs an opinion to return', 'OPEN', 'RETURN', '', 'a', ['opinionNeeded']],
    ['needs an opinion to refuse', 'OPEN', 'REFUSE', '', 'a', ['opinionNeeded']],
    ['comes too late', 'APPROVED', 'APPROVE', '', 'a', ['alreadyDecided']],
    ['comes too early', 'WAITING', 'APPROVE', '', 'a', ['alreadyDecided']],
    ['is not the proposer’s', 'OPEN', 'APPROVE', '', 'p', ['ownProposal']],
  ])('%s', (_, state, decision, opinion, id, faults) => expect(keys(state, decision, opinion, id)).toEqual(faults));
});

it.each<[string, string, string[]]>([
  ['needs words', '', ['meetings.approval.exceptionOpinion']],
  ['is given with words', '同意，从严控制', []],
])('agreeing to exceed the standard %s', (_, opinion, keys) => {
  const faults = decisionFaults({ state: 'OPEN', approver: 'EXCEPTION' }, 'APPROVE', opinion, {
    id: 'a',
    proposers: [],
  });
  expect(faults.map(({ key }) => key)).toEqual(keys);
});

describe('who comes second', () => {
  it('learns who decided what, and when', () =>
    expect(decidedMeanwhile({ state: 'RETURNED', decidedAt: '2026-11-24T02:00:00Z' }, '丁若谷 代 周敏')).toEqual([
      {
        key: 'meetings.approval.decidedMeanwhile.RETURNED',
        args: { who: '丁若谷 代 周敏', when: expect.stringContaining('10:00') },
        source: 'S8.I1',
      },
    ]));
  it('does not exist before a decision', () =>
    expect(decidedMeanwhile({ state: 'OPEN', decidedAt: null }, '')).toEqual([]));
});

describe('whose turn it is', () => {
  const step = (mark: string) => ({
    mark,
    state: ({ o: 'OPEN', w: 'WAITING', a: 'APPROVED' } as const)[mark.at(-1) as 'o'],
    together: mark.startsWith('+'),
  });
  it.each([
    ['the first', 'w w w', 'w'],
    ['the first two', 'w +w w', 'w +w'],
    ['nobody’s while one of two is open', 'a +o w', ''],
    ['the next when both agreed', 'a +a w', 'w'],
    ['the two last', 'a w +w', 'w +w'],
    ['nobody’s at the end', 'a a', ''],
  ])('%s', (_, steps, turn) =>
    expect(
      stepsToOpen(steps.split(' ').map(step))
        .map(({ mark }) => mark)
        .join(' '),
    ).toBe(turn),
  );
});

describe('when a step is due', () => {
  const on = (day: string, time = '17:30') => instantAt(day, time);
  const usual = on('2026-11-26');
  it.each([
    ['within its days', '2026-12-18', '2026-12-14', usual],
    ['while the notice can still be in time', '2026-11-27', '2026-11-25', on('2026-11-25')],
    ['before the meeting, the lead time being past', '2026-11-25', '2026-11-20', on('2026-11-25', '09:00')],
    ['at once, the meeting having begun', '2026-11-23', '2026-11-20', on('2026-11-24', '10:00')],
  ])('%s', (_, starts, noticeBy, due) => {
    const at = { now: on('2026-11-24', '10:00'), startsAt: on(starts, '09:00'), noticeBy: on(noticeBy) };
    expect(stepDue(usual, at)).toBe(due);
  });

  it('within its days where no time is set', () =>
    expect(stepDue(usual, { now: on('2026-11-24'), startsAt: null, noticeBy: null })).toBe(usual));
});
