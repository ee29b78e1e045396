import { callRefusals, isSettled, type Called } from './calls.rules.js';

test.each<[Called, string[]]>([
  [{ outcome: 'REACHED', answer: 'ATTEND', note: '' }, []],
  [{ outcome: 'REACHED', answer: null, note: '' }, []],
  [{ outcome: 'REACHED', answer: 'LEAVE', note: '' }, ['note']],
  [{ outcome: 'REACHED', answer: 'LEAVE', note: '住院' }, []],
  [{ outcome: 'NOT_REACHED', answer: 'ATTEND', note: '' }, ['answer']],
  [{ outcome: 'NOT_REACHED', answer: null, note: '' }, []],
  [{ outcome: 'RELAYED', answer: null, note: '' }, ['note']],
  [{ outcome: 'RELAYED', answer: null, note: '办公室小王转告' }, []],
])('%p is refused at %p', (called, fields) => {
  expect(callRefusals(called).flatMap((refusal) => (refusal ? [refusal.field] : []))).toEqual(fields);
});

test.each([
  ['REACHED', true],
  ['RELAYED', true],
  ['NOT_REACHED', false],
] as const)('%s settles: %p', (outcome, settled) => {
  expect(isSettled(outcome)).toBe(settled);
});
