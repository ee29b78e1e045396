import type { Texts } from '../../platform/text/texts.js';
import { stateTag, whenOf } from '../meeting/meeting.view.js';
import { paths } from '../meetings.paths.js';
import type { ListRow } from './list.queries.js';

/** One line of the list. */
export function listLine(row: ListRow, texts: Texts) {
  return {
    title: row.title,
    url: row.state === 'DRAFT' ? paths.application(row.id) : paths.meeting(row.id),
    when: whenOf(row, texts),
    where: row.room ?? row.place ?? '',
    type: row.subtypeName ?? texts.t(`meetings.type.${row.type}`),
    hostUnit: row.hostUnit,
    chair: row.chair ?? '',
    tag: stateTag(row.state, texts),
    mark: row.label === 'PUBLIC' ? '' : texts.t(`meetings.label.${row.label}`),
  };
}

/** The same for a file: number, title, type, state, label, time, place, unit, chair. */
export function sheetRow(row: ListRow, texts: Texts): string[] {
  const line = listLine(row, texts);
  const label = texts.t(`meetings.label.${row.label}`);
  return [
    row.number ?? '',
    row.title,
    line.type,
    line.tag.label,
    label,
    line.when,
    line.where,
    line.hostUnit,
    line.chair,
  ];
}
