import { expiryOf, retentionRule, type Retention } from './retention.rules.js';

const line = (meetingType: string, document: string, retention: Retention, effectiveFrom = '2026-01-01') => ({
  meetingType,
  document,
  retention,
  basis: `${meetingType} ${document}`,
  effectiveFrom,
});
const rules = [
  line('ANY', 'ITEM', 'Y'),
  line('ROUTINE', 'ITEM', 'D30'),
  line('ANY', 'ANY', 'Y'),
  line('ROUTINE', 'ANY', 'D30'),
  line('ANY', 'EVALUATION', 'D10'),
  line('ROUTINE', 'ITEM', 'D10', '2027-01-01'),
];

test.each([
  ['JOINT', 'ITEM', '2026-06-01', 'Y'],
  ['ROUTINE', 'ITEM', '2026-12-31', 'D30'],
  ['ROUTINE', 'ITEM', '2027-01-01', 'D10'],
  ['ROUTINE', 'RECORD', '2026-06-01', 'D30'],
  ['TOPIC', 'RECORD', '2026-06-01', 'Y'],
  ['ROUTINE', 'EVALUATION', '2026-06-01', 'D10'],
  ['ROUTINE', 'ITEM', '2025-06-01', 'Y'],
])('%s %s formed on %s is kept %s', (type, document, day, retention) =>
  expect(retentionRule(rules, type, document, day).retention).toBe(retention),
);

test.each([
  [2026, 'D10', '2037-01-01'],
  [2026, 'D30', '2057-01-01'],
  [2026, 'Y', null],
] as const)('formed in %i with %s: ends %s (S6.A3)', (year, retention, expected) =>
  expect(expiryOf(year, retention)).toBe(expected),
);
