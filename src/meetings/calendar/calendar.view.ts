import { nearDay, screenDate } from '../../platform/clock/format.js';
import { localDateOf, localOf } from '../../platform/clock/instant.js';
import { isWorkday, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { Texts } from '../../platform/text/texts.js';
import { stateTag } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import type { Away, CalendarRow } from './calendar.queries.js';

/** What the days of a calendar are made of. */
export interface DaysOf {
  days: readonly string[];
  today: string;
  rows: readonly CalendarRow[];
  away: readonly Away[];
  calendar: WorkingCalendar;
}

/** The days with what is on them. */
export function dayViews({ days, today, rows, away, calendar }: DaysOf, texts: Texts) {
  return days.map((day) => ({
    name: screenDate(day, today),
    near: nearDay(day, today),
    today: day === today,
    off: !isWorkday(calendar, day),
    away: away.some((one) => one.fromDay <= day && one.untilDay >= day),
    meetings: rows
      .filter((row) => localDateOf(row.startsAt) <= day && localDateOf(row.endsAt) >= day)
      .map((row) => line(row, texts)),
  }));
}

function line(row: CalendarRow, texts: Texts) {
  const time = `${localOf(row.startsAt).time}–${localOf(row.endsAt).time}`;
  if (!row.id) return { time, title: texts.t('calendar.busy') };
  return {
    time,
    title: row.title,
    off: row.state === 'CANCELLED' || row.state === 'POSTPONED',
    url: paths.meeting(row.id),
    where: row.room ?? row.place ?? '',
    tag: stateTag(row.state, texts),
  };
}
