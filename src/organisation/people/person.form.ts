import {
  ChoiceField,
  IdField,
  LineField,
  MailField,
  PersonNameField,
  PhoneField,
  SecretField,
  UserNameField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import type { Person } from './person.entity.js';

export const standings = ['HEAD', 'DEPUTY', 'LIAISON', 'MEMBER'] as const;

/** What the system administrator keeps of a person. */
@FormTexts('organisation.person')
export class PersonForm {
  @PersonNameField() name: string;
  @IdField() unitId: string;
  @LineField({ max: 60 }) post: string;
  @ChoiceField(standings) standing: Person['standing'];
  @WholeField(0, 99999) rank: number;
  @PhoneField({ optional: true }) phone: string;
  @PhoneField({ optional: true }) mobile: string;
  @MailField({ optional: true }) email: string;
}

/** A new person: his user name for ever, and an initial password unless he sets his own by a slip. */
@FormTexts('organisation.person')
export class NewPersonForm extends PersonForm {
  @UserNameField() userName: string;
  @SecretField({ optional: true }) initialPassword: string;
}
