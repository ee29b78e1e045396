import { isTaken, readCondition, type Condition, type Conditioned } from './condition.rules.js';

const plain: Conditioned = {
  ...{ feeClass: null, costFen: null, label: 'INTERNAL', isMajor: false, hostUnitId: 'water', urgentReason: '' },
};

it.each<[string, Condition | null, string | null, Partial<Conditioned>, boolean]>([
  ['no condition is always taken', null, null, {}, true],
  ['fees: none spent', 'FEES', null, {}, false],
  ['fees: any class', 'FEES', null, { feeClass: 'IV' }, true],
  ['first and second class: third', 'HIGH_CLASS', null, { feeClass: 'III' }, false],
  ['first and second class: second', 'HIGH_CLASS', null, { feeClass: 'II' }, true],
  ['amount: as much', 'AMOUNT', '5000000', { costFen: 5_000_000 }, false],
  ['amount: a fen more', 'AMOUNT', '5000000', { costFen: 5_000_001 }, true],
  ['amount: none given', 'AMOUNT', '0', {}, false],
  ['a work secret', 'WORK_SECRET', null, { label: 'WORK_SECRET' }, true],
  ['not a work secret', 'WORK_SECRET', null, {}, false],
  ['三重一大', 'MAJOR', null, { isMajor: true }, true],
  ['in time', 'URGENT', null, {}, false],
  ['at short notice', 'URGENT', null, { urgentReason: '汛情' }, true],
  ['this unit', 'UNIT', 'water', {}, true],
  ['another unit', 'UNIT', 'roads', {}, false],
])('%s', (_, onlyWhen, onlyValue, asked, taken) =>
  expect(isTaken({ onlyWhen, onlyValue }, { ...plain, ...asked })).toBe(taken),
);

it.each([
  ['nothing', '', '', null, [null, null, 0]],
  ['an amount', 'AMOUNT', '5万元', null, ['AMOUNT', '5000000', 0]],
  ['no amount', 'AMOUNT', '很多', null, ['AMOUNT', null, 1]],
  ['a unit', 'UNIT', '水利局', 'water', ['UNIT', 'water', 0]],
  ['no such unit', 'UNIT', '水力局', null, ['UNIT', null, 1]],
  ['a value nobody asks for', 'MAJOR', '5', null, ['MAJOR', null, 0]],
  ['an unknown condition', 'WEATHER', '', null, [null, null, 1]],
])('reads %s', (_, when, value, unitId, expected) => {
  const { onlyWhen, onlyValue, faults } = readCondition({ onlyWhen: when, onlyValue: value, unitId }, { step: 1 });
  expect([onlyWhen, onlyValue, faults.length]).toEqual(expected);
});
