import { instantAt, localOf, type Instant } from './instant.js';
import { addWorkingDays, isWorkday, type WorkingCalendar } from './working-days.rules.js';

/** When the organ works on a working day: times of day, `08:30`. */
export interface OfficeHours {
  from: string;
  lunchFrom: string;
  lunchUntil: string;
  until: string;
}

/** The instant itself when the organ is at work then, else the next at which it is: nobody is reminded at night. */
export function atWork(calendar: WorkingCalendar, hours: OfficeHours, at: Instant): Instant {
  const { date, time } = localOf(at);
  if (!isWorkday(calendar, date) || time >= hours.until) {
    return instantAt(addWorkingDays(calendar, date, 1), hours.from);
  }
  if (time < hours.from) return instantAt(date, hours.from);
  return time >= hours.lunchFrom && time < hours.lunchUntil ? instantAt(date, hours.lunchUntil) : at;
}
