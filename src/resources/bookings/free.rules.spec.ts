import { instantAt, localOf } from '../../platform/clock/instant.js';
import { isFree, lacking, nearestFree, type Busy, type RoomFacts } from './free.rules.js';

const at = (time: string, day = '2026-11-25') => instantAt(day, time);
const span = (from: string, until: string) => ({ startsAt: at(from), endsAt: at(until) });

const facts = { site: '二号楼', equipment: '视频终端、投影', active: true, openFrom: '08:00', openUntil: '20:00' };
const room = (id: string, capacity: number, more: Partial<RoomFacts> = {}): RoomFacts => ({
  id,
  name: id,
  capacity,
  turnaroundMinutes: 15,
  ...facts,
  ...more,
});
const busy = (roomId: string, from: string, until: string): Busy => ({ roomId, ...span(from, until) });

test('equipment is compared by whole words', () => {
  expect(lacking(room('305', 24), { equipment: ['投影', '同声传译'] })).toEqual(['同声传译']);
});

test.each([
  ['10:00', '11:00', false],
  ['10:15', '11:00', true],
  ['07:45', '08:45', true],
  ['08:00', '09:00', false],
])('with 09:00–10:00 booked and a quarter to clear, %s–%s is free: %s', (from, until, verdict) => {
  expect(isFree(room('305', 24), [busy('305', '09:00', '10:00')], span(from, until))).toBe(verdict);
});

describe('nearest free', () => {
  const rooms = [
    room('305', 24),
    room('102', 60),
    room('301', 28),
    room('hall', 220, { site: '一号楼' }),
    room('small', 8),
  ];
  const wanted = { roomId: '305', ...span('09:00', '10:00'), need: { heads: 20 } };
  const taken = [busy('305', '08:30', '10:30')];

  test('rooms at the same time: near in place and size, never too small', () => {
    const offers = nearestFree(rooms, taken, wanted, at('07:00'));
    expect(offers.filter((offer) => offer.roomId !== '305').map((offer) => offer.roomId)).toEqual([
      '301',
      '102',
      'hall',
    ]);
  });

  test('times of the same room: nearest first, not overlapping each other, within its hours', () => {
    const offers = nearestFree(rooms, taken, wanted, at('07:00')).filter((offer) => offer.roomId === '305');
    expect(offers.map((offer) => localOf(offer.startsAt).time)).toEqual(['10:45', '11:45', '12:45']);
  });

  test('none in the past', () => {
    const offers = nearestFree(rooms, taken, wanted, at('12:00')).filter((offer) => offer.roomId === '305');
    expect(offers.every((offer) => offer.startsAt >= at('12:00'))).toBe(true);
  });

  test('a room that is too small offers no times of its own', () => {
    const offers = nearestFree(rooms, [], { ...wanted, roomId: 'small' }, at('07:00'));
    expect(offers.map((offer) => offer.roomId)).toEqual(['305', '301', '102']);
  });
});
