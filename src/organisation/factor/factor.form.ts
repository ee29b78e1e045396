import { LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** The code a device shows now. */
@FormTexts('organisation.factor')
export class CodeForm {
  @LineField({ max: 20 }) code: string;
}

/** The second step of a sign-in. */
@FormTexts('organisation.factor')
export class FactorSignInForm {
  @LineField({ max: 20 }) code: string;
  /** Proves that the password was right a moment ago, in this browser. */
  @LineField({ max: 500, hidden: true }) ticket: string;
  @LineField({ optional: true, max: 2000 }) returnTo: string;
}
