import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import { leaveActs } from './leave.rules.js';

test.each([
  ['PENDING', ['grant', 'refuse', 'withdraw', 'void']],
  ['GRANTED', ['withdraw']],
  ['REFUSED', []],
  ['WITHDRAWN', []],
  ['VOID', []],
])('from %s lead %j', (state, expected) => {
  const acts = Object.entries(leaveActs).filter(([, act]) => leadsFrom(act, state));
  expect(acts.map(([name]) => name)).toEqual(expected);
});
