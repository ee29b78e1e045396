import { FlagField, IdField, IdsField, LineField, TimeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('minutes.presence.arrivals')
export class ArrivalsForm {
  @IdsField() personIds: string[];
}

@FormTexts('minutes.presence.leaving')
export class LeavingForm {
  @IdField() personId: string;
  @FlagField() consented: boolean;
  @LineField({ optional: true }) reason: string;
}

@FormTexts('minutes.presence.makeUp')
export class MakeUpForm {
  @IdField() personId: string;
  @TimeField() time: string;
  @LineField() reason: string;
}
