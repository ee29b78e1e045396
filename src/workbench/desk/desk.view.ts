import { nearDay, screenDate, screenSpan } from '../../platform/clock/format.js';
import { localDateOf, localOf } from '../../platform/clock/instant.js';
import type { Texts } from '../../platform/text/texts.js';
import { arrivalWords, meetingPaths, type Arrival } from '../../meetings/meetings.js';
import type { OwedRow } from '../todo/todo.queries.js';
import { owedLine } from '../todo/todo.view.js';
import type { AskedSurvey, MeetingLine, OwnMeeting } from './desk.queries.js';

const kinds: Record<string, string> = {
  NOTIFIED: 'ok',
  IN_SESSION: 'wait',
  PAUSED: 'wait',
  POSTPONED: 'wait',
  CANCELLED: 'closed',
};

/** A meeting of this week, and as what this person takes part. */
export function meetingLine(row: MeetingLine, personId: string, now: string, texts: Texts, arrival?: Arrival): object {
  const today = localDateOf(now);
  const date = localDateOf(row.startsAt);
  const near = nearDay(date, today) || screenDate(date, today);
  return {
    url: meetingPaths.meeting(row.id),
    title: row.title,
    when: `${near} ${screenSpan(row.startsAt, row.endsAt).replace(/^.*?）/, '')}`,
    place: row.room ?? row.place ?? '',
    part: texts.t(`workbench.part.${partOf(row, personId)}`),
    arrival: arrival && arrivalWords(arrival, texts),
    mark: row.label === 'PUBLIC' ? undefined : texts.t(`meetings.label.${row.label}`),
    state: { kind: kinds[row.state] ?? '', label: texts.t(`meetings.state.${row.state}`) },
  };
}

function partOf(row: MeetingLine, personId: string): string {
  if (row.chairId === personId) return 'CHAIR';
  if (row.convenerId === personId) return 'CONVENER';
  if (row.recorderId === personId) return 'RECORDER';
  if (row.organizerId === personId) return 'ORGANIZER';
  return row.capacity ?? 'MEMBER';
}

/** A meeting of mine: how far it is, and who owes something. */
export function ownLine(row: OwnMeeting, owed: readonly OwedRow[], texts: Texts): object {
  const waiting = owedLine(
    owed.filter((one) => one.meetingId === row.id),
    texts,
  );
  return {
    url: meetingPaths.meeting(row.id),
    title: row.title,
    kind: waiting ? 'wait' : 'ok',
    note: [texts.t(`meetings.state.${row.state}`), row.startsAt ? screenDate(localDateOf(row.startsAt)) : '', waiting]
      .filter(Boolean)
      .join(texts.t('workbench.and')),
  };
}

/** A survey that this person was asked to answer; the same line whether he has answered or not. */
export function surveyLine({ url, title, closesAt }: AskedSurvey, now: string, texts: Texts): object {
  const until = screenDate(localDateOf(closesAt), localDateOf(now));
  return { url, title: texts.t('workbench.survey.of', { title }), note: texts.t('workbench.survey.until', { until }) };
}

/** Which greeting the hour asks for. */
export function greetingOf(now: string): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const { time } = localOf(now);
  if (time < '12:00') return 'morning';
  if (time < '14:00') return 'noon';
  return time < '18:00' ? 'afternoon' : 'evening';
}
