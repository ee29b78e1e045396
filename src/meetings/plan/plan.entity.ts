import { At, Code, Fen, Id, Int, Long, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { MeetingType } from '../meeting/meeting.rules.js';
import type { FeeClass, ItemAct, ItemState, PlaceKind, PlanState } from './plan.rules.js';

/** 年度会议计划 of one year: compiled, submitted, approved in editions. */
@Stored('year_plan', [['!year']])
export class YearPlan {
  @Id() id: string;
  @Int() year: number;
  @Code() state: PlanState;
  /** The newest approved edition; 0 before the first. */
  @Int() edition: number;
  @Ref({ nullable: true }) submittedById: string | null;
  @At({ nullable: true }) submittedAt: string | null;
  @Version() version: number;
}

/** One meeting that a unit plans to hold. */
@Stored('plan_item', [
  ['year', 'month', 'id'],
  ['year', 'unitId'],
])
export class PlanItem {
  @Id() id: string;
  @Int() year: number;
  @Ref() unitId: string;
  @Name() title: string;
  @Code() type: MeetingType;
  @Code() feeClass: FeeClass;
  @Int() month: number;
  @Int() days: number;
  @Int() heads: number;
  @Code() placeKind: PlaceKind;
  @Fen() budgetFen: number;
  @Text() purpose: string;
  @Code() state: ItemState;
  /** The item that this one was merged into. */
  @Ref({ nullable: true }) mergedIntoId: string | null;
  /** `PlanContent` as first approved, as JSON; adjustments leave it. */
  @Long({ nullable: true }) original: string | null;
  @Ref() proposedById: string;
  @At() proposedAt: string;
  @Version() version: number;
}

/** What was done with an item, by whom and why; `former` is its `PlanContent` before an adjustment, as JSON. */
@Stored('plan_change', [['itemId', 'at']])
export class PlanChange {
  @Id() id: string;
  @Ref() itemId: string;
  @At() at: string;
  @Ref() byId: string;
  @Name() byName: string;
  @Code() act: ItemAct;
  @Text() reason: string;
  @Long({ nullable: true }) former: string | null;
}

/** The plan as the leadership approved it: one decision, with name and date, and the items as they stood. */
@Stored('plan_edition', [['!planId', 'number']])
export class PlanEdition {
  @Id() id: string;
  @Ref() planId: string;
  @Int() number: number;
  @Ref() decidedById: string;
  @Name() decidedBy: string;
  @At() decidedAt: string;
  @Text() opinion: string;
  /** `EditionLine[]` as JSON. */
  @Long() items: string;
}
