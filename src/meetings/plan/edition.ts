import type { PlanContent } from './plan.rules.js';

/** One line of an approved edition. */
export interface EditionLine extends PlanContent {
  unit: string;
}
