import { hasRole, isAdministrator, type Principal } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';

export interface TermFact {
  unitId: string | null;
  fromDay: string;
  untilDay: string | null;
}

/** Who keeps the register of officers: oversight itself and the leaders (OV2). */
export function keepsOfficers(who: Principal): boolean {
  return hasRole(who, 'OVERSIGHT', 'LEADER') && !isAdministrator(who);
}

export function isCurrent(term: TermFact, day: string): boolean {
  return term.fromDay <= day && (term.untilDay === null || day <= term.untilDay);
}

/** A registered officer supervises on days within his term, meetings within his scope (S4.S1). */
export function termFaults(terms: readonly TermFact[], day: string, hostUnitId: string): Refusal[] {
  if (!terms.length) return [];
  const current = terms.filter((term) => isCurrent(term, day));
  if (!current.length) return [{ key: 'oversight.supervisor.noTerm', field: 'personId', source: 'S4.S1' }];
  const covered = current.some((term) => term.unitId === null || term.unitId === hostUnitId);
  return covered ? [] : [{ key: 'oversight.supervisor.noScope', field: 'personId', source: 'S4.S1' }];
}
