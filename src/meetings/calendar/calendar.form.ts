import type { LocalDate } from '../../platform/clock/instant.js';
import { AnyDateField, ChoiceField, LineField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { calendarViews, type CalendarView } from './calendar.rules.js';

/** Which days of whose calendar (WB4): its query. */
@FormTexts('meetings.calendar')
export class CalendarQuery {
  @ChoiceField(calendarViews, { optional: true }) view: CalendarView | null;
  @AnyDateField({ optional: true }) date: LocalDate | null;
  /** Empty: one's own; `unit`, `organ`, or the id of a person. */
  @LineField({ optional: true, max: 20 }) who: string;
  /** A part of the host unit's name, for the calendar of the organ. */
  @LineField({ optional: true, max: 60 }) unit: string;
}
