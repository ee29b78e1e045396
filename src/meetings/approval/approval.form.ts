import { AreaField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** One opinion and three buttons; which was pressed is the form's `_intent`. */
@FormTexts('meetings.approval')
export class ApprovalForm {
  @AreaField({ optional: true, max: 1000 }) opinion: string;
}
