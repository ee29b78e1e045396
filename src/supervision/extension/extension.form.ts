import { AreaField, ChoiceField, DateField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('supervision.extension')
export class ExtensionForm {
  @DateField() wantedDay: string;
  @AreaField({ max: 500 }) reason: string;
}

@FormTexts('supervision.extensionDecision')
export class ExtensionDecisionForm {
  @ChoiceField(['GRANTED', 'REFUSED']) verdict: 'GRANTED' | 'REFUSED';
  @AreaField({ optional: true, max: 500 }) opinion: string;
}
