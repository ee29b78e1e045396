import { DateField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('administration.parameter')
export class ParameterForm {
  @LineField({ max: 200 }) value: string;
  @DateField() effectiveFrom: string;
  @LineField({ max: 200 }) reason: string;
}
