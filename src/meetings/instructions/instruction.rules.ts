import { labels, type Label } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { StepState } from '../approval/approval.rules.js';

/** As many people at most are given one instruction. */
export const mostAddressees = 10;

/** Somebody an instruction is to be given to. */
export interface Addressed {
  name: string;
  kind: 'STAFF' | 'EXPERT';
  active: boolean | number;
  clearance: Label;
}

/**
 * Why an instruction is not given: the step's turn has not come or its round ended without it, nobody or too many are
 * named, or somebody is not of the organ or not cleared for the meeting (S5.C4).
 */
export function instructionFaults(state: StepState, label: Label, people: readonly Addressed[]): Refusal[] {
  const faults: Refusal[] = [];
  const fault = (key: string, args: Refusal['args'] = {}) =>
    faults.push({ key: `instructions.refused.${key}`, field: 'who', args });
  if (state === 'WAITING' || state === 'DROPPED') faults.push({ key: 'instructions.refused.notHisTurn' });
  if (people.length > mostAddressees) fault('tooMany', { most: mostAddressees });
  for (const { name, kind, active, clearance } of people) {
    if (!active || kind !== 'STAFF') fault('outside', { name });
    else if (labels.indexOf(clearance) < labels.indexOf(label)) fault('notCleared', { name });
  }
  return faults;
}
