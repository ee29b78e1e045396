import { AreaField, ChoiceField, IdField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { countersignAnswers, type CountersignAnswer } from './countersign.rules.js';

/** 会签: a member unit agrees to the minutes, or says what it would have otherwise (MN5). */
@FormTexts('countersign.form')
export class CountersignForm {
  @ChoiceField(countersignAnswers) answer: CountersignAnswer;
  @AreaField({ optional: true, max: 1000 }) words: string;
}

/** The chair issues without a unit. */
@FormTexts('countersign.form')
export class CountersignWaiverForm {
  @IdField() unitId: string;
  @AreaField({ max: 500 }) reason: string;
}
