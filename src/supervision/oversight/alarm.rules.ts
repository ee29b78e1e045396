import { minutesBetween, localDateOf } from '../../platform/clock/instant.js';
import { addWorkingDays, type WorkingCalendar } from '../../platform/clock/working-days.rules.js';

/** What alarms of a meeting are raised by: one row of the desk's query. */
export interface AlarmFacts {
  startsAt: string;
  endsAt: string;
  actualStartAt: string | null;
  actualEndAt: string | null;
  leadDays: number | null;
  leadWanted: number | null;
  urgentById: string | null;
  recordApprovedAt: string | null;
  minutesRequired: boolean | number;
  minutesIssuedAt: string | null;
  evaluationDueAt: string | null;
  supervisorId: string | null;
}

/** Minutes a start may be late; share of the plan it may last longer. */
const grace = 5;
const tolerance = 1.1;
/** Working days from the end to the approved record (P16) and the issued minutes (P17). */
const recordDays = 3;
const minutesDays = 3;

/** What has gone wrong with a meeting as of now, for the desk of oversight; keys of `oversight.alarm`. */
export function alarmsOf(meeting: AlarmFacts, now: string, calendar: WorkingCalendar): string[] {
  const { actualStartAt, actualEndAt, leadDays, leadWanted } = meeting;
  const today = localDateOf(now);
  const planned = minutesBetween(meeting.startsAt, meeting.endsAt);
  const overdue = (days: number) => actualEndAt && today > addWorkingDays(calendar, localDateOf(actualEndAt), days);
  const raised: [string, unknown][] = [
    ['lead', leadDays !== null && Number(leadDays) < Number(leadWanted) && !meeting.urgentById],
    ['unsupervised', meeting.supervisorId === null && localDateOf(meeting.startsAt) >= today],
    ['notStarted', !actualStartAt && minutesBetween(meeting.startsAt, now) > grace],
    ['late', actualStartAt && minutesBetween(meeting.startsAt, actualStartAt) > grace],
    ['overrun', actualStartAt && minutesBetween(actualStartAt, actualEndAt ?? now) > planned * tolerance],
    ['record', !meeting.recordApprovedAt && overdue(recordDays)],
    ['minutes', meeting.minutesRequired && !meeting.minutesIssuedAt && overdue(minutesDays)],
    ['evaluation', meeting.evaluationDueAt && meeting.evaluationDueAt < now],
  ];
  return raised.flatMap(([key, on]) => (on ? [key] : []));
}
