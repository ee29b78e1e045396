import type { Label } from '../../platform/access/principal.js';
import {
  answerFaults,
  canTopic,
  isReviewer,
  mayOpenFile,
  sortKeyOf,
  speaksFor,
  topicActs,
  topicAudience,
  topicStates,
  type TopicAct,
} from './topic.rules.js';

const possible: Record<TopicAct, string> = {
  submit: 'DRAFT RETURNED',
  consult: 'PROPOSED CONSULTING',
  admit: 'PROPOSED CONSULTING',
  return: 'PROPOSED CONSULTING',
  refuse: 'PROPOSED CONSULTING',
  place: 'ADMITTED CARRIED',
  takeOff: 'PLACED',
  conclude: 'PLACED',
  carryOver: 'PLACED',
  sendBack: 'PLACED',
  withdraw: 'DRAFT PROPOSED CONSULTING RETURNED ADMITTED CARRIED',
};

test.each(Object.keys(topicActs) as TopicAct[])('%s is possible in its states only', (act) => {
  expect(topicStates.filter((state) => canTopic(act, state)).join(' ')).toBe(possible[act]);
});

test('carried-over topics sort above newer ones', () => {
  const keys = [
    sortKeyOf('PLACED', '2026-12-01'),
    sortKeyOf('CARRIED', '2026-11-01'),
    sortKeyOf('DRAFT', '2026-12-02'),
  ];
  expect(keys.sort().reverse()[0]).toContain('2026-11-01');
});

test.each([
  ['a secretary of the office', ['SECRETARY'], 'office', true],
  ['another of the office', [], 'office', false],
  ['a secretary elsewhere', ['SECRETARY'], 'bureau', false],
] as const)('%s reviews: %s %s → %s', (_, roles, unitId, expected) => {
  expect(isReviewer({ roles: new Set(roles), unitId }, 'office')).toBe(expected);
});

test.each([
  ['HEAD', 'u', true],
  ['LIAISON', 'u', true],
  ['MEMBER', 'u', false],
  ['HEAD', 'v', false],
] as const)('%s of %s speaks for the unit: %s', (standing, unitId, expected) => {
  expect(speaksFor({ standing, unitId }, 'u')).toBe(expected);
});

test.each([
  ['once', 'CONSULTING', 'AGREE', 'AGREE', '', ['topics.consultation.answered']],
  ['before the review', 'ADMITTED', null, 'AGREE', '', ['topics.consultation.over']],
  ['remarks in words', 'CONSULTING', null, 'REMARKS', '', ['topics.consultation.noWords']],
  ['remarks with words', 'CONSULTING', null, 'REMARKS', '资金不足', []],
  ['late still', 'PROPOSED', null, 'NONE', '', []],
] as const)('a unit answers %s', (_, state, answer, given, opinion, expected) => {
  const faults = answerFaults({ state }, { answer }, { answer: given, opinion });
  expect(faults.map((one) => one.key)).toEqual(expected);
});

const topic = { state: 'PROPOSED', proposerId: 'p', presenterId: 's', unitId: 'u', label: 'INTERNAL' } as const;
const known = {
  officeUnitId: 'o',
  consultedUnitIds: ['c'],
  people: [
    { id: 'low', clearance: 'INTERNAL' as const },
    { id: 'high', clearance: 'WORK_SECRET' as const },
  ],
};
test.each([
  ['a draft', { state: 'DRAFT' }, ['person:p']],
  ['an internal one', {}, ['person:p', 'role:LEADER', 'unit:u', 'unit:o', 'unit:c', 'person:low', 'person:high']],
  ['a work secret', { label: 'WORK_SECRET' }, ['person:p', 'person:high']],
] as const)('%s is known to whom it concerns', (_, change, expected) => {
  expect(topicAudience({ ...topic, ...change }, known)).toEqual(expected);
});

test.each([
  ['of the topic’s label', 'INTERNAL', 'x', 'INTERNAL', false, true],
  ['above the reader', 'WORK_SECRET', 'p', 'INTERNAL', false, false],
  ['above the topic, for others', 'WORK_SECRET', 'x', 'WORK_SECRET', false, false],
  ['above the topic, for the proposer', 'WORK_SECRET', 'p', 'WORK_SECRET', false, true],
  ['above the topic, for the presenter', 'WORK_SECRET', 's', 'WORK_SECRET', false, true],
  ['above the topic, for reviewers', 'WORK_SECRET', 'x', 'WORK_SECRET', true, true],
] as [string, Label, string, Label, boolean, boolean][])('a paper %s', (_, label, id, clearance, reviews, expected) => {
  expect(mayOpenFile({ label }, topic, { id, clearance, reviews })).toBe(expected);
});
