import { instantAt } from '../../platform/clock/instant.js';
import { gridRows, halfHours, type GridBooking, type GridRoom } from './grid.rules.js';

const date = '2026-11-25';
const at = (time: string) => instantAt(date, time);
const room: GridRoom = {
  id: '305',
  name: '305',
  capacity: 24,
  openFrom: '08:00',
  openUntil: '12:00',
  turnaroundMinutes: 15,
};
const booking = (id: string, from: string, until: string): GridBooking => ({
  id,
  roomId: '305',
  title: id,
  holderId: 'p',
  startsAt: at(from),
  endsAt: at(until),
});
const column = { room, date };
const kinds = (bookings: GridBooking[], now = at('07:00')) =>
  gridRows([column], bookings, [], now).map(({ time, cells: [cell] }) => `${time} ${cell ? cell.kind : '·'}`);

test('rows run from the earliest opening to the latest closing', () => {
  expect(halfHours([room, { openFrom: '07:15', openUntil: '09:00' }]).slice(0, 2)).toEqual(['07:00', '07:30']);
  expect(halfHours([room]).at(-1)).toBe('11:30');
  expect(halfHours([])).toEqual([]);
});

test('a booking fills its half hours, and clearing moves the next free start', () => {
  const rows = gridRows([column], [booking('a', '09:00', '10:30')], [], at('07:00'));
  expect(rows.map((row) => row.cells[0]?.kind ?? '·').join(' ')).toBe('free free taken · · free free free');
  expect(rows[2]!.cells[0]!.rows).toBe(3);
  expect(rows[5]!.cells[0]).toEqual({ kind: 'free', rows: 1, starts: '10:45' });
});

test('bookings that share a half hour share a cell', () => {
  const rows = gridRows([column], [booking('a', '08:00', '08:40'), booking('b', '08:55', '09:30')], [], at('07:00'));
  expect(rows[0]!.cells[0]).toMatchObject({ kind: 'taken', rows: 3, bookings: [{ id: 'a' }, { id: 'b' }] });
});

test('bookings side by side keep their own cells', () => {
  expect(kinds([booking('a', '08:00', '09:00'), booking('b', '09:00', '10:00')]).slice(0, 4)).toEqual([
    '08:00 taken',
    '08:30 ·',
    '09:00 taken',
    '09:30 ·',
  ]);
});

test('what has passed is not offered', () => {
  expect(kinds([], at('09:10')).slice(0, 4)).toEqual(['08:00 past', '08:30 past', '09:00 free', '09:30 free']);
});

test('closures and hours', () => {
  const closure = { roomId: '305', reason: '检修', startsAt: at('08:00'), endsAt: at('09:00') };
  const wide = { ...room, id: 'x', openFrom: '07:00' };
  const rows = gridRows([column, { room: wide, date }], [], [closure], at('06:00'));
  expect(rows.map((row) => row.cells[0]?.kind ?? '·').slice(0, 5)).toEqual(['shut', 'shut', 'closed', '·', 'free']);
});

test('a booking over midnight fills the day from its first row', () => {
  const long = { ...booking('a', '08:00', '09:00'), startsAt: instantAt('2026-11-24', '20:00') };
  expect(kinds([long])[0]).toBe('08:00 taken');
});
