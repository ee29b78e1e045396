import { localOf } from '../../platform/clock/instant.js';
import type { Texts } from '../../platform/text/texts.js';
import type { SittingItem, SittingPerson } from '../session/sitting.queries.js';
import { staysWithin, type Attendance, type PresenceFact } from './presence.rules.js';

/** How somebody attended, in words; who has not come is absent only when the meeting is over. */
export function attendanceWords(
  texts: Texts,
  person: { attendance: Attendance; minutesLate: number; leftEarly: boolean },
  over: boolean,
): string {
  const key = person.attendance === 'ABSENT' && over ? 'MISSED' : person.attendance;
  const words = texts.t(`minutes.attendance.${key}`, { minutes: person.minutesLate });
  return person.leftEarly ? texts.t('minutes.attendance.EARLY', { words }) : words;
}

/** The tag's colour for how somebody attended. */
export function attendanceKind(person: { attendance: Attendance; leftEarly: boolean }, over: boolean): string {
  if (person.leftEarly) return 'bad';
  return { PRESENT: 'ok', LATE: 'wait', ON_LEAVE: '', SUBSTITUTED: '', ABSENT: over ? 'bad' : '' }[person.attendance];
}

/** One person at one item, as the sheet shows it. */
export interface Cell {
  text: string;
  kind: string;
}

/** Times in and out of the item; whoever is invited for other items only stays out of this one (P15). */
export function cellOf(
  texts: Texts,
  person: Pick<SittingPerson, 'personId'> & { own: readonly string[] },
  item: Pick<SittingItem, 'id' | 'startedAt' | 'endedAt'>,
  events: readonly PresenceFact[],
): Cell {
  const invited = !person.own.length || person.own.includes(item.id);
  if (!item.startedAt) return { text: invited ? '' : texts.t('sitting.presence.notInvited'), kind: 'soft' };
  const stays = staysWithin(events, person.personId, item.startedAt, item.endedAt);
  if (!stays.length) return { text: texts.t(`sitting.presence.${invited ? 'away' : 'notInvited'}`), kind: 'soft' };
  const whole = stays.length === 1 && stays[0]!.from === item.startedAt && stays[0]!.until === item.endedAt;
  const times = stays.map((stay) => `${clock(stay.from)}–${stay.until ? clock(stay.until) : ''}`).join(' ');
  if (!invited) return { text: texts.t('sitting.presence.beyond', { times }), kind: 'tag bad' };
  if (whole) return { text: texts.t(`sitting.presence.${item.endedAt ? 'whole' : 'here'}`), kind: '' };
  return { text: times, kind: '' };
}

function clock(instant: string): string {
  return localOf(instant).time;
}
