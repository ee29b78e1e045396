import type { Paper, Reading } from '../materials/material.rules.js';
import {
  distributionFaults,
  highest,
  parcels,
  recallFaults,
  removalFaults,
  reviewFaults,
  stageOf,
} from './distribution.rules.js';

type Course = Parameters<typeof stageOf>[0];
const course = (changes: Partial<Course> = {}): Course => ({
  ...{ review: null, distributedAt: null, recalledAt: null },
  ...changes,
});

describe.each<[string, Course, { out: boolean; back: boolean; away: boolean; looked: boolean }]>([
  ['FILED', course(), { out: true, back: false, away: true, looked: true }],
  ['PASSED', course({ review: 'PASSED' }), { out: true, back: false, away: true, looked: true }],
  ['RETURNED', course({ review: 'RETURNED' }), { out: false, back: false, away: true, looked: true }],
  ['DISTRIBUTED', course({ distributedAt: 'then' }), { out: false, back: true, away: false, looked: false }],
])('a paper that is %s', (stage, paper, { out, back, away, looked }) => {
  it('is named so', () => expect(stageOf(paper)).toBe(stage));
  it(`goes out: ${out}`, () => expect(!distributionFaults(paper).length).toBe(out));
  it(`comes back: ${back}`, () => expect(!recallFaults(paper).length).toBe(back));
  it(`is taken away: ${away}`, () => expect(!removalFaults(paper).length).toBe(away));
  it(`is looked at: ${looked}`, () => expect(!reviewFaults(paper, 'PASSED', '').length).toBe(looked));
});

it('called back it stays so', () => {
  const paper = course({ distributedAt: 'then', recalledAt: 'now' });
  expect(stageOf(paper)).toBe('RECALLED');
  expect(distributionFaults(paper)).toHaveLength(1);
  expect(recallFaults(paper)).toHaveLength(1);
});

it('is sent back with what is wanted', () => {
  expect(reviewFaults(course(), 'RETURNED', '')).toHaveLength(1);
  expect(reviewFaults(course(), 'RETURNED', '附上测算')).toEqual([]);
});

it('is told to each reader as far as he may open it, alike ones together', () => {
  const paper = (id: string, itemId: string | null): Paper & { id: string } => ({
    ...{ id, itemId, label: 'INTERNAL', createdById: 'x', distributedAt: null, recalledAt: null },
  });
  const reader = (personId: string, changes: Partial<Reading> = {}): Reading => ({
    ...{ personId, clearance: 'INTERNAL', onDuty: false, oversees: false, capacity: 'MEMBER' },
    ...{ items: [], presents: [], owes: [], withheld: [], uncommitted: false },
    ...changes,
  });
  const expert = reader('c', { capacity: 'EXPERT', items: ['i2'] });
  const uncleared = reader('d', { clearance: 'PUBLIC' });
  const groups = parcels([paper('p1', null), paper('p2', 'i2')], [reader('a'), reader('b'), expert, uncleared]);
  expect(groups.map(({ to, papers }) => [to, papers.map(({ id }) => id)])).toEqual([
    [
      ['a', 'b'],
      ['p1', 'p2'],
    ],
    [['c'], ['p2']],
  ]);
});

it('reveals as much as the highest label says', () => {
  expect(highest(['INTERNAL', 'WORK_SECRET', 'PUBLIC'])).toBe('WORK_SECRET');
  expect(highest([])).toBe('PUBLIC');
});
