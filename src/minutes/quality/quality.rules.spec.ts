import { byRecorder, markOf, type Scored } from './quality.rules.js';

const score = (recorderId: string, marks: [number, number, number, number], scoredAt: string, faults = ''): Scored => ({
  recorderId,
  recorderName: recorderId,
  ...{ completeness: marks[0], accuracy: marks[1], timeliness: marks[2], form: marks[3] },
  faults,
  scoredAt,
});

test('the mark of a record is the mean of its four', () => {
  expect(markOf(score('a', [5, 4, 4, 4], '1'))).toBe(4.3);
});

test('averages, trend and common faults per recorder', () => {
  const all = [
    score('a', [4, 4, 4, 4], '2026-12-02', 'NAME,LATE'),
    score('a', [2, 2, 2, 2], '2026-12-01', 'LATE'),
    score('b', [5, 5, 5, 5], '2026-12-01'),
  ];
  expect(byRecorder(all)).toEqual([
    {
      ...{ recorderId: 'a', name: 'a', records: 2, mean: 3, trend: [2, 4] },
      means: { completeness: 3, accuracy: 3, timeliness: 3, form: 3 },
      faults: [
        { fault: 'LATE', n: 2 },
        { fault: 'NAME', n: 1 },
      ],
    },
    {
      ...{ recorderId: 'b', name: 'b', records: 1, mean: 5, trend: [5], faults: [] },
      means: { completeness: 5, accuracy: 5, timeliness: 5, form: 5 },
    },
  ]);
});
