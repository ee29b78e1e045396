import { screenInstant, screenSpan } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import { kindName } from '../types/kinds.js';
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
