import { instantAt } from '../../platform/clock/instant.js';
import { alarmsOf, type AlarmFacts } from './alarm.rules.js';
import { termFaults } from './officer.rules.js';

const calendar = { special: new Map(), confirmed: new Set([2026]) };
const at = (day: string, time: string) => instantAt(day, time) as string;

/** Friday, nine to ten, supervised, held in time. */
const good: AlarmFacts = {
  startsAt: at('2026-11-27', '09:00'),
  endsAt: at('2026-11-27', '10:00'),
  actualStartAt: at('2026-11-27', '09:05'),
  actualEndAt: at('2026-11-27', '10:10'),
  leadDays: 2,
  leadWanted: 2,
  urgentById: null,
  recordApprovedAt: at('2026-12-01', '09:00'),
  minutesRequired: true,
  minutesIssuedAt: at('2026-12-02', '09:00'),
  evaluationDueAt: null,
  supervisorId: 's',
};

test.each<[string, Partial<AlarmFacts>, string, string[]]>([
  ['nothing', {}, '2026-12-10', []],
  ['a notice too late', { leadDays: 1 }, '2026-12-10', ['lead']],
  ['an urgent one that was allowed', { leadDays: 1, urgentById: 'x' }, '2026-12-10', []],
  [
    'nobody appointed before it',
    { supervisorId: null, actualStartAt: null, actualEndAt: null },
    '2026-11-26',
    ['unsupervised'],
  ],
  ['not begun', { actualStartAt: null, actualEndAt: null }, '2026-11-27', ['notStarted']],
  ['begun late', { actualStartAt: at('2026-11-27', '09:06') }, '2026-11-27', ['late']],
  ['too long', { actualEndAt: at('2026-11-27', '10:20') }, '2026-12-10', ['overrun']],
  ['no record on the third working day', { recordApprovedAt: null }, '2026-12-02', []],
  ['no record after it', { recordApprovedAt: null }, '2026-12-03', ['record']],
  ['no minutes', { minutesIssuedAt: null }, '2026-12-03', ['minutes']],
  ['none are due', { minutesIssuedAt: null, minutesRequired: false }, '2026-12-03', []],
  ['not evaluated', { evaluationDueAt: at('2026-12-04', '17:30') }, '2026-12-07', ['evaluation']],
])('%s', (_, more, day, expected) => {
  expect(alarmsOf({ ...good, ...more }, at(day, '12:00'), calendar)).toEqual(expected);
});

test.each([
  ['not registered at all', [], []],
  ['within term, whole organ', [{ unitId: null, fromDay: '2026-01-01', untilDay: null }], []],
  ['over', [{ unitId: null, fromDay: '2025-01-01', untilDay: '2025-12-31' }], ['oversight.supervisor.noTerm']],
  ['another unit', [{ unitId: 'v', fromDay: '2026-01-01', untilDay: null }], ['oversight.supervisor.noScope']],
  ['his unit', [{ unitId: 'u', fromDay: '2026-01-01', untilDay: '2026-11-27' }], []],
])('an officer who is %s', (_, terms, expected) => {
  expect(termFaults(terms, '2026-11-27', 'u').map((fault) => fault.key)).toEqual(expected);
});
