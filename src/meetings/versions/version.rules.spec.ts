import { versionFaults } from './version.rules.js';

it.each([
  ['2026-11-23', 1],
  ['2026-11-24', 0],
  ['2026-12-01', 0],
])('from %s', (day, faults) => expect(versionFaults(day, '2026-11-24')).toHaveLength(faults));
