import { carries } from '../messages/channel.rules.js';
import type { MeetingState } from '../../meetings/meetings.js';
import { calendarText, eventOf, newCalendar, oneLine, type CalendarEntry } from './calendar-event.js';

/** A meeting as its feed knows it. */
export interface FeedRow {
  id: string;
  title: string;
  label: string;
  state: MeetingState;
  startsAt: string;
  endsAt: string;
  place: string;
  /** Number of notices issued. */
  notices: number;
}

/** Whose feed it is, when it is read, and the words for what a calendar may not carry. */
export interface FeedOf {
  personId: string;
  baseUrl: string;
  at: string;
  name: string;
  busy: string;
}

/**
 * One person's meetings as RFC 5545. Title, place and address as far as a calendar may carry the label; above it an
 * entry says only that he is busy (Q21, pages.md PB2 and "What a label permits").
 */
export function feedText(rows: readonly FeedRow[], feed: FeedOf): string {
  const calendar = newCalendar();
  calendar.updatePropertyWithValue('x-wr-calname', oneLine(feed.name));
  for (const row of rows) calendar.addSubcomponent(eventOf(entryOf(row, feed)));
  return calendarText(calendar);
}

function entryOf(row: FeedRow, { personId, baseUrl, at, busy }: FeedOf): CalendarEntry {
  const open = carries(row.label, 'MAIL') !== 'NOTHING';
  const said = open ? { title: row.title, place: row.place, url: `${baseUrl}/meetings/${row.id}` } : undefined;
  return {
    ...{ meetingId: row.id, personId, stampedAt: at, startsAt: row.startsAt, endsAt: row.endsAt },
    ...(said ?? { title: busy, place: '' }),
    sequence: Math.max(0, row.notices - 1),
    status: statusOf(row.state),
  };
}

function statusOf(state: MeetingState): CalendarEntry['status'] {
  if (state === 'CANCELLED' || state === 'POSTPONED') return 'CANCELLED';
  return state === 'SUBMITTED' || state === 'PREPARING' ? 'TENTATIVE' : 'CONFIRMED';
}
