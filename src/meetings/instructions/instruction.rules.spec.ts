import type { StepState } from '../approval/approval.rules.js';
import { instructionFaults, type Addressed } from './instruction.rules.js';

const anna: Addressed = { name: 'Anna', kind: 'STAFF', active: true, clearance: 'INTERNAL' };

it.each<[string, StepState, Addressed[], string[]]>([
  ['given while it is his turn', 'OPEN', [anna], []],
  ['given after he agreed', 'APPROVED', [anna], []],
  ['not before his turn', 'WAITING', [anna], ['notHisTurn']],
  ['not when the round ended without him', 'DROPPED', [anna], ['notHisTurn']],
  ['not to an expert', 'OPEN', [{ ...anna, kind: 'EXPERT' }], ['outside']],
  ['not to who has left', 'OPEN', [{ ...anna, active: 0 }], ['outside']],
  ['not to who is not cleared', 'OPEN', [{ ...anna, clearance: 'PUBLIC' }], ['notCleared']],
  ['not to eleven', 'OPEN', Array.from({ length: 11 }, () => anna), ['tooMany']],
])('%s', (_, state, people, keys) =>
  expect(instructionFaults(state, 'INTERNAL', people).map(({ key }) => key.split('.').at(-1))).toEqual(keys),
);
