import { ChoiceField, IdField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { conductKinds, correctedKinds, type ConductKind } from './conduct.rules.js';

/** One press: whose, and the button of its kind. */
@FormTexts('sitting.conduct')
export class ConductForm {
  @IdField() personId: string;
  @LineField({ optional: true }) note: string;
  @ChoiceField(conductKinds) kind: ConductKind;
}

@FormTexts('sitting.conduct')
export class ConductCorrectionForm {
  @IdField() personId: string;
  @ChoiceField(correctedKinds) kind: ConductKind;
  @LineField({ optional: true }) note: string;
  @LineField() reason: string;
}
