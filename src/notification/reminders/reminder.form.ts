import { IdField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Which reminder is left out, and why. */
@FormTexts('notification.reminders')
export class SkipForm {
  @IdField() stepId: string;
  @LineField({ max: 100 }) reason: string;
}
