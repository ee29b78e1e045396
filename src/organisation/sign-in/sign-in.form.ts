import { LineField, SecretField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('organisation.signIn')
export class SignInForm {
  @LineField({ max: 60 }) userName: string;
  @SecretField() password: string;
  @LineField({ optional: true, max: 2000 }) returnTo: string;
}
