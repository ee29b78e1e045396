import { AreaField, ChoiceField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('minutes.doc')
export class MinutesForm {
  @LineField() title: string;
  @AreaField({ max: 20_000 }) body: string;
  @AreaField({ max: 1000 }) recipients: string;
}

@FormTexts('minutes.doc.signing')
export class SigningForm {
  @ChoiceField(['ISSUE', 'RETURN']) verdict: 'ISSUE' | 'RETURN';
  @AreaField({ optional: true, max: 1000 }) opinion: string;
}
