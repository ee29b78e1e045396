import { AreaField, ChoiceField, FlagField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('supervision.claim')
export class ClaimForm {
  @AreaField({ max: 1000 }) text: string;
  @FlagField() measureMet: boolean;
}

@FormTexts('supervision.check')
export class CheckForm {
  @ChoiceField(['ACCEPT', 'RETURN']) verdict: 'ACCEPT' | 'RETURN';
  @AreaField({ optional: true, max: 1000 }) text: string;
}
