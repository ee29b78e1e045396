import type { Instant } from '../clock/instant.js';
import type { Principal } from './principal.js';

/** The one-time key of the form that caused this act, and where its result will stand (Q3). */
export interface Once {
  token: string;
  landing: (result: unknown) => string;
}

/** Who does it, for whom, from where, when: the first argument of every use case. */
export interface Act {
  who: Principal;
  /** The person whose delegate `who` is in this act. */
  onBehalfOf?: { id: string; name: string };
  at: Instant;
  /** Network address, for the audit. */
  from: string;
  once?: Once;
  /** Part of the demo organ's story: nobody is woken, and what would go outside is noted as sent (pages.md §5). */
  rehearsed?: true;
}

/** The acts of the system itself: reminders, sweeps, imports by command. */
export const systemPrincipal: Principal = {
  id: 'system',
  name: 'system',
  post: '',
  unitId: '',
  unitName: '',
  roles: new Set(),
  clearance: 'WORK_SECRET',
  standing: 'MEMBER',
  delegateOf: [],
  mustChangePassword: false,
};

export function systemAct(at: Instant): Act {
  return { who: systemPrincipal, at, from: 'system' };
}
