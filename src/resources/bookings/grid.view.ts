import { screenDate, screenInstant } from '../../platform/clock/format.js';
import { addDays, localOf } from '../../platform/clock/instant.js';
import { paths } from '../resources.paths.js';
import type { Span } from './booking.rules.js';
import type { View } from './grid.form.js';
import type { Cell, GridColumn, GridRow } from './grid.rules.js';

/** The table of a grid, ready to be written out. */
export function gridView(columns: readonly GridColumn[], rows: readonly GridRow[], reader: string, view: View): object {
  const places = columns.map(({ room, date }) => `/bookings/new?at=${room.id}${date.slice(2).replaceAll('-', '')}`);
  return {
    headings: columns.map(({ room, date }) =>
      view === 'day'
        ? { text: room.name, seats: room.capacity, url: `/rooms/${room.id}` }
        : { text: screenDate(date), url: paths.bookings({ date }) },
    ),
    rows: rows.map(({ time, cells }) => ({
      time,
      cells: cells.flatMap((cell, index) => (cell ? [cellView(cell, places[index]!, reader)] : [])),
    })),
  };
}

/** `place` begins the address of a free cell: room and day without its century; its time follows. */
function cellView(cell: Cell, place: string, reader: string): object {
  if (cell.kind === 'free') return { free: `${place}${cell.starts.replace(':', '')}`, starts: cell.starts };
  const rows = cell.rows > 1 ? cell.rows : undefined;
  if (cell.kind === 'closed') return { kind: 'closed', rows, reason: cell.reason };
  if (cell.kind !== 'taken')
    return { kind: cell.kind === 'past' ? '' : 'closed', rows, clearing: cell.kind === 'clearing' };
  const mine = cell.bookings.some((booking) => booking.holderId === reader);
  const bookings = cell.bookings.map((booking) => ({
    title: booking.title,
    url: booking.title === null ? undefined : paths.booking(booking.id),
    when: hours(booking),
  }));
  return { kind: mine ? 'taken mine' : 'taken', rows, bookings };
}

/** 09:00–10:30; with the day of its end when that is another one. */
function hours({ startsAt, endsAt }: Span): string {
  const start = localOf(startsAt);
  const end = localOf(endsAt);
  return `${start.time}–${start.date === end.date ? end.time : screenInstant(endsAt)}`;
}

/** Six weeks of days, each with the number of its bookings. */
export function monthView(start: string, month: string, today: string, counts: ReadonlyMap<string, number>): object {
  const days = Array.from({ length: 42 }, (_, n) => addDays(start, n)).map((date) => ({
    date,
    number: Number(date.slice(8)),
    count: counts.get(date) ?? 0,
    url: paths.bookings({ date }),
    other: !date.startsWith(month),
    today: date === today,
  }));
  return { weeks: Array.from({ length: 6 }, (_, week) => days.slice(week * 7, week * 7 + 7)) };
}

type Translate = (key: string, args?: Record<string, unknown>) => string;

/** The links to before, today, after, and to the other views. */
export function navigation(view: View, date: string, today: string, room: string | undefined, t: Translate): object[] {
  const shown = view === 'day' ? undefined : view;
  const to = (day: string) => paths.bookings({ view: shown, date: day, room: view === 'week' ? room : undefined });
  const [before, after] = {
    day: [addDays(date, -1), addDays(date, 1)],
    week: [addDays(date, -7), addDays(date, 7)],
    month: [monthAway(date, -1), monthAway(date, 1)],
  }[view] as [string, string];
  const others = (['day', 'week', 'month'] as const).filter((other) => other !== view);
  return [
    { label: t(`resources.grid.before.${view}`), url: to(before) },
    { label: t('resources.grid.today'), url: to(today) },
    { label: t(`resources.grid.after.${view}`), url: to(after) },
    ...others.map((other) => ({
      label: t(`resources.grid.view.${other}`),
      url: paths.bookings({
        view: other === 'day' ? undefined : other,
        date,
        room: other === 'week' ? room : undefined,
      }),
    })),
  ];
}

function monthAway(date: string, months: number): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
