import { screenDate, screenInstant, screenSpan } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import type { AgendaRow } from '../agenda/agenda.queries.js';
import { kindName } from '../types/kinds.js';
import type { Conclusion } from './conclusions.js';
import type { MeetingFacts } from './meeting.queries.js';
import type { MeetingState } from './meeting.rules.js';

const kinds: Partial<Record<MeetingState, string>> = {
  SUBMITTED: 'wait',
  RETURNED: 'wait',
  REJECTED: 'closed',
  CANCELLED: 'closed',
  POSTPONED: 'wait',
  PREPARING: 'blue',
  NOTIFIED: 'blue',
  IN_SESSION: 'ok',
  ARCHIVED: 'closed',
};

export function stateTag(state: MeetingState, texts: Texts): { kind: string; label: string } {
  return { kind: kinds[state] ?? '', label: texts.t(`meetings.state.${state}`) };
}

/** 11月25日（周三）09:00–10:30; undated drafts say so. */
export function whenOf(meeting: { startsAt: string | null; endsAt: string | null }, texts: Texts): string {
  return meeting.startsAt && meeting.endsAt
    ? screenSpan(meeting.startsAt, meeting.endsAt)
    : texts.t('meetings.noTimeYet');
}

/** 11月25日（周三）09:00 for messages; empty while undated. */
export function whenShort(meeting: { startsAt: string | null }): string {
  return meeting.startsAt ? screenInstant(meeting.startsAt) : '';
}

/** When it really began and ended; while it runs, from when on. */
function actualOf({ actualStartAt, actualEndAt }: MeetingFacts): string {
  if (!actualStartAt) return '';
  return actualEndAt ? screenSpan(actualStartAt, actualEndAt) : `${screenInstant(actualStartAt)}–`;
}

/** Site and room with seats, or the place outside. */
export function whereOf(meeting: MeetingFacts, texts: Texts): string {
  if (!meeting.room) return meeting.place ?? texts.t('meetings.noPlaceYet');
  const seats = texts.t('meetings.seats', { n: meeting.roomCapacity ?? 0 });
  return `${meeting.roomSite} ${meeting.room}（${seats}）`;
}

export interface Fact {
  label: string;
  value: string;
  url?: string;
}

/** The facts of a meeting, in the order of the drawing; what is empty is left out. */
export function meetingFacts(meeting: MeetingFacts, outcomes: readonly string[], texts: Texts): Fact[] {
  const person = (name: string | null, post: string | null) => (name ? `${name}${post ? `（${post}）` : ''}` : '');
  const cost = meeting.costFen === null ? '' : texts.t('meetings.yuan', { amount: (meeting.costFen / 100).toFixed(2) });
  const rows: [string, string][] = [
    ['time', whenOf(meeting, texts)],
    ['actual', actualOf(meeting)],
    ['place', whereOf(meeting, texts)],
    ['type', kindName(meeting.type, meeting.subtypeName, texts)],
    ['purpose', meeting.purpose],
    ['outcomes', outcomes.join('\n')],
    ['hostUnit', meeting.hostUnit],
    ['initiator', [meeting.initiatorUnit, meeting.initiator].filter(Boolean).join(' ')],
    ['organizer', meeting.organizer],
    ['convener', person(meeting.convener, meeting.convenerPost)],
    ['chair', person(meeting.chair, meeting.chairPost)],
    ['recorder', meeting.recorder ?? ''],
    ['isMajor', meeting.isMajor ? texts.t('meetings.yes') : ''],
    ['urgentReason', meeting.urgentReason],
    ['feeClass', meeting.feeClass ? texts.t(`plans.feeClass.${meeting.feeClass}`) : ''],
    ['unplannedReason', meeting.unplannedReason ?? ''],
    ['cost', [cost, meeting.costNote].filter(Boolean).join(' ')],
  ];
  return rows.filter(([, value]) => value).map(([key, value]) => ({ label: texts.t(`meetings.fact.${key}`), value }));
}

export interface ConclusionsView {
  items: { position: number; title: string; outcome: string; text: string }[];
  decisions: { text: string; note: string }[];
}

/** What came of the items and what was decided; undefined while there is nothing of either. */
export function conclusionsView(
  items: readonly Pick<AgendaRow, 'position' | 'title' | 'outcome' | 'conclusion'>[],
  decisions: readonly Conclusion[],
  texts: Texts,
): ConclusionsView | undefined {
  const concluded = items.flatMap(({ position, title, outcome, conclusion }) =>
    outcome ? [{ position, title, outcome: texts.t(`topics.outcome.${outcome}`), text: conclusion ?? '' }] : [],
  );
  if (!concluded.length && !decisions.length) return undefined;
  const lines = decisions.map(({ text, unit, owner, dueOn }) => {
    const due = dueOn && texts.t('meetings.page.due', { day: screenDate(dueOn) });
    return { text, note: [unit, owner, due].filter(Boolean).join(' · ') };
  });
  return { items: concluded, decisions: lines };
}
