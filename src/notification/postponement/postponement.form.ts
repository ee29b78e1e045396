import { AreaField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('notification.postponement')
export class PostponementForm {
  @AreaField({ max: 500 }) reason: string;
}
