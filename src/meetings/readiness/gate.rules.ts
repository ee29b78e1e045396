import { instantAt, localDateOf } from '../../platform/clock/instant.js';
import { addWorkingDays, latestIssueDay } from '../../platform/clock/working-days.rules.js';
import type { LeadOptions, WorkingCalendar } from '../../platform/clock/working-days.rules.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import { paths } from '../meetings.paths.js';
import { needsPaper, type TypeTerms } from '../types/type.rules.js';
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
  terms: Pick<TypeTerms, 'leadDays' | 'paperDays' | 'itemPapers' | 'needsBackground'>;
  /** Papers for the meeting as a whole. */
  background: number;
  members: number;
  items: {
    category: string;
    title: string;
    position: number;
    minutes: number;
    presenter: string | null;
    papers: number;
  }[];
  calendar: WorkingCalendar;
  lead: LeadOptions;
}

const noticeSent: readonly MeetingState[] = ['PREPARING', 'POSTPONED'];

/** The gates of preparation: agenda, place, recorder, members, papers of each item, notice (S8.X3, S1.2, S3.N3, P11). */
export function preparationGates(facts: Preparation): Gate[] {
  const { id, organizer, items, terms, calendar, lead } = facts;
  const day = localDateOf(facts.startsAt);
  const notice = instantAt(latestIssueDay(calendar, day, terms.leadDays, lead), lead.cutOff);
  const papers = instantAt(addWorkingDays(calendar, day, -terms.paperDays), lead.cutOff);
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
    ...(terms.needsBackground
      ? [gate(facts.background > 0, 'background', 'S2.K3', { url: paths.materials(id), until: papers })]
      : []),
    ...items
      .filter((item) => needsPaper(terms, item.category))
      .map((item) =>
        gate(item.papers > 0, 'papers', 'S8.X3', {
          args: { n: item.position, title: item.title },
          url: paths.materials(id),
          ...(item.papers ? {} : { owes: item.presenter ?? organizer, until: papers }),
        }),
      ),
    gate(!noticeSent.includes(facts.state), 'notice', 'S3.N3'),
  ];
}
