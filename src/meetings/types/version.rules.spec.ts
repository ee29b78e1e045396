import { termFaults, versionFaults } from './version.rules.js';

it.each([
  ['2026-11-23', 1],
  ['2026-11-24', 0],
  ['2026-12-01', 0],
])('from %s', (day, faults) => expect(versionFaults(day, '2026-11-24')).toHaveLength(faults));

it.each([
  [2, 1, 90, 180, 0],
  [1, 2, 90, 180, 1],
  [2, 1, 200, 180, 1],
])('lead %i, reply %i, usual %i, longest %i', (leadDays, replyDays, defaultMinutes, longestMinutes, faults) => {
  expect(termFaults({ leadDays, replyDays, defaultMinutes, longestMinutes })).toHaveLength(faults);
});
