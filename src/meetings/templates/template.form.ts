import { FlagField, IdField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** An application is kept as a template under a name of its own. */
@FormTexts('templates')
export class TemplateForm {
  @IdField({ hidden: true }) from: string;
  @LineField({ max: 100 }) name: string;
  @FlagField() shared: boolean;
}
