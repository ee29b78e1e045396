import { addMinutes, instantAt, minutesBetween } from '../../platform/clock/instant.js';
import { overlaps, type Span } from './booking.rules.js';

const rowMinutes = 30;

/** A room as a grid shows it. */
export interface GridRoom {
  id: string;
  name: string;
  capacity: number;
  openFrom: string;
  openUntil: string;
  turnaroundMinutes: number;
}

/** A booking as a grid shows it; `title` is null for those who may not know it. */
export interface GridBooking extends Span {
  id: string;
  roomId: string;
  title: string | null;
  holderId: string;
}

export interface GridClosure extends Span {
  roomId: string;
  reason: string;
}

/** One room on one day. */
export interface GridColumn {
  room: GridRoom;
  date: string;
}

/** What stands where a column meets a half hour; `rows` is how many it fills. */
export type Cell =
  | { kind: 'free'; rows: number; starts: string }
  | { kind: 'taken'; rows: number; bookings: GridBooking[] }
  | { kind: 'closed'; rows: number; reason: string }
  | { kind: 'clearing' | 'past' | 'shut'; rows: number };

export interface GridRow {
  time: string;
  /** By column; undefined where a cell of an earlier row goes on. */
  cells: (Cell | undefined)[];
}

/** The half hours of a grid: from the earliest opening to the latest closing of its rooms. */
export function halfHours(rooms: readonly Pick<GridRoom, 'openFrom' | 'openUntil'>[]): string[] {
  if (!rooms.length) return [];
  const first = Math.floor(Math.min(...rooms.map((room) => minuteOf(room.openFrom))) / rowMinutes);
  const last = Math.ceil(Math.max(...rooms.map((room) => minuteOf(room.openUntil))) / rowMinutes);
  return Array.from({ length: last - first }, (_, index) => timeOf((first + index) * rowMinutes));
}

/** One half hour of a day, with its time of day. */
interface HalfHour extends Span {
  time: string;
}

/** A booking of a room, and when the room is cleared after it. */
interface Use {
  booking: GridBooking;
  clearUntil: string;
}

/** The grid of `columns`: who has each room when, and where one may book. */
export function gridRows(
  columns: readonly GridColumn[],
  bookings: readonly GridBooking[],
  closures: readonly GridClosure[],
  now: string,
): GridRow[] {
  const times = halfHours(columns.map((column) => column.room));
  const days = new Map([...new Set(columns.map(({ date }) => date))].map((date) => [date, spansOf(date, times)]));
  const used = byRoom(bookings);
  const closed = byRoom(closures);
  const cells = columns.map(({ room, date }) => {
    const own = (used.get(room.id) ?? []).map((booking) => ({
      booking,
      clearUntil: addMinutes(booking.endsAt, room.turnaroundMinutes),
    }));
    const shut = closed.get(room.id) ?? [];
    return merged(days.get(date)!.map((span) => oneCell(room, span, own, shut, now)));
  });
  return times.map((time, row) => ({ time, cells: cells.map((column) => column[row]) }));
}

function byRoom<R extends { roomId: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const own = found.get(row.roomId);
    if (own) own.push(row);
    else found.set(row.roomId, [row]);
  }
  return found;
}

function spansOf(date: string, times: readonly string[]): HalfHour[] {
  return times.map((time) => {
    const startsAt = instantAt(date, time);
    return { time, startsAt, endsAt: addMinutes(startsAt, rowMinutes) };
  });
}

function oneCell(room: GridRoom, span: HalfHour, own: readonly Use[], shut: readonly GridClosure[], now: string): Cell {
  if (own.length) {
    const here = own.filter(({ booking }) => overlaps(booking, span));
    if (here.length) return { kind: 'taken', rows: 1, bookings: here.map(({ booking }) => booking) };
  }
  const closure = shut.find((one) => overlaps(one, span));
  if (closure) return { kind: 'closed', rows: 1, reason: closure.reason };
  if (span.time < room.openFrom || span.time >= room.openUntil) return { kind: 'shut', rows: 1 };
  if (span.endsAt <= now) return { kind: 'past', rows: 1 };
  const clearing = own.length ? clearingMinutes(span, own) : 0;
  if (clearing >= rowMinutes) return { kind: 'clearing', rows: 1 };
  return { kind: 'free', rows: 1, starts: clearing ? timeOf(minuteOf(span.time) + clearing) : span.time };
}

/** Minutes of this half hour that clearing after the booking before still takes, on the next five. */
function clearingMinutes(span: HalfHour, own: readonly Use[]): number {
  const over = own
    .filter(({ booking, clearUntil }) => booking.endsAt <= span.startsAt && clearUntil > span.startsAt)
    .map(({ clearUntil }) => minutesBetween(span.startsAt, clearUntil));
  if (!over.length) return 0;
  return Math.max(0, Math.ceil(Math.max(0, ...over) / 5) * 5);
}

/** Joins cells of one booking, or one closure, that follow each other. */
function merged(cells: Cell[]): (Cell | undefined)[] {
  let above: Cell | undefined;
  return cells.map((cell) => {
    if (!above || !joins(above, cell)) {
      above = cell;
      return cell;
    }
    above.rows += 1;
    if (above.kind === 'taken' && cell.kind === 'taken')
      above.bookings = [...new Set([...above.bookings, ...cell.bookings])];
    return undefined;
  });
}

function joins(above: Cell, cell: Cell): boolean {
  if (above.kind === 'taken' && cell.kind === 'taken')
    return cell.bookings.some((booking) => above.bookings.includes(booking));
  return above.kind === 'closed' && cell.kind === 'closed' && above.reason === cell.reason;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
