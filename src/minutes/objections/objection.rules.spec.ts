import type { Act } from '../../platform/access/act.js';
import { instantAt } from '../../platform/clock/instant.js';
import { answerRefusals, contestableUntil, mayAnswer, objectionRefusal } from './objection.rules.js';

const calendar = { special: new Map(), confirmed: new Set([2026]) };
const record = (state: string, approved: string | null) => ({
  state,
  approvedAt: approved && instantAt(approved, '16:00'),
  recorderId: 'rec',
});

test.each([
  ['APPROVED', '2026-11-27', '2026-12-02'],
  ['APPROVED', '2026-11-24', '2026-11-27'],
  ['IN_REVIEW', null, undefined],
])('%s on %s may be contested until %s', (state, approved, expected) => {
  expect(contestableUntil(record(state, approved), calendar, 3)).toBe(expected);
});

test.each([
  ['2026-12-02', '2026-12-02', undefined],
  ['2026-12-02', '2026-12-03', 'sitting.objection.closed'],
  [undefined, '2026-12-01', 'minutes.record.notApproved'],
])('with the window until %s, on %s: %s', (until, today, expected) => {
  expect((objectionRefusal(until, today) || { key: undefined }).key).toBe(expected);
});

const duties = { recorderId: 'rec', organizerId: 'org' };
test.each([
  ['rec', 'a', 'OPEN', true],
  ['org', 'a', 'OPEN', true],
  ['rec', 'rec', 'OPEN', false],
  ['a', 'a', 'OPEN', false],
  ['chair', 'a', 'OPEN', false],
  ['rec', 'a', 'DECLINED', false],
])('%s answers the one of %s in %s: %s', (id, raisedById, state, expected) => {
  const act = { who: { id } } as unknown as Act;
  expect(mayAnswer(act, { state, raisedById }, duties)).toBe(expected);
});

test('upholding says what is corrected; declining needs none', () => {
  const fields = (answer: Parameters<typeof answerRefusals>[0]) =>
    answerRefusals(answer).flatMap((one) => (one && one.field) || []);
  expect(fields({ verdict: 'UPHELD', original: '', corrected: '' })).toEqual(['original', 'corrected']);
  expect(fields({ verdict: 'DECLINED', original: '', corrected: '' })).toEqual([]);
});
