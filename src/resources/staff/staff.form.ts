import {
  AreaField,
  ChoiceField,
  ChoicesField,
  DateField,
  FlagField,
  IdField,
  IdsField,
  LineField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { staffDuties, type StaffDuty } from './staff.rules.js';

/** Somebody taken into the register. */
@FormTexts('staff.member')
export class NewMemberForm {
  @LineField({ optional: true }) who: string;
  @IdsField({ optional: true, hidden: true }) personIds: string[];
  @ChoicesField(staffDuties) duties: StaffDuty[];
}

@FormTexts('staff.member')
export class MemberForm {
  @ChoicesField(staffDuties) duties: StaffDuty[];
  @AreaField({ max: 300, optional: true }) note: string;
  @FlagField() active: boolean;
}

@FormTexts('staff.absence')
export class AbsenceForm {
  @DateField() fromDay: string;
  @DateField() untilDay: string;
  @LineField({ max: 100 }) reason: string;
}

/** Who is on call for a duty on a day; sent again for the same day and duty it is a swap. */
@FormTexts('staff.shift')
export class ShiftForm {
  @DateField() day: string;
  @ChoiceField(staffDuties) duty: StaffDuty;
  @IdField() personId: string;
}
