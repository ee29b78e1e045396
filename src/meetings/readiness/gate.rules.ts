import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { latestIssueDay } from '../../platform/clock/working-days.rules.js';
import type { LeadOptions, WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import { paths } from '../meetings.paths.js';
import { isReady, type OwedLine } from '../owed-materials/owed.rules.js';
import type { TypeTerms } from '../types/type.rules.js';
import type { Gate } from './gate.js';

/** What the preparation's gates are judged by. */
export interface Preparation {
  id: string;
  state: MeetingState;
  startsAt: string;
  plannedMinutes: number;
  organizer: string;
  recorder: string | null;
  hasPlace: boolean;
  terms: Pick<TypeTerms, 'leadDays'>;
  members: number;
  items: readonly { minutes: number }[];
  /** Papers that are owed, and how each stands. */
  owed: readonly OwedLine[];
  calendar: WorkingCalendar;
  lead: LeadOptions;
}

const noticeSent: readonly MeetingState[] = ['PREPARING', 'POSTPONED'];

/** The gates of preparation: agenda, place, recorder, members, papers of each item, notice (S8.X3, S1.2, S3.N3, P11). */
export function preparationGates(facts: Preparation): Gate[] {
  const { id, organizer, items, terms, calendar, lead } = facts;
  const day = localDateOf(facts.startsAt);
  const notice = instantAt(latestIssueDay(calendar, day, terms.leadDays, lead), lead.cutOff);
  const gate = (met: boolean, key: string, source: string, rest: Partial<Gate> = {}): Gate => ({
    met,
    key: `meetings.readiness.${key}.${met ? 'met' : 'open'}`,
    source,
    ...(met ? {} : { owes: organizer, until: notice }),
    ...rest,
  });
  const sum = items.reduce((total, item) => total + item.minutes, 0);
  const agenda = items.length > 0 && sum <= facts.plannedMinutes;
  return [
    gate(agenda, 'agenda', 'S8.X3', {
      args: { n: items.length, sum, planned: facts.plannedMinutes },
      url: paths.agenda(id),
    }),
    gate(facts.hasPlace, 'place', 'S8.X1', { url: paths.application(id) }),
    gate(facts.members > 0, 'members', 'S2.O3', { args: { n: facts.members }, url: paths.people(id) }),
    gate(Boolean(facts.recorder), 'recorder', 'S2.O6', { args: { name: facts.recorder ?? '' }, url: paths.duties(id) }),
    ...facts.owed.map((line) => paperGate(id, line)),
    gate(!noticeSent.includes(facts.state), 'notice', 'S3.N3'),
  ];
}

/** A paper is there, waived for a reason, or owed by somebody (S8.X3, S2.K3). */
function paperGate(meetingId: string, line: OwedLine): Gate {
  const { key, name, position, item, waived, owner, dueAt } = line;
  const kind = name ? 'demand' : key === 'background' ? 'background' : 'papers';
  const source = kind === 'background' ? 'S2.K3' : 'S8.X3';
  const met = isReady(line);
  const text = `meetings.readiness.${kind}.${waived ? 'waived' : met ? 'met' : 'open'}`;
  const args = {
    n: position ?? 0,
    title: item ?? '',
    name: name ?? '',
    by: waived?.by ?? '',
    reason: waived?.reason ?? '',
  };
  const owed = met ? {} : { owes: owner, until: dueAt ?? undefined };
  return { met, key: text, args, source, url: paths.materials(meetingId), ...owed };
}
