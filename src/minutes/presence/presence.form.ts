import {
  ChoiceField,
  FlagField,
  IdField,
  IdsField,
  LineField,
  TimeField,
} from '../../platform/web/forms/decorators.js';
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

/** Somebody came in or went out, now or at a time before now. */
@FormTexts('sitting.presence')
export class MovementForm {
  @IdField() personId: string;
  @ChoiceField(['IN', 'OUT']) direction: 'IN' | 'OUT';
  @TimeField({ optional: true }) time: string | null;
  @FlagField() consented: boolean;
  @LineField({ optional: true }) reason: string;
}
