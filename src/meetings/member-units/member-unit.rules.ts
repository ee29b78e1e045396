import type { Principal } from '../../platform/access/principal.js';
import type { StateTable } from '../../platform/feature/feature.js';
import { leadsFrom } from '../../platform/feature/state-table.rules.js';
import type { Refusal } from '../../platform/web/errors.js';
import { isPreparer, type Prepared } from '../preparation/preparation.rules.js';

export type MemberUnitState = 'NAMED' | 'ASKED' | 'CONFIRMED' | 'OBJECTED' | 'WAIVED';

const asked = ['ASKED', 'CONFIRMED', 'OBJECTED'] as const;

/** (state, act) → state. The only way the state of a member unit changes. */
export const memberUnitActs = {
  ask: { from: ['NAMED', ...asked, 'WAIVED'], to: 'ASKED' },
  confirm: { from: asked, to: 'CONFIRMED' },
  object: { from: asked, to: 'OBJECTED' },
  waive: { from: asked, to: 'WAIVED' },
} as const satisfies Record<string, { from: readonly MemberUnitState[]; to: MemberUnitState }>;

export const memberUnitStateTable: StateTable = {
  name: 'memberUnit',
  initial: 'NAMED',
  finals: ['WAIVED'],
  acts: memberUnitActs,
};

/** 联席-1 (pages.md §4). */
export const memberUnitMessages = [
  ...['memberUnit.asked', 'memberUnit.near', 'memberUnit.over', 'memberUnit.silent'],
  ...['memberUnit.objected', 'memberUnit.waived'],
];

export const confirmations = ['CONFIRM', 'OBJECT'] as const;
export type Confirmation = (typeof confirmations)[number];

/** What the rules ask of a member unit. */
export interface Membership {
  unitId: string;
  state: MemberUnitState;
  confirmedFor: string | null;
}

/** Whether the unit has agreed to the time at which the meeting now begins. */
export function hasConfirmed(unit: Membership, startsAt: string | null): boolean {
  return unit.state === 'CONFIRMED' && unit.confirmedFor === startsAt;
}

/** Whether an answer is still owed: silence is never consent, nor is consent to another time. */
export function owesAnswer(unit: Membership, startsAt: string | null): boolean {
  return unit.state === 'ASKED' || (unit.state === 'CONFIRMED' && !hasConfirmed(unit, startsAt));
}

/** Whether a unit that takes part is to be asked (again) after the meeting was moved. */
export function needsAsking(unit: Membership, startsAt: string | null): boolean {
  return (asked as readonly MemberUnitState[]).includes(unit.state) && !hasConfirmed(unit, startsAt);
}

/** Whether the unit takes part, as far as it stands now. */
export function takesPart(unit: Pick<Membership, 'state'>): boolean {
  return unit.state !== 'WAIVED';
}

/** The member units of which this reader sees the row: all for who prepares the meeting, else only his own unit's. */
export function rowsSeen<T extends { unitId: string; state: MemberUnitState }>(
  units: readonly T[],
  meeting: Prepared,
  reader: Pick<Principal, 'id' | 'unitId'>,
): T[] {
  if (isPreparer(meeting, reader.id)) return [...units];
  return units.filter((unit) => unit.unitId === reader.unitId && unit.state !== 'NAMED');
}

/** An objection to the time needs words: what would suit the unit. */
export function confirmationFaults(unit: Membership, given: { confirmation: Confirmation; words: string }): Refusal[] {
  const act = given.confirmation === 'CONFIRM' ? 'confirm' : 'object';
  if (!leadsFrom(memberUnitActs[act], unit.state)) return [{ key: 'memberUnits.notAsked', source: 'S2.K4' }];
  return given.confirmation === 'OBJECT' && !given.words
    ? [{ key: 'memberUnits.noWords', field: 'words', source: 'S2.K4' }]
    : [];
}

/** The meeting does without a unit that was asked, never below two of them (S2.K4). */
export function waiverFaults(unit: Membership, all: readonly Membership[], least: number): Refusal[] {
  if (!leadsFrom(memberUnitActs.waive, unit.state)) return [{ key: 'memberUnits.notWaivable', source: 'S2.K4' }];
  const left = all.filter((one) => takesPart(one) && one.unitId !== unit.unitId).length;
  return left < least ? [{ key: 'memberUnits.tooFew', args: { left, least }, source: 'S2.K4' }] : [];
}

/** A unit names its own people only, while it takes part (S2.K4). */
export function namingFaults(unit: Membership, people: readonly { name: string; unitId: string }[]): Refusal[] {
  if (unit.state === 'NAMED' || !takesPart(unit)) return [{ key: 'memberUnits.notAsked', source: 'S2.K4' }];
  return people
    .filter(({ unitId }) => unitId !== unit.unitId)
    .map(({ name }) => ({ key: 'memberUnits.otherUnit', args: { name }, field: 'who', source: 'S2.K4' }));
}
