import type { LocalDate } from '../../platform/clock/instant.js';
import { AreaField, DateField, LineField, MoneyField, WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** A new version of a class's standard (AD5); empty limits are set by the document that approves the meeting. */
@FormTexts('fees.standard')
export class FeeForm {
  @LineField({ max: 60 }) jurisdiction: string;
  @MoneyField() capFen: number;
  @WholeField(1, 30, { optional: true }) mostDays: number | null;
  @WholeField(2, 5000, { optional: true }) mostHeads: number | null;
  @WholeField(0, 5) travelDays: number;
  @WholeField(1, 100, { optional: true }) staffPercent: number | null;
  @AreaField({ max: 500 }) basis: string;
  @DateField() effectiveFrom: LocalDate;
}
