import { LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('sitting.takeover')
export class DeputyForm {
  @LineField({ max: 60 }) name: string;
}
