import { FlagField, LineField, PersonNameField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Step 1: the organ. */
@FormTexts('organisation.setup.organ')
export class OrganForm {
  @LineField({ max: 100 }) name: string;
  @LineField({ max: 30 }) shortName: string;
  @LineField({ max: 20 }) documentCode: string;
  @LineField({ max: 50 }) region: string;
  @LineField({ max: 8, optional: true }) fondsCode: string;
}

/** Step 2: three people, one for each administrator's desk. */
@FormTexts('organisation.setup.administrators')
export class AdministratorsForm {
  @PersonNameField() sysAdmin: string;
  @PersonNameField() secAdmin: string;
  @PersonNameField() auditAdmin: string;
}

/** Before the demo organ is cleared. */
@FormTexts('organisation.setup.clearing')
export class ClearingForm {
  @FlagField() understood: boolean;
}
