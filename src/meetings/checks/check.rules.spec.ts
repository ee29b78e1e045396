import type { Instant } from '../../platform/clock/instant.js';
import {
  checkLines,
  isSettled,
  owedUntil,
  resultFaults,
  wantedChecks,
  type CheckDone,
  type CheckedMeans,
} from './check.rules.js';

const means: CheckedMeans = {
  label: 'INTERNAL',
  room: { id: '1room', equipment: ['投影', '录音'] },
  devices: [{ id: '1mic', name: '无线话筒', pieces: 2 }],
  venues: [],
};
const keys = (changes: Partial<CheckedMeans> = {}) => wantedChecks({ ...means, ...changes }).map((check) => check.key);

it('wants the layout, each device of the room and each one reserved', () => {
  expect(keys()).toEqual(['layout', 'room:1room:62955f71', 'room:1room:5f5597f3', 'device:1mic']);
  expect(wantedChecks(means).at(-1)!.said).toBe('无线话筒 ×2');
  expect(keys({ room: null, devices: [], label: 'WORK_SECRET' })).toEqual(['layout', 'secrecy']);
  expect(keys({ room: null, devices: [], venues: [{ id: '1inn', name: '云溪宾馆' }] })).toEqual([
    'layout',
    'venue:1inn',
  ]);
});

const done = (changes: Partial<CheckDone> = {}): CheckDone => ({
  ...{ checkKey: 'layout', forStart: 'T', result: 'DONE', note: null, byName: '王涛', at: 'S' },
  ...changes,
});

it.each<[string, CheckDone[], string, boolean]>([
  ['nothing yet', [], 'OPEN', false],
  ['in order', [done()], 'DONE', true],
  ['waived', [done({ result: 'WAIVED' })], 'WAIVED', true],
  ['faulty', [done({ result: 'FAULTY' })], 'FAULTY', false],
  ['in order, but the meeting was moved', [done({ forStart: 'earlier' })], 'OPEN', false],
  ['another one in order', [done({ checkKey: 'device:1mic' })], 'OPEN', false],
])('%s', (_, results, state, settled) => {
  const [line] = checkLines([{ key: 'layout' }], results, 'T');
  expect([line!.state, isSettled(line!)]).toEqual([state, settled]);
});

it('asks what is wrong and why it is waived', () => {
  expect(resultFaults('DONE', '')).toEqual([]);
  expect(resultFaults('WAIVED', '').map((fault) => fault.key)).toEqual(['venue.refused.waiverReason']);
  expect(resultFaults('FAULTY', '').map((fault) => fault.key)).toEqual(['venue.refused.whatIsWrong']);
  expect(resultFaults('WAIVED', '不用投影')).toEqual([]);
});

it.each([
  ['2026-11-23T02:00', '2026-11-24T09:30', 'the day before the meeting'],
  ['2026-11-24T10:00', '2026-11-25T08:00', 'at short notice, until it begins'],
  ['2026-11-25T09:00', '2026-11-25T09:00', 'never before now'],
])('owed at %s, they are owed until %s: %s', (now, until) => {
  expect(owedUntil('2026-11-24T09:30' as Instant, '2026-11-25T08:00' as Instant, now as Instant)).toBe(until);
});
