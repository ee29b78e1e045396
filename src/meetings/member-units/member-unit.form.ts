import { AreaField, ChoiceField, IdsField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { confirmations, type Confirmation } from './member-unit.rules.js';

/** 确认时间: a member unit agrees to the time, or says what hinders it (MT24). */
@FormTexts('memberUnits.form')
export class ConfirmationForm {
  @ChoiceField(confirmations) confirmation: Confirmation;
  @AreaField({ optional: true, max: 500 }) words: string;
}

/** As what a unit's people come. */
export const namedAs = ['MEMBER', 'NON_VOTING'] as const;

/** 报送参会人员: a member unit names its own people (MT24). */
@FormTexts('memberUnits.form')
export class NamesForm {
  @LineField({ optional: true, max: 1000 }) who: string;
  @IdsField({ optional: true, hidden: true }) whoIds: string[];
  @ChoiceField(namedAs) capacity: (typeof namedAs)[number];
}

/** Why the meeting does without a unit. */
@FormTexts('memberUnits.form')
export class WaiverForm {
  @AreaField({ max: 500 }) reason: string;
}

/** Units that are asked later than in the application. */
@FormTexts('memberUnits.form')
export class MoreUnitsForm {
  @IdsField() unitIds: string[];
}
