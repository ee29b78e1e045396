import { AreaField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('meetings.withdrawal')
export class WithdrawalForm {
  @AreaField({ max: 500 }) reason: string;
}
