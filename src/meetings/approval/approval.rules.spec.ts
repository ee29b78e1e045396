import { faultsOf } from '../../platform/feature/state-table.rules.js';
import { decisionFaults, isHis, stepStateTable, type Decision, type StepState } from './approval.rules.js';

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
