import type { PlanContent } from './plan.rules.js';

/** The content of an item, without what the plan keeps about it. */
export function contentOf(item: PlanContent): PlanContent {
  const { title, type, feeClass, month, days, heads, placeKind, purpose } = item;
  return { title, type, feeClass, month, days, heads, placeKind, budgetFen: Number(item.budgetFen), purpose };
}

export const contentFields = [
  'title',
  'type',
  'feeClass',
  'month',
  'days',
  'heads',
  'placeKind',
  'budgetFen',
  'purpose',
] as const satisfies readonly (keyof PlanContent)[];
export type ContentField = (typeof contentFields)[number];

/** The fields in which two contents differ. */
export function changedFields(before: PlanContent, after: PlanContent): ContentField[] {
  return contentFields.filter((field) => before[field] !== after[field]);
}
