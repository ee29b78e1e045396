import type { Principal } from '../../platform/access/principal.js';

/** Somebody whose calendar may be asked for. */
export interface Owner {
  id: string;
  unitId: string;
  standing: Principal['standing'];
  /** Holds the role of a leader of the organ. */
  leads: boolean | number;
}

/**
 * Who may look into a leader's calendar (pages.md WB4): himself, whoever acts for him, the secretaries of the organ's
 * office for the organ's leaders, and a unit's liaison for those who head it.
 */
export function mayLookInto(owner: Owner, reader: Principal, officeId: string | null): boolean {
  if (owner.id === reader.id || reader.delegateOf.includes(owner.id)) return true;
  if (owner.leads && reader.roles.has('SECRETARY') && reader.unitId === officeId) return true;
  const heads = owner.standing === 'HEAD' || owner.standing === 'DEPUTY';
  return heads && reader.standing === 'LIAISON' && reader.unitId === owner.unitId;
}
