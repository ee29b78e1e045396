import { answerOf, callFaults, callSortKey, declineFaults, mayConduct } from './call.rules.js';
import type { Instant } from '../../platform/clock/instant.js';

const now = '2026-11-24T02:00:00.000Z' as Instant;
const dueAt = '2026-11-27T09:30:00.000Z' as Instant;
const keys = (faults: { key: string }[]) => faults.map(({ key }) => key);

test.each([
  ['one unit, time left', { dueAt, unitIds: ['a'] }, []],
  ['no unit', { dueAt, unitIds: [] }, ['topicCalls.noUnit']],
  ['no time', { dueAt: now, unitIds: ['a'] }, ['topicCalls.past']],
  [
    'a meeting of work secrets',
    { dueAt, unitIds: ['a'], meeting: { label: 'WORK_SECRET' as const, startsAt: null } },
    ['topicCalls.secret'],
  ],
  [
    'a meeting that begins before',
    { dueAt, unitIds: ['a'], meeting: { label: 'INTERNAL' as const, startsAt: '2026-11-27T01:00:00.000Z' } },
    ['topicCalls.tooLate'],
  ],
])('a call with %s', (_, call, faults) => {
  expect(keys(callFaults(call, now))).toEqual(faults);
});

const open = { state: 'OPEN' as const, dueAt };
test.each([
  [{ topics: 2, declinedAt: null }, open, now, 'TOPICS'],
  [{ topics: 1, declinedAt: now }, open, now, 'TOPICS'],
  [{ topics: 0, declinedAt: now }, open, now, 'NONE'],
  [{ topics: 0, declinedAt: null }, open, now, 'SILENT'],
  [{ topics: 0, declinedAt: null }, open, dueAt, 'LATE'],
  [{ topics: 0, declinedAt: null }, { ...open, state: 'CLOSED' as const }, now, 'LATE'],
])('a unit with %j of %j', (unit, call, at, answer) => {
  expect(answerOf(unit, call, at)).toBe(answer);
});

test.each([
  ['OPEN' as const, { topics: 0, declinedAt: null }, []],
  ['CLOSED' as const, { topics: 0, declinedAt: null }, ['topicCalls.closed']],
  ['OPEN' as const, { topics: 1, declinedAt: null }, ['topicCalls.hasTopics']],
  ['OPEN' as const, { topics: 0, declinedAt: now }, ['topicCalls.answered']],
])('saying there is none while %s, having %j', (state, unit, faults) => {
  expect(keys(declineFaults({ state }, unit))).toEqual(faults);
});

test('whoever called and the office conduct it, nobody else', () => {
  const call = { createdById: 'a' };
  expect(mayConduct(call, { id: 'a', reviews: false })).toBe(true);
  expect(mayConduct(call, { id: 'b', reviews: true })).toBe(true);
  expect(mayConduct(call, { id: 'b', reviews: false })).toBe(false);
});

test('open calls stand before closed ones', () => {
  expect(callSortKey('OPEN', '2026-01-01') > callSortKey('CLOSED', '2026-12-31')).toBe(true);
});
