import type { LocalDate } from '../../platform/clock/instant.js';
import { DateField, IdField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('oversight.term')
export class TermForm {
  @IdField() personId: string;
  @LineField({ max: 60 }) body: string;
  @IdField({ optional: true }) unitId: string | null;
  @DateField() fromDay: LocalDate;
  @DateField({ optional: true }) untilDay: LocalDate | null;
}

@FormTexts('oversight.endTerm')
export class EndTermForm {}
