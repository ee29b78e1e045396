import { SecretField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

@FormTexts('organisation.password')
export class PasswordForm {
  @SecretField() currentPassword: string;
  @SecretField() newPassword: string;
  @SecretField() againPassword: string;
}

/** Sets the first password by a one-time link. */
@FormTexts('organisation.password')
export class FirstPasswordForm {
  @SecretField() newPassword: string;
  @SecretField() againPassword: string;
}
