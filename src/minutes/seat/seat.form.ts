import { AreaField, ChoiceField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { choices, type Choice } from '../votes/ballot.rules.js';
import { seatWordKinds, type SeatWordKind } from './seat.rules.js';

@FormTexts('sitting.seat.word')
export class SeatWordForm {
  @ChoiceField(seatWordKinds) kind: SeatWordKind;
  @AreaField({ optional: true, max: 2000 }) text: string;
}

/** One press for one's own vote. */
@FormTexts('sitting.seat.cast')
export class CastForm {
  @ChoiceField(choices) choice: Choice;
}
