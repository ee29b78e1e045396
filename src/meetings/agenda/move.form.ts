import { ChoiceField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** One of two buttons. */
@FormTexts('meetings.item')
export class MoveForm {
  @ChoiceField(['up', 'down'], { optional: true }) direction: 'up' | 'down' | null;
}
