import { ChoiceField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** What came of a telephone call. */
@FormTexts('notification.phoned')
export class CallForm {
  @ChoiceField(['REACHED', 'NOT_REACHED', 'RELAYED']) outcome: 'REACHED' | 'NOT_REACHED' | 'RELAYED';
  @ChoiceField(['ATTEND', 'LEAVE'], { optional: true }) answer: 'ATTEND' | 'LEAVE' | null;
  @LineField({ optional: true }) note: string;
}
