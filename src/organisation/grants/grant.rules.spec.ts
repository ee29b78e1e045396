import type { PersonRole } from '../../platform/access/roles.js';
import { mayGrant, mayHold, sideOf } from './grant.rules.js';

describe('roles in one person', () => {
  it.each<[PersonRole[], string[], string | undefined]>([
    [[], [], undefined],
    [['SECRETARY', 'LEADER'], [], 'BUSINESS'],
    [['SYS_ADMIN'], [], 'SYS_ADMIN'],
    [['SYS_ADMIN', 'SEC_ADMIN'], ['organisation.grants.oneOfThree'], 'SYS_ADMIN'],
    [['SYS_ADMIN', 'SEC_ADMIN', 'AUDIT_ADMIN'], ['organisation.grants.oneOfThree'], 'SYS_ADMIN'],
    [['AUDIT_ADMIN', 'ARCHIVIST'], ['organisation.grants.apart'], 'AUDIT_ADMIN'],
    [['FINANCE', 'SEC_ADMIN'], ['organisation.grants.apart'], 'SEC_ADMIN'],
  ])('%j', (roles, keys, side) => {
    expect(mayHold(roles).map(({ key }) => key)).toEqual(keys);
    expect(sideOf(roles)).toBe(side);
  });

  it('are never granted to oneself', () => {
    expect(mayGrant('1a', '1a')).toHaveLength(1);
    expect(mayGrant('1a', '1b')).toEqual([]);
  });
});
