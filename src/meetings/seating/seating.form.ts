import { WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Seats of a row; the numbers of the seats come beside it, one for each person. */
@FormTexts('seating.form')
export class SeatingForm {
  @WholeField(1, 40) perRow: number;
}
