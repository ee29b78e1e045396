import { systemAct, systemPrincipal } from '../../platform/access/act.js';
import type { Instant } from '../../platform/clock/instant.js';
import { isWritable, mayReview, mayWrite, missing, type CompletenessFacts } from './record.rules.js';

const act = (id: string, delegateOf: string[] = []) => ({
  ...systemAct('2026-11-25T03:00:00.000Z' as Instant),
  who: { ...systemPrincipal, id, delegateOf },
});

test.each([
  ['DRAFT', true],
  ['RETURNED', true],
  ['IN_REVIEW', false],
  ['APPROVED', false],
])('a record that is %s is writable: %s', (state, expected) =>
  expect(isWritable({ state, recorderId: 'r' })).toBe(expected),
);

test('only the recorder writes, only the chair or his delegate reviews, never the recorder (P20)', () => {
  const draft = { state: 'DRAFT', recorderId: 'r' };
  const review = { state: 'IN_REVIEW', recorderId: 'r' };
  expect([mayWrite(act('r'), draft), mayWrite(act('x'), draft), mayWrite(act('r'), review)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(mayReview(act('c'), review, 'c')).toBe(true);
  expect(mayReview(act('d', ['c']), review, 'c')).toBe(true);
  expect(mayReview(act('x'), review, 'c')).toBe(false);
  expect(mayReview(act('r'), review, 'r')).toBe(false);
  expect(mayReview(act('c'), draft, 'c')).toBe(false);
});

const whole: CompletenessFacts = {
  items: [{ id: 'i', position: 1, title: '一', outcome: 'PASSED', startedAt: '2026' }],
  entries: [{ itemId: 'i', kind: 'REPORT', speakerName: '牛春生', text: '汇报' }],
  decisions: [{ position: 1, leadUnitId: 'u', dueOn: '2026-12-01' }],
  arrivals: 3,
};

test.each([
  [{}, []],
  [{ arrivals: 0 }, ['minutes.record.missing.attendance']],
  [{ entries: [{ ...whole.entries[0]!, text: '清潔、\ue40c生' }] }, ['minutes.record.missing.unprintable']],
  [{ entries: [] }, ['minutes.record.missing.words']],
  [{ items: [{ ...whole.items[0]!, outcome: null }] }, ['minutes.record.missing.outcome']],
  [{ items: [{ ...whole.items[0]!, startedAt: null, outcome: 'NOT_REACHED' }], entries: [] }, []],
  [
    { decisions: [{ position: 1, leadUnitId: null, dueOn: null }] },
    ['minutes.record.missing.leadUnit', 'minutes.record.missing.dueOn'],
  ],
])('%j lacks %j', (change, expected) => {
  expect(
    missing({ ...whole, ...change }, (text) => (text.includes('\ue40c') ? [text] : [])).map((refusal) => refusal.key),
  ).toEqual(expected);
});
