import { labels, type Label } from '../../platform/access/principal.js';
import { roles, type PersonRole } from '../../platform/access/roles.js';
import { ChoiceField, ChoicesField, FlagField, IdsField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** What one person may do and know. */
@FormTexts('organisation.grants')
export class GrantForm {
  @ChoicesField(roles, { optional: true }) roles: PersonRole[];
  @ChoiceField(labels) clearance: Label;
}

/** Letting several people in at once, without roles. */
@FormTexts('organisation.grants')
export class AdmissionForm {
  @IdsField({ optional: true, hidden: true }) people: string[];
  @FlagField() everybody: boolean;
}
