import { hasRole, type Principal } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';

/** Everybody applies for his own unit; secretaries and leaders also for others (S1.2). */
export function hostFaults(hostUnitId: string, who: Principal): Refusal[] {
  if (hostUnitId === who.unitId || hasRole(who, 'SECRETARY', 'LEADER')) return [];
  return [{ key: 'meetings.application.otherUnit', field: 'hostUnitId', source: 'S1.2' }];
}
