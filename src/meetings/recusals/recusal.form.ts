import { AreaField, IdField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Declaring one's own recusal, or setting somebody else's (MT14). */
@FormTexts('recusals.form')
export class RecusalForm {
  @IdField() itemId: string;
  @IdField() personId: string;
  @AreaField({ max: 300 }) reason: string;
}

/** Why somebody takes part after all. */
@FormTexts('recusals.lifting')
export class LiftingForm {
  @AreaField({ max: 300 }) reason: string;
}
