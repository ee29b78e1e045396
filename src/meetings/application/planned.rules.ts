import type { FeeClass, ItemState } from '../plan/plan.rules.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import type { Verdict } from '../verdicts/verdict.js';
import type { ApplicationContent } from './application.js';

/** The plan's item that an application names, as far as this person may know of it. */
export interface NamedItem {
  id: string;
  year: number;
  title: string;
  state: ItemState;
  unitId: string;
  heads: number;
}

/** What an application is to the annual plan. */
export interface PlanSituation {
  /** Types and fee classes that are to be in the plan (parameters). */
  types: readonly string[];
  feeClasses: readonly string[];
  item: NamedItem | null;
}

/** Whether such a meeting belongs into the annual plan (domain §4.1, check 3). */
export function needsPlan(plan: PlanSituation, type: MeetingType, feeClass: FeeClass | null | undefined): boolean {
  return plan.types.includes(type) || (Boolean(feeClass) && plan.feeClasses.includes(feeClass!));
}

/** In the plan, 计划外 with a reason, or to be given one (S8.X10, S8.X7). */
export function plannedVerdict(content: ApplicationContent, plan: PlanSituation): Verdict[] {
  const { planItemId, unplannedReason, hostUnitId } = content;
  const say = (kind: Verdict['kind'], key: string, rest: Partial<Verdict> = {}): Verdict[] => [
    { kind, key: `plans.verdict.${key}`, source: 'S8.X10', ...rest },
  ];
  if (planItemId) {
    const { item } = plan;
    if (item?.state !== 'PLANNED' || item.unitId !== hostUnitId)
      return say('bad', 'notInPlan', { field: 'hostUnitId' });
    return say('ok', 'planned', { args: { year: item.year, title: item.title } });
  }
  if (!needsPlan(plan, content.type, content.feeClass)) return [];
  if (!unplannedReason)
    return say('bad', 'noReason', { field: 'unplannedReason', hint: { key: 'plans.verdict.noReasonHint' } });
  return say('wait', 'unplanned', {
    hint: { key: 'meetings.verdicts.reasonGiven', args: { reason: unplannedReason } },
  });
}
