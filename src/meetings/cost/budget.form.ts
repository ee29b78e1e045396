import { AreaField, LineField, MoneyField, WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import type { Amounts } from './cost.rules.js';

const later = { optional: true };

/** 会议费预算 (MT21): heads, and an amount for each kind of expense; an empty one is nothing. */
@FormTexts('cost.budget')
export class BudgetForm {
  @WholeField(1, 5000) delegates: number;
  @WholeField(0, 1000, later) staff: number | null;
  @MoneyField(later) lodging: number | null;
  @MoneyField(later) meals: number | null;
  @MoneyField(later) venue: number | null;
  @MoneyField(later) transport: number | null;
  @MoneyField(later) printing: number | null;
  @MoneyField(later) medical: number | null;
  @MoneyField(later) other: number | null;
  @LineField(later) costNote: string;
  @AreaField({ ...later, max: 500 }) reason: string;
}

/** The form's fields by kind of expense. */
export const kindFields = {
  LODGING: 'lodging',
  MEALS: 'meals',
  VENUE: 'venue',
  TRANSPORT: 'transport',
  PRINTING: 'printing',
  MEDICAL: 'medical',
  OTHER: 'other',
} as const;

/** The amounts typed. */
export function typedAmounts(form: BudgetForm): Amounts {
  return Object.fromEntries(
    Object.entries(kindFields).map(([kind, field]) => [kind, form[field] ?? 0]),
  ) as unknown as Amounts;
}
