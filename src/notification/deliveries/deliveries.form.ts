import { IdField, IdsField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Failed deliveries to send again. */
@FormTexts('notification.resending')
export class ResendingForm {
  @IdsField({ hidden: true }) deliveryIds: string[];
}

/** A person to be told by telephone instead. */
@FormTexts('notification.calling')
export class CallingForm {
  @IdField({ hidden: true }) personId: string;
}
