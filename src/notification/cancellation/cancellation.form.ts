import { AreaField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('notification.cancellation')
export class CancellationForm {
  @AreaField({ max: 500 }) reason: string;
}
