import { addMinutes, localOf } from '../../platform/clock/instant.js';
import type { Texts } from '../../platform/text/texts.js';
import type { AgendaRow } from './agenda.queries.js';

export type { AgendaRow } from './agenda.queries.js';

/** When each item is planned to begin: the items before it added up from the meeting's beginning. */
export function plannedStarts(items: readonly { minutes: number }[], startsAt: string | null): (string | null)[] {
  if (!startsAt) return items.map(() => null);
  let at = startsAt;
  return items.map(({ minutes }) => {
    const start = localOf(at).time;
    at = addMinutes(at, minutes);
    return start;
  });
}

export interface AgendaLine {
  id: string;
  position: number;
  title: string;
  category: string;
  marks: string[];
  presenter: string;
  minutes: string;
  starts: string | null;
  /** 「许怀谷（约 14:45 到）」 */
  attendees: string;
}

/** The lines of an agenda table. */
export function agendaLines(items: readonly AgendaRow[], startsAt: string | null, texts: Texts): AgendaLine[] {
  const starts = plannedStarts(items, startsAt);
  return items.map((item, n) => ({
    id: item.id,
    position: item.position,
    title: item.title,
    category: texts.t(`meetings.category.${item.category}`),
    marks: [item.isMajor && 'major', item.isPersonnel && 'personnel', item.impromptu && 'impromptu']
      .filter((mark): mark is string => Boolean(mark))
      .map((mark) => texts.t(`meetings.mark.${mark}`)),
    presenter: [item.unit, item.presenter].filter(Boolean).join(' '),
    minutes: texts.t('meetings.minutes', { n: item.minutes }),
    starts: starts[n]!,
    attendees: item.attendees
      ? starts[n]
        ? texts.t('meetings.arrival', { names: item.attendees, time: starts[n] })
        : item.attendees
      : '',
  }));
}
