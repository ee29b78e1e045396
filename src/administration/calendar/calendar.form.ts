import { AreaField, ChoiceField, DateField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';

export const dayKinds = ['OFF', 'WORK', 'NORMAL'] as const;
export const yearStates = ['CONFIRMED', 'PROVISIONAL'] as const;

@FormTexts('administration.calendar')
export class DayForm {
  @DateField() date: string;
  @ChoiceField(dayKinds) kind: (typeof dayKinds)[number];
  @LineField({ optional: true, max: 60 }) name: string;
}

@FormTexts('administration.calendar')
export class ImportForm {
  @AreaField({ optional: true, max: 20_000 }) days: string;
}

@FormTexts('administration.calendar')
export class ConfirmationForm {
  @ChoiceField(yearStates) state: (typeof yearStates)[number];
  @LineField({ optional: true, max: 60 }) documentNumber: string;
}
