import { instantAt } from '../../platform/clock/instant.js';
import { roomUse, type UsedRoom, type UsedTime } from './use.rules.js';

const room: UsedRoom = { id: 'r', name: '305', site: '二号楼', capacity: 20, openFrom: '08:00', openUntil: '18:00' };
const at = (time: string, day = '2026-11-25') => instantAt(day, time);
const booked = (from: string, until: string, more: Partial<UsedTime> = {}): UsedTime => ({
  roomId: 'r',
  startsAt: at(from),
  endsAt: at(until),
  heads: null,
  noShow: false,
  ...more,
});
const days = ['2026-11-25', '2026-11-26'];
const use = (bookings: UsedTime[], closures: { roomId: string; startsAt: string; endsAt: string }[] = []) =>
  roomUse([room], bookings, closures, days)[0]!;

test('used hours over open hours of the working days', () => {
  expect(use([booked('09:00', '11:30'), booked('14:00', '16:30')])).toMatchObject({
    openHours: 20,
    usedHours: 5,
    rate: 25,
    bookings: 2,
    noShows: 0,
    fill: null,
  });
});

test('what was freed because nobody came is a no-show and no use', () => {
  expect(use([booked('09:00', '10:00', { noShow: true }), booked('14:00', '16:00', { heads: 15 })])).toMatchObject({
    usedHours: 2,
    bookings: 1,
    noShows: 1,
    fill: 75,
  });
});

test('the fill is the mean over bookings that say how many come', () => {
  expect(use([booked('08:00', '09:00', { heads: 20 }), booked('09:00', '10:00', { heads: 10 })]).fill).toBe(75);
});

test('closures are not open, those that overlap count once, and those of other rooms not at all', () => {
  const shut = (from: string, until: string, roomId = 'r') => ({ roomId, startsAt: at(from), endsAt: at(until) });
  const closures = [
    shut('12:00', '20:00'),
    shut('07:00', '09:00'),
    shut('08:30', '10:00'),
    shut('08:00', '18:00', 's'),
  ];
  expect(use([], closures).openHours).toBe(12);
});

test('a room closed all the time has no rate, one open until midnight has its last hour', () => {
  const all = [{ roomId: 'r', startsAt: at('00:00'), endsAt: at('00:00', '2026-11-28') }];
  expect(use([], all).rate).toBeNull();
  expect(roomUse([{ ...room, openUntil: '24:00' }], [], [], days)[0]!.openHours).toBe(32);
});
