import {
  confirmationFaults,
  hasConfirmed,
  namingFaults,
  needsAsking,
  owesAnswer,
  rowsSeen,
  waiverFaults,
  type Membership,
} from './member-unit.rules.js';

const startsAt = '2026-12-11T01:00:00.000Z';
const unit = (state: Membership['state'], confirmedFor: string | null = null, unitId = 'a'): Membership => ({
  ...{ unitId, state, confirmedFor },
});
const keys = (faults: { key: string }[]) => faults.map(({ key }) => key);

test.each([
  [unit('NAMED'), { confirmed: false, owes: false, again: false }],
  [unit('ASKED'), { confirmed: false, owes: true, again: true }],
  [unit('CONFIRMED', startsAt), { confirmed: true, owes: false, again: false }],
  [unit('CONFIRMED', '2026-12-10T01:00:00.000Z'), { confirmed: false, owes: true, again: true }],
  [unit('OBJECTED'), { confirmed: false, owes: false, again: true }],
  [unit('WAIVED'), { confirmed: false, owes: false, again: false }],
])('%j', (one, { confirmed, owes, again }) => {
  expect(hasConfirmed(one, startsAt)).toBe(confirmed);
  expect(owesAnswer(one, startsAt)).toBe(owes);
  expect(needsAsking(one, startsAt)).toBe(again);
});

test.each([
  ['ASKED', 'CONFIRM', '', []],
  ['CONFIRMED', 'OBJECT', '当日有全省会议', []],
  ['OBJECTED', 'CONFIRM', '', []],
  ['ASKED', 'OBJECT', '', ['memberUnits.noWords']],
  ['NAMED', 'CONFIRM', '', ['memberUnits.notAsked']],
  ['WAIVED', 'CONFIRM', '', ['memberUnits.notAsked']],
] as const)('%s answers %s', (state, confirmation, words, faults) => {
  expect(keys(confirmationFaults(unit(state), { confirmation, words }))).toEqual(faults);
});

const three = [unit('OBJECTED', null, 'a'), unit('CONFIRMED', startsAt, 'b'), unit('ASKED', null, 'c')];
test.each([
  ['one of three', three, 2, []],
  ['one of two', three.slice(0, 2), 2, ['memberUnits.tooFew']],
  ['one of two, beside one done without', [...three.slice(0, 2), unit('WAIVED', null, 'c')], 2, ['memberUnits.tooFew']],
  ['of a meeting that need not have any', three.slice(0, 1), 0, []],
])('doing without %s', (_, all, least, faults) => {
  expect(keys(waiverFaults(all[0]!, all, least))).toEqual(faults);
});

test('whoever is not asked or done without cannot be done without again', () => {
  expect(keys(waiverFaults(unit('WAIVED'), three, 2))).toEqual(['memberUnits.notWaivable']);
  expect(keys(waiverFaults(unit('NAMED'), three, 2))).toEqual(['memberUnits.notWaivable']);
});

test('a unit names its own people, while it takes part', () => {
  const [own, other] = [
    { name: '甲', unitId: 'a' },
    { name: '乙', unitId: 'b' },
  ];
  expect(namingFaults(unit('ASKED'), [own])).toEqual([]);
  expect(namingFaults(unit('CONFIRMED'), [own, other])).toMatchObject([
    { key: 'memberUnits.otherUnit', args: { name: '乙' }, field: 'who' },
  ]);
  expect(keys(namingFaults(unit('WAIVED'), [own]))).toEqual(['memberUnits.notAsked']);
});

const meeting = { state: 'PREPARING' as const, organizerId: 'me', chairId: 'chair', convenerId: null };
test.each([
  ['me', 'host', ['a', 'b', 'c']],
  ['chair', 'host', ['a', 'b', 'c']],
  ['somebody', 'b', ['b']],
  ['somebody', 'x', []],
])('%s of %s sees', (id, unitId, seen) => {
  expect(rowsSeen(three, meeting, { id, unitId }).map((one) => one.unitId)).toEqual(seen);
});
