import type { LocalDate } from '../../platform/clock/instant.js';
import {
  AreaField,
  DateField,
  FlagField,
  IdField,
  IdsField,
  LineField,
  LinesField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** What the register knows of an expert (RS8). */
@FormTexts('experts.form')
export class ExpertForm {
  @LineField({ max: 60 }) field: string;
  @LinesField({ optional: true, max: 60 }) relations: string[];
  @AreaField({ optional: true, max: 500 }) note: string;
  @FlagField() retired: boolean;
}

/** A commitment that was signed on paper. */
@FormTexts('experts.commitment')
export class CommitmentForm {
  @DateField() signedOn: LocalDate;
  @DateField() validUntil: LocalDate;
}

/** Inviting one of the register, to some items or to the whole meeting. */
@FormTexts('experts.inviting')
export class InvitingForm {
  @IdField() personId: string;
  @IdsField({ optional: true }) itemIds: string[];
}
