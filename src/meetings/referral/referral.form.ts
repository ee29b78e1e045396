import { AreaField, IdsField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Who else is brought into an approval, and why; the button pressed says as what. */
@FormTexts('referral')
export class ReferralForm {
  @LineField({ optional: 'sometimes', max: 1000 }) who: string;
  @IdsField({ optional: true, hidden: true }) whoIds: string[];
  @AreaField({ max: 500 }) reason: string;
}
