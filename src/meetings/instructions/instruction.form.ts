import { AreaField, IdsField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** 批示: what is to be done, and by whom. */
@FormTexts('instructions')
export class InstructionForm {
  @AreaField({ max: 1000 }) text: string;
  @LineField({ optional: 'sometimes', max: 1000 }) who: string;
  @IdsField({ optional: true, hidden: true }) whoIds: string[];
}

/** 办理情况: how an addressee carried it out. */
@FormTexts('instructions')
export class AnswerForm {
  @AreaField({ max: 1000 }) note: string;
}
