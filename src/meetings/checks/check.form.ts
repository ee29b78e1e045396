import { ChoiceField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { checkResults, type CheckResult } from './check.rules.js';

/** What came of one check. */
@FormTexts('venue.check')
export class CheckForm {
  @LineField({ max: 64, hidden: true }) key: string;
  @ChoiceField(checkResults) result: CheckResult;
  @LineField({ max: 200, optional: true }) note: string;
}
