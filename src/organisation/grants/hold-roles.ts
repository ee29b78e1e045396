import { In } from 'typeorm';
import type { PersonRole } from '../../platform/access/roles.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/web/errors.js';
import { RoleGrant } from '../people/person.entity.js';
import { mayHold, sideOf } from './grant.rules.js';
import { PersonSide } from './person-side.entity.js';

/**
 * Makes a person, locked by this transaction, hold exactly these roles. The only way a role is given or taken.
 * Throws `Refused` for roles that one person may not hold together.
 */
export async function holdRoles(tx: Tx, personId: string, roles: readonly PersonRole[]): Promise<void> {
  refuse(mayHold(roles));
  const before = (await tx.find(RoleGrant, { personId })).map(({ role }) => role);
  const taken = before.filter((role) => !roles.includes(role));
  const given = roles.filter((role) => !before.includes(role));
  const side = sideOf(roles);
  if (taken.length) await tx.remove(RoleGrant, { personId, role: In(taken) });
  await tx.remove(PersonSide, { personId });
  if (side) await tx.insert(PersonSide, { personId, side });
  if (given.length) {
    const by = { grantedAt: tx.act.at, grantedById: tx.act.who.id };
    await tx.insert(
      RoleGrant,
      given.map((role) => ({ personId, role, ...by })),
    );
  }
  if (given.length || taken.length) {
    tx.audit({ act: 'grant.roles', subject: 'person', id: personId, detail: { given, taken } });
  }
}
