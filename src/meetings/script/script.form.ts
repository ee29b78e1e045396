import { AreaField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('script.form')
export class ScriptForm {
  @AreaField({ max: 20000 }) body: string;
}
