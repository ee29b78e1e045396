import { hasRole, type Label, type Principal } from '../../platform/access/principal.js';
import type { StateTable } from '../../platform/feature/feature.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import type { Refusal } from '../../platform/web/errors.js';
import { mayOpen, type Paper, type Reading } from '../materials/material.rules.js';

export type CopyState = 'OUT' | 'RETURNED' | 'DESTROYED' | 'LOST';

/** (state, act) → state. A lost copy may turn up; one that was destroyed does not. */
export const copyActs = {
  return: { from: ['OUT', 'LOST'], to: 'RETURNED' },
  lose: { from: ['OUT'], to: 'LOST' },
  destroy: { from: ['RETURNED', 'LOST'], to: 'DESTROYED' },
} as const satisfies Record<string, { from: readonly CopyState[]; to: CopyState }>;

export type CopyAct = keyof typeof copyActs;
export const copyActNames = Object.keys(copyActs) as CopyAct[];

export const copyStateTable: StateTable = {
  name: 'materialCopy',
  initial: 'OUT',
  finals: ['DESTROYED'],
  acts: copyActs,
};

/** Copies are numbered for work secrets only (S5.C4). */
export function isNumbered({ label }: { label: Label }): boolean {
  return label === 'WORK_SECRET';
}

/** 份号 as it stands on the paper: six digits (GB/T 9704-2012 §7.2.1). */
export function copyNumber(n: number): string {
  return String(n).padStart(6, '0');
}

/** The register is kept by those on duty and by the secrecy officers who may know of the meeting. */
export function mayKeep(reader: Pick<Reading, 'onDuty'>, who: Principal): boolean {
  return reader.onDuty || hasRole(who, 'SECRECY');
}

/** Whether somebody may be handed a copy: he who may read the paper once it is out. */
export function mayReceiveCopy(paper: Paper, reader: Reading): boolean {
  return mayOpen({ ...paper, distributedAt: 'now' }, reader);
}

/** What may become of a copy now; a loss, and the destruction of what was lost, is explained. */
export function copyFaults(copy: { state: CopyState }, act: CopyAct, note: string): Refusal[] {
  if (!leadsFrom(copyActs[act], copy.state)) return [{ key: `materials.copies.is.${copy.state}` }];
  const explained = act === 'lose' || (act === 'destroy' && copy.state === 'LOST');
  return explained && !note ? [{ key: 'materials.copies.why', field: 'note', source: 'S5.C3' }] : [];
}

/** The acts possible in a state. */
export function copyActsFrom(state: CopyState): CopyAct[] {
  return copyActNames.filter((act) => leadsFrom(copyActs[act], state));
}
