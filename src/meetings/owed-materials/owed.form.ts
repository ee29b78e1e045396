import type { LocalDate } from '../../platform/clock/instant.js';
import { AreaField, DateField, IdField, IdsField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Asking somebody for a paper (MT16). */
@FormTexts('materials.owed.form')
export class OwedForm {
  @LineField({ max: 100 }) name: string;
  @IdField({ optional: true }) itemId: string | null;
  @LineField({ optional: true }) owner: string;
  @IdsField({ optional: true, hidden: true }) ownerIds: string[];
  @DateField({ optional: true }) due: LocalDate | null;
}

/** A paper that is not needed after all. */
@FormTexts('materials.owed.waiver')
export class WaiverForm {
  @LineField({ max: 64, hidden: true }) key: string;
  @AreaField({ max: 300 }) reason: string;
}

/** Asked for again. */
@FormTexts('materials.owed.waiver')
export class DemandForm {
  @LineField({ max: 64, hidden: true }) key: string;
}
