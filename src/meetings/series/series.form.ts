import type { LocalDate, LocalTime } from '../../platform/clock/instant.js';
import {
  AreaField,
  ChoiceField,
  DateField,
  DurationField,
  IdField,
  LineField,
  TimeField,
  WholeField,
} from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { holidayRules, rhythms, type HolidayRule, type Recurrence, type Rhythm } from './recurrence.rules.js';
import { scopes, type Scope } from './series.rules.js';

const later = { optional: true };
export const weekdayChoices = ['1', '2', '3', '4', '5', '6', '7'] as const;
export const nthChoices = ['1', '2', '3', '4', '-1'] as const;

/** 新建例会 (MT22): the rule, the time, the room; content and people come from the meeting it is made of. */
@FormTexts('series.form')
export class SeriesForm {
  @IdField({ hidden: true }) from: string;
  @LineField({ max: 100 }) title: string;
  @ChoiceField(rhythms) rhythm: Rhythm;
  @WholeField(1, 12, later) everyNth: number | null;
  @ChoiceField(weekdayChoices, later) weekday: string | null;
  @ChoiceField(nthChoices, later) nth: string | null;
  @WholeField(1, 31, later) monthDay: number | null;
  @DateField() startsOn: LocalDate;
  @DateField() endsOn: LocalDate;
  @TimeField() starts: LocalTime;
  @DurationField() minutes: number;
  @IdField(later) roomId: string | null;
  @ChoiceField(holidayRules) holidays: HolidayRule;
}

/** The rule that the form's fields make. */
export function recurrenceOf(form: SeriesForm): Recurrence {
  return {
    rhythm: form.rhythm,
    interval: form.everyNth ?? 1,
    weekday: Number(form.weekday ?? 0),
    nth: form.rhythm === 'MONTHLY_DAY' ? (form.monthDay ?? 0) : Number(form.nth ?? 0),
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    holidays: form.holidays,
  };
}

/** One date of a series is changed: alone, with the following ones, or with all. */
@FormTexts('series.change')
export class OccurrenceForm {
  @DateField() date: LocalDate;
  @TimeField() starts: LocalTime;
  @DurationField() minutes: number;
  @IdField(later) roomId: string | null;
  @ChoiceField(scopes) scope: Scope;
}

@FormTexts('series.cancel')
export class CancelDateForm {
  @AreaField({ max: 500 }) reason: string;
}

@FormTexts('series.ending')
export class EndingForm {
  @AreaField({ max: 500 }) reason: string;
}
