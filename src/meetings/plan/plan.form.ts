import {
  AreaField,
  ChoiceField,
  IdField,
  LineField,
  MoneyField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { meetingTypes, type MeetingType } from '../meeting/meeting.rules.js';
import { feeClasses, itemStates, placeKinds, type FeeClass, type ItemState, type PlaceKind } from './plan.rules.js';

const any = { optional: true };
const months = Array.from({ length: 12 }, (_, n) => String(n + 1));

/** 计划会议: what a unit plans; `reason` is asked of an adjustment after approval. */
@FormTexts('plans.item')
export class PlanItemForm {
  @LineField({ max: 100 }) title: string;
  @ChoiceField(meetingTypes) type: MeetingType;
  @ChoiceField(feeClasses) feeClass: FeeClass;
  @WholeField(1, 12) month: number;
  @WholeField(1, 30) days: number;
  @WholeField(2, 5000) heads: number;
  @ChoiceField(placeKinds) placeKind: PlaceKind;
  @MoneyField() budgetFen: number;
  @AreaField({ max: 500 }) purpose: string;
  @AreaField({ ...any, max: 500 }) reason: string;
}

/** What the office, or the unit itself, decides on an item; the button says what. */
@FormTexts('plans.decide')
export class ItemDecisionForm {
  @AreaField({ ...any, max: 500 }) reason: string;
  @IdField(any) intoId: string | null;
}

/** Handing the year to the leadership: a button whose refusals come back to the page. */
@FormTexts('plans.submission')
export class PlanSubmissionForm {}

/** The leadership's decision on the year. */
@FormTexts('plans.approval')
export class PlanDecisionForm {
  @AreaField({ ...any, max: 500 }) opinion: string;
}

export const orders = ['month', 'unit'] as const;

/** What the plan is narrowed by (MT1): its query. */
@FormTexts('plans.filter')
export class PlanQuery {
  @IdField(any) unit: string | null;
  @ChoiceField(months, any) month: string | null;
  @ChoiceField(feeClasses, any) feeClass: FeeClass | null;
  @ChoiceField(itemStates, any) state: ItemState | null;
  @ChoiceField(orders, any) by: (typeof orders)[number] | null;
}
