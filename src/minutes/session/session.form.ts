import { AreaField, ChoiceField, FlagField, LineField, WholeField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

/** How an item may end. */
export const itemOutcomes = ['PASSED', 'AGREED', 'DEFERRED', 'RETURNED', 'NOTED'] as const;

@FormTexts('minutes.session.call')
export class CallForm {
  @LineField({ optional: 'sometimes' }) reason: string;
}

@FormTexts('minutes.session.conclude')
export class ConcludeForm {
  @ChoiceField(itemOutcomes) outcome: (typeof itemOutcomes)[number];
  @AreaField({ optional: 'sometimes', max: 1000 }) conclusion: string;
}

@FormTexts('minutes.session.impromptu')
export class ImpromptuForm {
  @LineField() title: string;
  @WholeField(1, 240) minutes: number;
  @LineField() reason: string;
}

/** Ends the sitting; with items left open it asks first. */
@FormTexts('sitting.ending')
export class EndingForm {
  @FlagField() confirmed: boolean;
}

/** A press without anything to fill in. */
@FormTexts('minutes.session.press')
export class PressForm {}
