import type { Act } from '../../platform/access/act.js';
import type { Refusal } from '../../platform/web/errors.js';
import { isUnderWay } from '../session/session.rules.js';

/** 离场走动, 喧哗, 打断发言, 处理无关事务, 手机 (S5.D2–S5.D4); and what was done well. */
export const conductKinds = ['WALKING', 'NOISE', 'INTERRUPTION', 'UNRELATED', 'PHONE', 'GOOD'] as const;
/** WITHDRAWN: the row it replaces was entered by mistake. */
export const correctedKinds = [...conductKinds, 'WITHDRAWN'] as const;
export type ConductKind = (typeof correctedKinds)[number];

interface Row {
  id: string;
  kind: ConductKind;
  replacesId: string | null;
}

/** Oversight and the organiser note order in the room. */
export function keepsConduct(act: Act, meeting: { organizerId: string }): boolean {
  return act.who.roles.has('OVERSIGHT') || act.who.id === meeting.organizerId;
}

/** Those rows that stand: neither replaced nor withdrawn. */
export function standing<R extends Row>(rows: readonly R[]): R[] {
  const replaced = new Set(rows.map((row) => row.replacesId));
  return rows.filter((row) => !replaced.has(row.id) && row.kind !== 'WITHDRAWN');
}

/** Those that stand and are breaches of order. */
export function breaches<R extends Row>(rows: readonly R[]): R[] {
  return standing(rows).filter((row) => row.kind !== 'GOOD');
}

/** Order is noted while the meeting goes on, of people on its list. */
export function notingRefusals(state: string, invited: boolean): (Refusal | false)[] {
  return [
    !isUnderWay(state) && { key: 'sitting.conduct.notInSession', source: 'S5.D2' },
    !invited && { key: 'sitting.conduct.notInvited', field: 'personId', source: 'S5.D2' },
  ];
}
