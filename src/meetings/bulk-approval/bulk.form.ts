import { RowsField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** The steps to be approved together, as the confirmation showed them. */
@FormTexts('meetings.bulk')
export class BulkForm {
  @RowsField() step: string[];
}
