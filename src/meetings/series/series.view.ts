import { fullDate } from '../../platform/clock/format.js';
import type { Texts } from '../../platform/text/texts.js';
import type { CellView, TableView } from '../../platform/web/components/list-views.js';
import { paths } from '../meetings.paths.js';
import type { Recurrence, SeriesDate } from './recurrence.rules.js';
import type { Obstacles } from './obstacles.queries.js';
import type { DateRow } from './series.queries.js';

/** 每周一，逢节假日顺延: a rule in words. */
export function ruleWords(recurrence: Recurrence, texts: Texts): string {
  const { rhythm, interval, weekday, nth, holidays } = recurrence;
  const every = interval === 1 ? 'every' : 'everyNth';
  const args = {
    n: interval,
    weekday: weekday ? texts.t(`series.weekday.${weekday}`) : '',
    nth: texts.t(nth > 0 ? 'series.nth.first' : 'series.nth.last', { n: nth }),
    day: nth,
  };
  return [texts.t(`series.words.${rhythm}.${every}`, args), texts.t(`series.holidays.${holidays}`)].join('，');
}

/** The dates a rule would make, before anything is kept. */
export function previewTable(dates: readonly SeriesDate[], obstacles: Obstacles, texts: Texts): TableView {
  const columns = ['original', 'date', 'note', 'obstacle'].map((key) => ({ label: texts.t(`series.column.${key}`) }));
  const rows = dates.map(({ original, date, note }) => ({
    cells: cells(columns, [
      { text: fullDate(original) },
      { text: date ? fullDate(date) : '' },
      { text: texts.t(`series.note.${note}`) },
      { text: date ? (obstacles.get(date) ?? texts.t('series.free')) : '' },
    ]),
  }));
  return { caption: texts.t('series.preview'), shown: true, columns, rows };
}

/** What is not sure of these dates while the calendar of their years is provisional; undefined where it is confirmed. */
export function provisionalWords(years: readonly number[], texts: Texts): string | undefined {
  return years.length ? texts.t('series.provisional', { years: years.join('、') }) : undefined;
}

/** The dates of a series as they stand; those from `openFrom` on (null: none) with what can be done with each. */
export function datesTable(
  rows: readonly DateRow[],
  seriesId: string,
  openFrom: string | null,
  texts: Texts,
): TableView {
  const columns = ['date', 'time', 'room', 'state'].map((key) => ({ label: texts.t(`series.column.${key}`) }));
  return {
    caption: texts.t('series.dates'),
    columns,
    acts: openFrom !== null,
    rows: rows.map((row) => ({
      cells: cells(columns, [dateCell(row, texts), { text: row.starts }, roomCell(row, texts), stateCell(row, texts)]),
      acts: openFrom !== null && row.date && row.date >= openFrom && !row.meetingId ? actsOf(row, seriesId, texts) : [],
    })),
  };
}

function cells(columns: readonly { label: string }[], values: Omit<CellView, 'label'>[]): CellView[] {
  return values.map((value, n) => ({ label: columns[n]!.label, ...value }));
}

function dateCell(row: DateRow, texts: Texts): Omit<CellView, 'label'> {
  if (row.date === row.original) return { text: fullDate(row.date) };
  const note = texts.t('series.instead', { date: fullDate(row.original) });
  return row.date ? { text: fullDate(row.date), note } : { text: fullDate(row.original) };
}

function roomCell(row: DateRow, texts: Texts): Omit<CellView, 'label'> {
  if (row.room) return { text: row.room };
  if (!row.date || row.meetingId || !row.roomId) return {};
  return { tag: { kind: 'bad', label: texts.t('series.noRoom') } };
}

function stateCell(row: DateRow, texts: Texts): Omit<CellView, 'label'> {
  if (row.meetingId) {
    const text = texts.t(`meetings.state.${row.meetingState}`);
    return { text, url: paths.meeting(row.meetingId) };
  }
  return { text: texts.t(`series.note.${row.note}`), note: row.reason ?? undefined };
}

function actsOf(row: DateRow, id: string, texts: Texts) {
  const named = (key: string) => ({
    label: texts.t(`series.act.${key}`),
    spoken: `${texts.t(`series.act.${key}`)} ${fullDate(row.date!)}`,
  });
  return [
    { ...named('apply'), url: paths.occurrence(id, row.original) },
    { ...named('change'), url: paths.occurrenceChange(id, row.original) },
    { ...named('cancel'), url: paths.occurrenceCancellation(id, row.original) },
  ];
}
