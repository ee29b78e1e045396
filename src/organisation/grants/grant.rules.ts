import { administratorRoles, type PersonRole } from '../../platform/access/roles.js';
import type { Refusal } from '../../platform/web/errors.js';

export type Side = 'BUSINESS' | 'SYS_ADMIN' | 'SEC_ADMIN' | 'AUDIT_ADMIN';

export const isAdministratorRole = (role: PersonRole): boolean => administratorRoles.includes(role);

/** The side on which these roles put a person; undefined without roles. */
export function sideOf(roles: readonly PersonRole[]): Side | undefined {
  const administrator = roles.find(isAdministratorRole) as Side | undefined;
  return administrator ?? (roles.length ? 'BUSINESS' : undefined);
}

/** Why one person may not hold these roles together: three administrators are three people, apart from business (Q75). */
export function mayHold(roles: readonly PersonRole[]): Refusal[] {
  const administrators = roles.filter(isAdministratorRole);
  const field = 'roles';
  const source = 'S5.C4';
  if (administrators.length > 1) return [{ key: 'organisation.grants.oneOfThree', field, source }];
  if (administrators.length && roles.length > 1) return [{ key: 'organisation.grants.apart', field, source }];
  return [];
}

/** Why this security administrator may not grant to this person: nobody grants to himself. */
export function mayGrant(granterId: string, personId: string): Refusal[] {
  return granterId === personId ? [{ key: 'organisation.grants.toHimself', source: 'S5.C4' }] : [];
}
