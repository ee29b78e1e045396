import { screenDate, screenInstant } from '../../platform/clock/format.js';
import { addDays, instantAt, localDateOf, localOf, type Instant } from '../../platform/clock/instant.js';
import {
  isProvisional,
  latestIssueDay,
  leadDays,
  type LeadOptions,
  type WorkingCalendar,
} from '../../platform/clock/working-days.rules.js';
import type { Verdict } from '../verdicts/verdict.js';
import type { ApplicationFacts } from './application.facts.js';

/**
 * Whether a notice can still be in time: working days between now and the meeting against what the type asks (S3.N3,
 * P12, domain §9.3), with the last day on which it can be issued. A stated urgency leaves it to the approver.
 */
export function leadVerdict({ content, terms, now, calendar, lead }: ApplicationFacts): Verdict[] {
  if (!content.startsAt) return [];
  const day = localDateOf(content.startsAt);
  if (content.startsAt <= now) return [{ kind: 'bad', key: 'meetings.verdicts.past', source: 'S3.N3', field: 'date' }];
  const has = leadDays(calendar, now, day, lead);
  const latest = latestIssueDay(calendar, day, terms.leadDays, lead);
  const args = { has, wanted: terms.leadDays, latest: screenDate(latest), cutOff: lead.cutOff };
  const provisional: Verdict[] = isProvisional(calendar, day)
    ? [{ kind: 'wait', key: 'meetings.verdicts.provisional', args: { year: day.slice(0, 4) }, source: 'S3.N3' }]
    : [];
  if (has >= terms.leadDays) {
    const hint = { key: 'meetings.verdicts.leadHint', args };
    return [{ kind: 'ok', key: 'meetings.verdicts.lead', args, hint, source: 'S3.N3' }, ...provisional];
  }
  const better = { ...args, day: screenDate(soonestDay(now, terms.leadDays, { calendar, lead })) };
  if (content.urgentReason) {
    const hint = { key: 'meetings.verdicts.reasonGiven', args: { reason: content.urgentReason } };
    return [{ kind: 'wait', key: 'meetings.verdicts.leadUrgent', args, hint, source: 'S3.N3' }, ...provisional];
  }
  const hint = { key: 'meetings.verdicts.leadShortHint', args: better };
  return [
    { kind: 'bad', key: 'meetings.verdicts.leadShort', args, hint, source: 'S3.N3', field: 'date' },
    ...provisional,
  ];
}

/** The last instant at which a notice of a meeting on this day is in time. */
export function noticeBy(day: string, wanted: number, calendar: WorkingCalendar, lead: LeadOptions): Instant {
  return instantAt(latestIssueDay(calendar, day, wanted, lead), lead.cutOff);
}

/** What an approver is told above all of the time that is left; undefined while a notice can still be in time. */
export function leadPassed({ content, terms, now, calendar, lead }: ApplicationFacts): LeadPassed | undefined {
  if (!content.startsAt) return undefined;
  if (content.startsAt <= now) return { key: 'meetings.approval.timePassed', args: {} };
  const day = localDateOf(content.startsAt);
  const has = leadDays(calendar, now, day, lead);
  if (has >= terms.leadDays) return undefined;
  const latest = screenInstant(noticeBy(day, terms.leadDays, calendar, lead));
  const soonest = screenDate(soonestDay(now, terms.leadDays, { calendar, lead }));
  return { key: 'meetings.approval.leadPassed', args: { has, wanted: terms.leadDays, latest, soonest } };
}

interface LeadPassed {
  key: string;
  args: Record<string, string | number>;
}

/** The first day on which a meeting of this type could be held if its notice went out now. */
export function soonestDay(
  now: string,
  wanted: number,
  { calendar, lead }: Pick<ApplicationFacts, 'calendar' | 'lead'>,
): string {
  let day = addDays(localOf(now).date, 1);
  while (leadDays(calendar, now, day, lead) < wanted) day = addDays(day, 1);
  return day;
}
