import { createHash } from 'node:crypto';
import { screenDate } from '../../platform/clock/format.js';
import { addDays, instantAt, localDateOf, type Instant } from '../../platform/clock/instant.js';
import {
  addWorkingDays,
  latestIssueDay,
  leadDays,
  type LeadOptions,
  type WorkingCalendar,
} from '../../platform/clock/working-days.rules.js';
import type { Verdict } from '../../meetings/meetings.js';

/** What a notice must name (S3.N1). */
export interface NoticeFacts {
  title: string;
  purpose: string;
  startsAt: string | null;
  place: string;
  people: number;
  items: number;
  contact: string;
}

/** One verdict per element, so that each missing one is named (S3.N1, domain §3.5). */
export function completeness(facts: NoticeFacts): Verdict[] {
  const elements: [string, boolean][] = [
    ['theme', Boolean(facts.title && facts.purpose)],
    ['time', facts.startsAt !== null],
    ['place', Boolean(facts.place)],
    ['people', facts.people > 0],
    ['agenda', facts.items > 0],
    ['contact', Boolean(facts.contact)],
  ];
  return elements.map(([name, there]) => ({
    kind: there ? 'ok' : 'bad',
    key: `notification.notice.${there ? 'has' : 'lacks'}.${name}`,
    source: 'S3.N1',
    field: name === 'contact' ? 'contact' : undefined,
  }));
}

export interface LeadFacts {
  now: string;
  startsAt: string;
  wanted: number;
  calendar: WorkingCalendar;
  options: LeadOptions;
}

/** Working days between now and the meeting, against what the type asks (S3.N3). */
export function leadOf(facts: LeadFacts): { days: number; inTime: boolean } {
  const days = leadDays(facts.calendar, facts.now, localDateOf(facts.startsAt), facts.options);
  return { days, inTime: days >= facts.wanted };
}

/** The same as a verdict with the last day on which it can still be met. */
export function leadVerdict(facts: LeadFacts): Verdict {
  const { days, inTime } = leadOf(facts);
  const latest = screenDate(latestIssueDay(facts.calendar, localDateOf(facts.startsAt), facts.wanted, facts.options));
  const args = { days, wanted: facts.wanted, latest, cutOff: facts.options.cutOff };
  const key = `notification.notice.lead.${inTime ? 'inTime' : 'late'}`;
  return {
    kind: inTime ? 'ok' : 'wait',
    key,
    args,
    hint: { key: 'notification.notice.lead.latest', args },
    source: 'S3.N3',
  };
}

/** When replies are due: so many working days before at a time of day, not within the hour, never after the beginning. */
export function replyDue(facts: LeadFacts, replyDays: number, replyTime: string): Instant {
  const day = addWorkingDays(facts.calendar, localDateOf(facts.startsAt), -Math.max(1, replyDays));
  const due = instantAt(replyDays ? day : addDays(localDateOf(facts.startsAt), -1), replyTime);
  const soonest = new Date(Date.parse(facts.now) + 3_600_000).toISOString() as Instant;
  const latest = facts.startsAt as Instant;
  if (soonest > latest) return latest;
  return due > soonest ? due : soonest;
}

/** Fingerprint of what a notice says, and the code printed on it (Q40). */
export function fingerprint(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
