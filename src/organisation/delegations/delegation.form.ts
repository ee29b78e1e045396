import { DateField, IdsField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** Delegating approvals for some days. `delegate` is what was typed, `delegateIds` who was chosen. */
@FormTexts('organisation.delegation')
export class DelegationForm {
  @LineField() delegate: string;
  @IdsField({ optional: true, hidden: true }) delegateIds: string[];
  @DateField() fromDay: string;
  @DateField() untilDay: string;
  @LineField({ optional: true }) reason: string;
}
