import { MailField, PhoneField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** How a person is reached; what he may change himself. */
@FormTexts('organisation.contact')
export class ContactForm {
  @PhoneField({ optional: true }) phone: string;
  @PhoneField({ optional: true }) mobile: string;
  @MailField({ optional: true }) email: string;
}
