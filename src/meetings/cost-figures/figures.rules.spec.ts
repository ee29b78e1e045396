import { figuresBy } from './figures.rules.js';

const plan = [
  { unit: '农业局', budgetFen: 10_000 },
  { unit: '农业局', budgetFen: 5_000 },
  { unit: '教育局', budgetFen: 20_000 },
];
const meetings = [
  { unit: '农业局', costFen: 9_000, spentFen: 9_500 },
  { unit: '农业局', costFen: 4_000, spentFen: null },
  { unit: '信访局', costFen: 1_000, spentFen: 800 },
];
const by = { item: (one: { unit: string }) => one.unit, meeting: (one: { unit: string }) => one.unit, all: '合计' };

it('sets what meetings cost against the plan, group by group and in all', () => {
  const lines = figuresBy(plan, meetings, by);
  expect(lines.map(({ label }) => label)).toEqual(['农业局', '教育局', '信访局', '合计']);
  expect(lines[0]).toEqual({
    ...{ label: '农业局', planned: 2, plannedFen: 15_000, meetings: 2, appliedFen: 13_000 },
    ...{ settled: 1, spentFen: 9_500, deviationFen: 500, percent: 63 },
  });
  expect(lines[1]).toMatchObject({ planned: 1, meetings: 0, spentFen: 0, percent: 0 });
  expect(lines[2]).toMatchObject({ planned: 0, meetings: 1, deviationFen: -200, percent: null });
  expect(lines[3]).toMatchObject({ planned: 3, meetings: 3, settled: 2, spentFen: 10_300, deviationFen: 300 });
});

it('is one line of nothing in a year without meetings', () => {
  expect(figuresBy([], [], by)).toEqual([expect.objectContaining({ label: '合计', meetings: 0, percent: null })]);
});
