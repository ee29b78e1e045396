import { expectedStarts } from './arrivals.js';

const at = (time: string) => `2026-11-27T${time}:00.000Z`;
const item = (minutes: number, startedAt: string | null = null, endedAt: string | null = null) => ({
  minutes,
  startedAt: startedAt && at(startedAt),
  endedAt: endedAt && at(endedAt),
});

test.each([
  ['as planned', [item(40), item(20), item(30)], ['01:00', '01:40', '02:00']],
  ['the first took longer', [item(40, '01:05', '02:00'), item(20), item(30)], ['01:05', '02:00', '02:20']],
  ['the first is under way', [item(40, '01:05'), item(20), item(30)], ['01:05', '01:45', '02:05']],
  ['an item was called ahead', [item(40), item(20, '01:00', '01:10'), item(30)], ['01:00', '01:00', '01:10']],
])('items are expected %s', (_, items, expected) => {
  expect(expectedStarts(items, at('01:00'))).toEqual(expected.map(at));
});
