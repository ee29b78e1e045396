import { AreaField, ChoiceField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('sitting.objection')
export class ObjectionForm {
  @LineField() place: string;
  @AreaField({ max: 1000 }) text: string;
}

@FormTexts('sitting.objection.reply')
export class AnswerForm {
  @ChoiceField(['UPHELD', 'DECLINED']) verdict: 'UPHELD' | 'DECLINED';
  @AreaField({ max: 1000 }) answer: string;
  @AreaField({ optional: true, max: 1000 }) original: string;
  @AreaField({ optional: true, max: 1000 }) corrected: string;
}
