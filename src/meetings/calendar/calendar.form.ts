import type { LocalDate } from '../../platform/clock/instant.js';
import { ChoiceField, AnyDateField } from '../../platform/web/forms/decorators.js';
import { FormTexts } from '../../platform/web/forms/fields.js';
import { calendarViews, type CalendarView } from './calendar.rules.js';

/** Which days of one's calendar (WB4): its query. */
@FormTexts('meetings.calendar')
export class CalendarQuery {
  @ChoiceField(calendarViews, { optional: true }) view: CalendarView | null;
  @AnyDateField({ optional: true }) date: LocalDate | null;
}
