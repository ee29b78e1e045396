import { freeName, labelFaults, mayFile, mayOpen, type Paper, type Reading } from './material.rules.js';

const reader = (changes: Partial<Reading> = {}): Reading => ({
  personId: 'p',
  clearance: 'WORK_SECRET',
  onDuty: false,
  oversees: false,
  capacity: null,
  items: [],
  presents: [],
  owes: [],
  withheld: [],
  uncommitted: false,
  ...changes,
});

const paper = (changes: Partial<Paper> = {}): Paper => ({
  ...{ label: 'INTERNAL', itemId: 'i1', createdById: 'filed', distributedAt: 'then', recalledAt: null },
  ...changes,
});

describe('opening a paper', () => {
  it.each<[string, 'PUBLIC' | 'INTERNAL' | 'WORK_SECRET', string | null, Partial<Reading>, boolean]>([
    ['everybody, public', 'PUBLIC', null, {}, true],
    ['a stranger, internal', 'INTERNAL', null, {}, false],
    ['on duty', 'WORK_SECRET', 'i1', { onDuty: true }, true],
    ['on duty but not cleared', 'WORK_SECRET', 'i1', { onDuty: true, clearance: 'INTERNAL' }, false],
    ['a member, any item', 'WORK_SECRET', 'i1', { capacity: 'MEMBER' }, true],
    ['an expert for this item', 'INTERNAL', 'i1', { capacity: 'EXPERT', items: ['i1'] }, true],
    ['an expert for another item', 'INTERNAL', 'i2', { capacity: 'EXPERT', items: ['i1'] }, false],
    [
      'an expert for one item, paper of the whole meeting',
      'INTERNAL',
      null,
      { capacity: 'EXPERT', items: ['i1'] },
      false,
    ],
    ['sitting in for all', 'INTERNAL', 'i2', { capacity: 'NON_VOTING' }, true],
    ['oversight, internal', 'INTERNAL', null, { oversees: true }, true],
    ['oversight, work secret', 'WORK_SECRET', null, { oversees: true }, false],
    ['the presenter', 'INTERNAL', 'i1', { presents: ['i1'] }, true],
    ['who filed it', 'INTERNAL', null, { personId: 'filed' }, true],
    ['an expert without commitment', 'INTERNAL', 'i1', { capacity: 'EXPERT', items: ['i1'], uncommitted: true }, false],
    ['an expert without commitment, public', 'PUBLIC', 'i1', { capacity: 'EXPERT', uncommitted: true }, true],
    ['a recused member, his item', 'INTERNAL', 'i1', { capacity: 'MEMBER', withheld: ['i1'] }, false],
    ['a recused member, another item', 'INTERNAL', 'i2', { capacity: 'MEMBER', withheld: ['i1'] }, true],
    ['a recused chair', 'INTERNAL', 'i1', { onDuty: true, withheld: ['i1'] }, false],
    ['a recused presenter', 'INTERNAL', 'i1', { presents: ['i1'], withheld: ['i1'] }, false],
    ['a recused member, public', 'PUBLIC', 'i1', { capacity: 'MEMBER', withheld: ['i1'] }, true],
    ['who filed it, though recused', 'INTERNAL', 'i1', { personId: 'filed', withheld: ['i1'] }, true],
    ['who filed it, no longer cleared', 'WORK_SECRET', null, { personId: 'filed', clearance: 'INTERNAL' }, false],
  ])('%s', (_, label, itemId, who, may) => expect(mayOpen(paper({ label, itemId }), reader(who))).toBe(may));
});

it.each<[string, Partial<Reading>, boolean]>([
  ['those on duty', { onDuty: true }, true],
  ['who filed it', { personId: 'filed' }, true],
  ['who presents its item', { presents: ['i1'] }, true],
  ['oversight', { oversees: true }, true],
  ['a member', { capacity: 'MEMBER' }, false],
  ['an expert for the item', { capacity: 'EXPERT', items: ['i1'] }, false],
])('before it goes out a paper is for %s: %j', (_, who, may) => {
  expect(mayOpen(paper({ distributedAt: null }), reader(who))).toBe(may);
});

it('not even public papers are open before they go out, and none after it was called back', () => {
  expect(mayOpen(paper({ label: 'PUBLIC', distributedAt: null }), reader())).toBe(false);
  expect(mayOpen(paper({ recalledAt: 'now' }), reader({ onDuty: true }))).toBe(false);
});

it('files for one’s own item, what one was asked for, or on duty', () => {
  const place = (itemId: string | null, owedId: string | null = null) => ({ itemId, owedId });
  expect(mayFile(reader({ presents: ['i1'] }), place('i1'))).toBe(true);
  expect(mayFile(reader({ presents: ['i1'] }), place(null))).toBe(false);
  expect(mayFile(reader({ capacity: 'MEMBER' }), place('i1'))).toBe(false);
  expect(mayFile(reader({ onDuty: true }), place(null))).toBe(true);
  const owes = [{ id: 'o1', itemId: 'i1' }];
  expect(mayFile(reader({ owes }), place('i1', 'o1'))).toBe(true);
  expect(mayFile(reader({ owes }), place('i1'))).toBe(false);
  expect(mayFile(reader({ owes }), place('i2', 'o1'))).toBe(false);
});

it('is never labelled below its meeting', () => {
  expect(labelFaults('INTERNAL', 'WORK_SECRET')).toHaveLength(1);
  expect(labelFaults('WORK_SECRET', 'INTERNAL')).toHaveLength(0);
});

it.each([
  ['汇报.pdf', [], '汇报.pdf'],
  ['汇报.pdf', ['汇报.pdf'], '汇报（2）.pdf'],
  ['汇报.pdf', ['汇报.pdf', '汇报（2）.pdf'], '汇报（3）.pdf'],
  ['说明', ['说明'], '说明（2）'],
])('%s among %j is %s', (name, taken, free) => expect(freeName(name, taken)).toBe(free));
