import { copyActsFrom, copyFaults, copyNumber, mayReceiveCopy, type CopyAct, type CopyState } from './copy.rules.js';

it.each<[CopyState, CopyAct[]]>([
  ['OUT', ['return', 'lose']],
  ['RETURNED', ['destroy']],
  ['LOST', ['return', 'destroy']],
  ['DESTROYED', []],
])('a copy that is %s', (state, acts) => expect(copyActsFrom(state)).toEqual(acts));

it.each<[CopyState, CopyAct, string, string | undefined]>([
  ['OUT', 'return', '', undefined],
  ['OUT', 'lose', '', 'materials.copies.why'],
  ['OUT', 'lose', '落在车上', undefined],
  ['RETURNED', 'destroy', '', undefined],
  ['LOST', 'destroy', '', 'materials.copies.why'],
  ['DESTROYED', 'return', '', 'materials.copies.is.DESTROYED'],
])('%s: %s, “%s”', (state, act, note, key) => expect(copyFaults({ state }, act, note)[0]?.key).toBe(key));

it('stands on the paper in six digits', () => expect(copyNumber(12)).toBe('000012'));

it('is handed to nobody who may not read the paper', () => {
  const paper = {
    ...{ label: 'WORK_SECRET' as const, itemId: 'i1', createdById: 'x' },
    ...{ distributedAt: null, recalledAt: null },
  };
  const reader = {
    ...{ personId: 'p', clearance: 'WORK_SECRET' as const, onDuty: false, oversees: false },
    ...{ capacity: 'MEMBER' as const, items: [], presents: [], owes: [], withheld: [], uncommitted: false },
  };
  expect(mayReceiveCopy(paper, reader)).toBe(true);
  expect(mayReceiveCopy(paper, { ...reader, clearance: 'INTERNAL' })).toBe(false);
  expect(mayReceiveCopy(paper, { ...reader, capacity: 'EXPERT', items: ['i2'] })).toBe(false);
});
