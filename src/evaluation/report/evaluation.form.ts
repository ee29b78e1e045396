import { AreaField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('evaluation.report')
export class EvaluationForm {
  @AreaField() summary: string;
  @AreaField() reflection: string;
}
