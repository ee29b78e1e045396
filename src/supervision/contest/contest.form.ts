import { AreaField, ChoiceField, IdField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('supervision.contest')
export class ContestForm {
  @AreaField({ max: 500 }) reason: string;
}

@FormTexts('supervision.contestAnswer')
export class ContestAnswerForm {
  @ChoiceField(['REASSIGN', 'UPHOLD']) verdict: 'REASSIGN' | 'UPHOLD';
  @IdField({ optional: true }) unitId: string | null;
  @AreaField({ max: 500 }) text: string;
}
