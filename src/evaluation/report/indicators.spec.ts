import { instantAt } from '../../platform/clock/instant.js';
import { gradeOf, scoreOf, submissionFaults, type Indicator } from './evaluation.rules.js';
import { indicatorsOf, lengthValue, type MeetingRecordFacts } from './indicators.js';

const at = (time: string) => instantAt('2026-11-27', time) as string;
const item = (position: number, from: string, until: string, minutes = 30) => ({
  ...{ position, minutes, outcome: 'PASSED' },
  ...{ startedAt: at(from), endedAt: at(until) },
});
const task = (acceptedOn: string | null, dueOn = '2026-12-10') => ({ originalDueOn: '2026-12-10', dueOn, acceptedOn });

/** Two items of thirty minutes in a meeting from 9:00 to 10:00. */
const facts: MeetingRecordFacts = {
  ...{ startsAt: at('09:00'), endsAt: at('10:00'), actualStartAt: at('09:00'), actualEndAt: at('10:00') },
  items: [item(1, '09:00', '09:30'), item(2, '09:30', '10:00')],
  outOfOrder: 0,
  invited: 10,
  answeredInTime: 9,
  attendance: { present: 6, late: 1, substituted: 1, onLeave: 2 },
  notice: { leadDays: 2, leadWanted: 2 },
  papers: { total: 4, inTime: 3 },
  outcomes: [{ attainment: 'MET' }, { attainment: 'PARTLY' }, { attainment: 'NOT' }, { attainment: null }],
  members: { present: 5, spoke: 4 },
  record: { errata: 0, inTime: true },
  decisions: [
    { leadUnitId: 'u', dueOn: '2026-12-10' },
    { leadUnitId: 'u', dueOn: null },
  ],
  tasks: [task('2026-12-10'), task('2026-12-11', '2026-12-20'), task(null, '2026-12-20'), task(null)],
  reports: { total: 4, returned: 1 },
  satisfaction: { value: 0.8, answered: 6, sent: 8 },
  today: '2026-12-15',
};

test.each<[string, Partial<MeetingRecordFacts>, number | null]>([
  ['punctual', {}, 1],
  ['punctual', { actualStartAt: at('09:05') }, 1],
  ['punctual', { actualStartAt: at('09:06') }, 0],
  ['punctual', { actualStartAt: null }, null],
  ['length', {}, 1],
  ['length', { actualEndAt: at('10:15') }, 0.5],
  ['agenda', {}, 1],
  ['agenda', { items: [item(1, '09:00', '09:33'), item(2, '09:33', '10:10')] }, 0.5],
  ['agenda', { outOfOrder: 1 }, 0.5],
  ['replies', {}, 0.9],
  ['attendance', {}, 1],
  ['onTime', {}, 6 / 7],
  ['lead', {}, 1],
  ['lead', { notice: { leadDays: 1, leadWanted: 2 } }, 0],
  ['lead', { notice: null }, null],
  ['effective', {}, 1],
  ['papers', {}, 0.75],
  ['papers', { papers: { total: 0, inTime: 0 } }, null],
  ['attainment', {}, 0.5],
  ['attainment', { outcomes: [] }, null],
  ['concluded', {}, 1],
  ['participation', {}, 0.8],
  ['record', {}, 1],
  ['record', { record: { errata: 2, inTime: true } }, 0.75],
  ['record', { record: { errata: 1, inTime: false } }, 0.5],
  ['record', { record: null }, null],
  ['actionable', {}, 0.5],
  ['onDueDay', {}, 0.25],
  ['extended', {}, 0.5],
  ['completed', {}, 2 / 3],
  ['returned', {}, 0.75],
  ['onDueDay', { tasks: [] }, null],
  ['satisfaction', {}, 0.8],
])('%s with %j is %s (domain §8.2)', (key, patch, expected) => {
  const found = indicatorsOf({ ...facts, ...patch }).find((one) => one.key === key)!;
  if (expected === null) expect(found.value).toBeNull();
  else expect(found.value).toBeCloseTo(expected, 10);
});

test.each([
  [60, 60, 1],
  [60, 45, 1],
  [60, 75, 0.5],
  [60, 90, 0],
  [60, 200, 0],
  [0, 30, null],
])('planned %i, actual %i minutes: %s (E2)', (planned, actual, expected) => {
  expect(lengthValue(planned, actual)).toBe(expected);
});

const indicator = (weight: number, value: number | null): Indicator => ({
  ...{ key: 'k', dimension: 'QUALITY', raw: {} },
  weight,
  value,
});

test('what cannot be said passes its weight on; what has no weight counts nothing', () => {
  expect(scoreOf([indicator(10, 1), indicator(10, 0.5), indicator(80, null), indicator(0, 0)])).toBe(75);
  expect(scoreOf([indicator(10, null)])).toBeNull();
});

test.each([
  [100, 'EXCELLENT'],
  [90, 'EXCELLENT'],
  [89.9, 'GOOD'],
  [80, 'GOOD'],
  [79.9, 'FAIR'],
  [60, 'FAIR'],
  [59.9, 'POOR'],
])('%s points: %s', (score, grade) => expect(gradeOf(score)).toBe(grade));

test.each([
  ['ENDED', true, 'evaluation.report.noMinutes'],
  ['RECORD_APPROVED', true, 'evaluation.report.noMinutes'],
  ['MINUTES_ISSUED', true, undefined],
  ['ENDED', false, 'evaluation.report.noRecord'],
  ['RECORD_APPROVED', false, undefined],
  ['ARCHIVED', true, undefined],
  ['EVALUATED', false, 'evaluation.report.noRecord'],
])('%s, minutes required %s: %s (S8.I1)', (state, minutesRequired, expected) => {
  expect(submissionFaults({ state, minutesRequired, organizerId: 'o', chairId: null })[0]?.key).toBe(expected);
});
