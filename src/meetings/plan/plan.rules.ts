import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { MeetingType } from '../meeting/meeting.rules.js';

/** 一类 to 四类 of the measure on meeting fees: an axis of its own beside the type (domain §4). */
export const feeClasses = ['I', 'II', 'III', 'IV'] as const;
export type FeeClass = (typeof feeClasses)[number];

/** 内部会场, 定点会议场所, 其他场所, 视频. */
export const placeKinds = ['OWN', 'DESIGNATED', 'OTHER', 'VIDEO'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const itemStates = ['PROPOSED', 'RETURNED', 'ACCEPTED', 'PLANNED', 'MERGED', 'CANCELLED'] as const;
export type ItemState = (typeof itemStates)[number];
export type PlanState = 'COMPILING' | 'SUBMITTED' | 'APPROVED';

/** (state, act) → state of an item. */
export const itemActs = {
  revise: { from: ['PROPOSED', 'RETURNED'], to: 'PROPOSED' },
  accept: { from: ['PROPOSED'], to: 'ACCEPTED' },
  return: { from: ['PROPOSED', 'ACCEPTED'], to: 'RETURNED' },
  merge: { from: ['PROPOSED', 'ACCEPTED'], to: 'MERGED' },
  cancel: { from: ['PROPOSED', 'RETURNED', 'ACCEPTED', 'PLANNED'], to: 'CANCELLED' },
  approve: { from: ['ACCEPTED'], to: 'PLANNED' },
  adjust: { from: ['PLANNED'], to: 'PLANNED' },
} as const satisfies Record<string, { from: readonly ItemState[]; to: ItemState }>;
export type ItemAct = keyof typeof itemActs;

/** (state, act) → state of a year's plan. An approved plan is submitted again when items were added. */
export const planActs = {
  submit: { from: ['COMPILING', 'APPROVED'], to: 'SUBMITTED' },
  approve: { from: ['SUBMITTED'], to: 'APPROVED' },
  return: { from: ['SUBMITTED'], to: 'COMPILING' },
} as const satisfies Record<string, { from: readonly PlanState[]; to: PlanState }>;

export const planItemStateTable: StateTable = {
  name: 'planItem',
  initial: 'PROPOSED',
  finals: ['MERGED', 'CANCELLED'],
  acts: itemActs,
};
export const yearPlanStateTable: StateTable = { name: 'yearPlan', initial: 'COMPILING', finals: [], acts: planActs };

/** What a unit writes of a meeting it plans. */
export interface PlanContent {
  title: string;
  type: MeetingType;
  feeClass: FeeClass;
  month: number;
  days: number;
  heads: number;
  placeKind: PlaceKind;
  budgetFen: number;
  purpose: string;
}

/** What somebody is to the plan: he proposes for his unit, compiles for the office, decides for the leadership. */
export interface Standing {
  unitId: string;
  proposes: boolean;
  compiles: boolean;
  decides: boolean;
}

interface Item {
  unitId: string;
  state: ItemState;
}

/** Whether this person may do this to this item, whatever the plan's state. */
export function mayDo(act: ItemAct, standing: Standing, item: Item): boolean {
  const own = standing.proposes && standing.unitId === item.unitId;
  if (act === 'revise') return own;
  if (act === 'cancel') return standing.compiles || (own && ['PROPOSED', 'RETURNED'].includes(item.state));
  return act === 'approve' ? false : standing.compiles;
}

/** What forbids the act on the item now: its state, the plan being with the leadership, a reason not given. */
export function itemFaults(act: ItemAct, item: Item, plan: PlanState, reason = ''): Refusal[] {
  const source = 'S8.X10';
  if (!(itemActs[act].from as readonly ItemState[]).includes(item.state))
    return [{ key: `plans.faults.state.${item.state}`, source }];
  if (plan === 'SUBMITTED' && act !== 'revise') return [{ key: 'plans.faults.submitted', source }];
  const why = act !== 'accept' && act !== 'revise' && !reason;
  return why ? [{ key: 'plans.faults.noReason', field: 'reason', source }] : [];
}

/** What forbids handing the plan to the leadership: nothing to approve, or items nobody has looked at. */
export function submissionFaults(plan: PlanState, counts: { accepted: number; proposed: number }): Refusal[] {
  const source = 'S8.X10';
  if (plan === 'SUBMITTED') return [{ key: 'plans.faults.submitted', source }];
  if (counts.proposed) return [{ key: 'plans.faults.open', args: { n: counts.proposed }, source }];
  return counts.accepted ? [] : [{ key: 'plans.faults.nothing', source }];
}

/** What forbids the decision: it was taken already, one's own submission (P20), a return without reason. */
export function decisionFaults(act: 'approve' | 'return', plan: PlanState, own: boolean, opinion: string): Refusal[] {
  if (plan !== 'SUBMITTED') return [{ key: 'plans.faults.decided', source: 'S8.X10' }];
  if (own) return [{ key: 'plans.faults.own', source: 'P20' }];
  return act === 'return' && !opinion ? [{ key: 'plans.faults.noReason', field: 'opinion', source: 'S8.X10' }] : [];
}

/** What forbids merging one item into another: both of one year, the other still standing and not itself. */
export function mergerFaults(item: { id: string }, into: { id: string; state: ItemState } | undefined): Refusal[] {
  const good = into && into.id !== item.id && ['PROPOSED', 'ACCEPTED', 'PLANNED'].includes(into.state);
  return good ? [] : [{ key: 'plans.faults.intoWhat', field: 'intoId', source: 'S8.X7' }];
}
