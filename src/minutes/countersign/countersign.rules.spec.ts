import {
  answerFaults,
  fingerprintOf,
  isSettled,
  isToAsk,
  issueFaults,
  waiverFaults,
  type Signed,
} from './countersign.rules.js';

const text = { title: '纪要', body: '会议议定。', decisions: [{ text: '一', leadUnitId: 'a', dueOn: '2026-12-18' }] };
const now = fingerprintOf(text);
const other = fingerprintOf({ ...text, body: '会议议定：' });
const signed = (state: Signed['state'], askedFor = now, agreedTo: string | null = null): Signed => ({
  ...{ state, askedFor, agreedTo },
});
const keys = (faults: { key: string }[]) => faults.map(({ key }) => key);

test.each([
  ['another title', { ...text, title: '纪要稿' }],
  ['another text', { ...text, body: '' }],
  ['another decision', { ...text, decisions: [{ ...text.decisions[0]!, text: '二' }] }],
  ['another unit', { ...text, decisions: [{ ...text.decisions[0]!, leadUnitId: 'b' }] }],
  ['another date', { ...text, decisions: [{ ...text.decisions[0]!, dueOn: '2026-12-19' }] }],
  ['one decision less', { ...text, decisions: [] }],
])('%s is another text', (_, changed) => expect(fingerprintOf(changed)).not.toBe(now));

test('the same text is the same', () => expect(fingerprintOf({ ...text })).toBe(now));

test.each([
  ['never asked', undefined, false, true],
  ['asked', signed('ASKED'), false, false],
  ['asked about an earlier text', signed('ASKED', other), false, true],
  ['agreed', signed('AGREED', now, now), true, false],
  ['agreed to an earlier text', signed('AGREED', other, other), false, true],
  ['has an opinion', signed('OPINION'), false, false],
  ['had an opinion on an earlier text', signed('OPINION', other), false, true],
  ['waived', signed('WAIVED', other), true, false],
])('a unit that %s', (_, one, settled, toAsk) => {
  expect(isSettled(one, now)).toBe(settled);
  expect(isToAsk(one, now)).toBe(toAsk);
});

test('issuing names who is missing', () => {
  const units = [
    { unit: '政务服务局', signed: signed('AGREED', now, now) },
    { unit: '住建局', signed: signed('ASKED') },
  ];
  expect(issueFaults(units, now)).toEqual([
    { key: 'countersign.lacking', args: { done: 1, all: 2, units: '住建局' }, source: 'S2.K4' },
  ]);
  expect(issueFaults(units.slice(0, 1), now)).toEqual([]);
  expect(keys(issueFaults(units.slice(0, 1), other))).toEqual(['countersign.lacking']);
  expect(issueFaults([], now)).toEqual([]);
});

test.each([
  ['agrees', signed('ASKED'), { answer: 'AGREE' as const, words: '' }, {}, []],
  ['agrees after all', signed('OPINION'), { answer: 'AGREE' as const, words: '' }, {}, []],
  ['agrees twice', signed('AGREED', now, now), { answer: 'AGREE' as const, words: '' }, {}, ['countersign.answered']],
  ['has an opinion', signed('ASKED'), { answer: 'OPINION' as const, words: '改牵头单位' }, {}, []],
  [
    'has an opinion without words',
    signed('ASKED'),
    { answer: 'OPINION' as const, words: '' },
    {},
    ['countersign.noWords'],
  ],
  ['is waived', signed('WAIVED'), { answer: 'AGREE' as const, words: '' }, {}, ['countersign.answered']],
  [
    'read an earlier text',
    signed('ASKED', other),
    { answer: 'AGREE' as const, words: '' },
    {},
    ['countersign.changed'],
  ],
  [
    'comes too late',
    signed('ASKED'),
    { answer: 'AGREE' as const, words: '' },
    { issued: true },
    ['countersign.issued'],
  ],
])('a unit that %s', (_, one, given, changes, faults) => {
  expect(keys(answerFaults(one, given, { fingerprint: now, issued: false, ...changes }))).toEqual(faults);
});

test('only who was asked is waived, before the issue', () => {
  expect(waiverFaults(signed('OPINION'), false)).toEqual([]);
  expect(keys(waiverFaults(undefined, false))).toEqual(['countersign.notWaivable']);
  expect(keys(waiverFaults(signed('WAIVED'), false))).toEqual(['countersign.notWaivable']);
  expect(keys(waiverFaults(signed('ASKED'), true))).toEqual(['countersign.issued']);
});
