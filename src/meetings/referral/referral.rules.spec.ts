import { referralFaults, referralRight, type Named, type Referral, type ReferralRight } from './referral.rules.js';

const step = { approverId: 'leader', state: 'OPEN' as const, dueAt: '2026-11-24T09' };
const facts = { proposers: ['clerk'], officeHead: 'office', at: '2026-11-24T10' };
const person = (id: string, delegateOf: string[] = []) => ({ id, delegateOf });

it.each<[string, ReturnType<typeof person>, Partial<typeof facts>, ReferralRight | undefined]>([
  ['the approver', person('leader'), {}, 'APPROVER'],
  ['his delegate', person('deputy', ['leader']), {}, 'APPROVER'],
  ['the office, overdue', person('office'), {}, 'OFFICE'],
  ['the office’s delegate, overdue', person('deputy', ['office']), {}, 'OFFICE'],
  ['the office, in time', person('office'), { at: '2026-11-24T08' }, undefined],
  ['the proposer, though head of the office', person('clerk'), { officeHead: 'clerk' }, undefined],
  ['anybody', person('anna'), {}, undefined],
])('%s', (_, who, changes, right) => expect(referralRight(step, who, { ...facts, ...changes })).toBe(right));

const named = (id: string, changes: Partial<Named> = {}): Named => ({
  ...{ id, name: id, kind: 'STAFF', active: true, clearance: 'INTERNAL' },
  ...changes,
});
const open = {
  ...{ state: 'OPEN' as const, right: 'APPROVER' as ReferralRight, label: 'INTERNAL' as const },
  ...{ proposers: ['clerk'], asked: ['leader'] },
};

it.each<[string, Referral, Named[], Partial<typeof open> & { state?: never }, string[]]>([
  ['to one', 'REFER', [named('a')], {}, []],
  ['to nobody', 'REFER', [], {}, ['onlyOne']],
  ['to two', 'REFER', [named('a'), named('b')], {}, ['onlyOne']],
  ['two as well', 'COUNTERSIGN', [named('a'), named('b')], {}, []],
  ['six as well', 'COUNTERSIGN', [...'abcdef'].map((id) => named(id)), {}, ['tooMany']],
  ['as well, by the office', 'COUNTERSIGN', [named('a')], { right: 'OFFICE' }, ['officeRefers']],
  ['to the proposer', 'REFER', [named('clerk')], {}, ['proposer']],
  ['to who is asked already', 'REFER', [named('leader')], {}, ['asked']],
  ['to an expert', 'REFER', [named('a', { kind: 'EXPERT' })], {}, ['outside']],
  ['to who has left', 'REFER', [named('a', { active: 0 })], {}, ['outside']],
  ['to who is not cleared', 'REFER', [named('a', { clearance: 'PUBLIC' })], {}, ['notCleared']],
])('refers %s', (_, kind, people, changes, keys) =>
  expect(referralFaults(kind, people, { ...open, ...changes }).map(({ key }) => key.split('.').at(-1))).toEqual(keys),
);

it('refers no step that is over', () => {
  const faults = referralFaults('REFER', [named('a')], { ...open, state: 'APPROVED' });
  expect(faults.map(({ key }) => key)).toEqual(['meetings.approval.alreadyDecided']);
});
