import { AreaField, ChoiceField, LineField, PhoneField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('notification.notice')
export class NoticeForm {
  @ChoiceField(['official', 'internal']) paperForm: 'official' | 'internal';
  @LineField({ max: 40 }) contact: string;
  @PhoneField() phone: string;
  @AreaField({ optional: true, max: 1000 }) other: string;
  @LineField({ optional: true }) urgentReason: string;
}
