import type { LocalDate } from '../../platform/clock/instant.js';
import { DateField, RowsField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** A new chain of approval: up to six steps as rows, read from what was typed (AD2). */
@FormTexts('meetings.flows')
export class FlowForm {
  @RowsField() approver: string[];
  @RowsField() person: string[];
  @RowsField() days: string[];
  @RowsField() together: string[];
  @RowsField() onlyWhen: string[];
  @RowsField() onlyValue: string[];
  @DateField() effectiveFrom: LocalDate;
}

export const mostSteps = 6;
