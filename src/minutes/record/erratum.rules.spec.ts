import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import { erratumActs } from './erratum.rules.js';

test.each([
  ['PROPOSED', true],
  ['APPROVED', false],
  ['REFUSED', false],
])('a correction %s can be decided: %s (S3.R4)', (state, expected) => {
  expect(leadsFrom(erratumActs.approve, state)).toBe(expected);
  expect(leadsFrom(erratumActs.refuse, state)).toBe(expected);
});
