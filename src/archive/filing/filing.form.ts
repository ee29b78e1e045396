import { AreaField, ChoiceField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** The reasons are fields of their own, one for each document the meeting's type asks: `reason:<KIND>`. */
@FormTexts('archive.filing')
export class FilingForm {}

@FormTexts('archive.receiving')
export class ReceivingForm {
  @ChoiceField(['ACCEPT', 'RETURN']) verdict: 'ACCEPT' | 'RETURN';
  @AreaField({ optional: true, max: 500 }) opinion: string;
}
