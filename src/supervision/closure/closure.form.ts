import { AreaField, ChoiceField, DateField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('supervision.close')
export class ClosureForm {
  @DateField({ optional: true }) recheckOn: string | null;
}

@FormTexts('supervision.recheck')
export class RecheckForm {
  @ChoiceField(['KEPT', 'REOPEN']) verdict: 'KEPT' | 'REOPEN';
  @AreaField({ max: 1000 }) text: string;
}
