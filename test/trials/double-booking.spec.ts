import { instantAt } from '../../src/platform/clock/instant.js';
import { systemAct } from '../../src/platform/access/act.js';
import { Database } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/database/id.js';
import type { Tx } from '../../src/platform/database/tx.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import {
  approveBooking,
  bookRoom,
  Booking,
  freeUnused,
  moveBooking,
  releaseBooking,
  Room,
  RoomTaken,
  WaitingEntry,
} from '../../src/resources/resources.js';
import { startApplication, type TestApplication } from '../support/application.js';

/*
 * The trial `double-booking` (quality.md §2), in its short form: many at once want the same room, and exactly one gets
 * it, whichever of the ways he takes. The control books as systems do that look first and insert afterwards.
 */

const rounds = Number(process.env.TRIAL_ROUNDS ?? 3);
const posts = 40;
const now = instantAt('2026-11-24', '07:00');
const at = (time: string, day = '2026-11-25') => instantAt(day, time);

let test: TestApplication;
let unitOfWork: UnitOfWork;
let database: Database;

beforeAll(async () => {
  test = await startApplication({ demo: false });
  test.clock.set(now);
  unitOfWork = test.nest.get(UnitOfWork);
  database = test.nest.get(Database);
});
afterAll(() => test.close());

/** Somebody of the organ: the system itself would know every title. */
const somebody = { ...systemAct(now), who: { ...systemAct(now).who } };
const doing = <T>(work: (tx: Tx) => Promise<T>) => unitOfWork.run(somebody, work);

async function newRoom(turnaroundMinutes = 0, needsApproval = false): Promise<string> {
  const id = newId();
  const place = {
    site: '二号楼',
    floor: '3',
    layout: 'BOARD',
    zone: 'ORDINARY',
    equipment: '',
    rank: 1,
    turn: 0,
  } as const;
  const terms = { capacity: 24, openFrom: '00:00', openUntil: '24:00', turnaroundMinutes, active: true, needsApproval };
  await doing((tx) => tx.insert(Room, { id, name: `室${id}`, ...place, ...terms }));
  return id;
}

const wish = (roomId: string, from: string, until: string) => ({
  roomId,
  title: '调度会',
  label: 'INTERNAL' as const,
  holderId: newId(),
  startsAt: at(from),
  endsAt: at(until),
});

const book = (roomId: string, from: string, until: string) => doing((tx) => bookRoom(tx, wish(roomId, from, until)));

/** Runs all at once and says who won; every loser must have lost for the reason that the room is taken. */
async function race(attempts: (() => Promise<unknown>)[]): Promise<number> {
  const ends = await Promise.allSettled(attempts.map((attempt) => attempt()));
  const lost = ends.filter((end) => end.status === 'rejected');
  for (const end of lost) if (!(end.reason instanceof RoomTaken)) throw end.reason;
  return ends.length - lost.length;
}

async function slotsTaken(roomId: string): Promise<number> {
  return Number((await database.row<{ n: number }>('SELECT COUNT(*) n FROM room_slot WHERE roomId = ?', [roomId]))!.n);
}

describe.each(Array.from({ length: rounds }, (_, round) => round + 1))('round %i', () => {
  it('the same time: one wins', async () => {
    const roomId = await newRoom();
    expect(await race(Array.from({ length: posts }, () => () => book(roomId, '09:00', '10:00')))).toBe(1);
    expect(await slotsTaken(roomId)).toBe(12);
  });

  it('overlapping by one slot, containing and contained: one wins', async () => {
    const roomId = await newRoom();
    const spans = [
      ['09:00', '10:00'],
      ['09:55', '11:00'],
      ['08:00', '12:00'],
      ['09:56', '09:58'],
    ] as const;
    const winners = await race(
      Array.from({ length: posts }, (_, n) => () => book(roomId, spans[n % 2]![0], spans[n % 2]![1])),
    );
    expect(winners).toBe(1);
    const second = await newRoom();
    expect(
      await race(
        spans.slice(1).map(
          ([from, until]) =>
            () =>
              book(second, from, until),
        ),
      ),
    ).toBeGreaterThan(0);
    await overlapFree(second);
  });

  it('touching ones all win, and with clearing time they do not', async () => {
    const roomId = await newRoom();
    const hours = Array.from({ length: 10 }, (_, n) => 8 + n);
    const hour = (n: number) => `${String(n).padStart(2, '0')}:00`;
    expect(await race(hours.map((n) => () => book(roomId, hour(n), hour(n + 1))))).toBe(10);
    const cleared = await newRoom(15);
    expect(await race([() => book(cleared, '09:00', '10:00'), () => book(cleared, '10:00', '11:00')])).toBe(1);
  });

  it('booking, moving, holding and releasing mixed: never two at one time', async () => {
    const roomId = await newRoom();
    const moved = await Promise.all(
      Array.from({ length: 10 }, (_, n) => book(roomId, `1${n % 10}:00`, `1${n % 10}:30`).catch(() => '')),
    );
    const hold = { heldUntil: at('08:00') };
    const winners = await race([
      ...moved.map((id) => () => doing((tx) => moveBooking(tx, id, { startsAt: at('06:00'), endsAt: at('06:30') }))),
      ...moved.map(() => () => book(roomId, '06:00', '06:30')),
      ...moved.map(() => () => doing((tx) => bookRoom(tx, { ...wish(roomId, '06:00', '06:30'), ...hold }))),
    ]);
    expect(winners).toBe(1);
    await overlapFree(roomId);
    const [holder] = await database.rows<{ id: string }>(
      'SELECT bookingId id FROM room_slot WHERE roomId = ? AND slot = ?',
      [roomId, Date.parse(at('06:00')) / 300_000],
    );
    await doing((tx) => releaseBooking(tx, holder!.id, '改期'));
    await expect(book(roomId, '06:00', '06:30')).resolves.toEqual(expect.any(String));
  });
});

/** The ways in that begin with somebody else's act: a keeper's yes, a place that comes free, a no-show. */
describe.each(Array.from({ length: rounds }, (_, round) => round + 1))('freed and decided, round %i', () => {
  const waiting = (roomId: string, turn: number) => {
    const place = { id: newId(), roomId, turn, state: 'WAITING' as const, createdAt: now };
    return doing((tx) => tx.insert(WaitingEntry, { ...wish(roomId, '09:00', '10:00'), ...place }));
  };
  const inForce = (roomId: string) =>
    database.rows<{ holderId: string }>("SELECT holderId FROM booking WHERE roomId = ? AND state <> 'RELEASED'", [
      roomId,
    ]);

  it('what waits for the keeper is taken, whatever comes before he says yes', async () => {
    const roomId = await newRoom(0, true);
    const id = await book(roomId, '09:00', '10:00');
    const yes = () => doing(async (tx) => approveBooking(tx, await tx.lock(Booking, id)));
    expect(await race([yes, ...Array.from({ length: 10 }, () => () => book(roomId, '09:30', '10:30'))])).toBe(1);
    expect(await inForce(roomId)).toHaveLength(1);
  });

  it.each([
    ['given back', (id: string) => doing((tx) => releaseBooking(tx, id, '改期'))],
    ['moved away', (id: string) => doing((tx) => moveBooking(tx, id, { startsAt: at('15:00'), endsAt: at('16:00') }))],
    ['not used', (id: string) => doing((tx) => freeUnused(tx, id, 15))],
  ])('%s, the first who waits gets it, or who was quicker, and never both', async (_, free) => {
    const roomId = await newRoom();
    const id = await book(roomId, '09:00', '10:00');
    for (const turn of [101, 102, 103]) await waiting(roomId, turn);
    await Promise.all([free(id), race(Array.from({ length: 10 }, () => () => book(roomId, '09:30', '10:30')))]);
    await Promise.all([test.runJobs(), race([() => book(roomId, '09:15', '09:45')])]);
    await overlapFree(roomId);
    const entries = await database.rows<{ turn: number }>(
      "SELECT turn FROM waiting_entry WHERE roomId = ? AND state = 'PROMOTED'",
      [roomId],
    );
    expect(entries.map(({ turn }) => turn)).toEqual(entries.length ? [101] : []);
    expect((await inForce(roomId)).length).toBeGreaterThan(0);
  });
});

it('the loser is offered free rooms and times, and told no title he may not know', async () => {
  const roomId = await newRoom();
  await newRoom();
  await doing((tx) => bookRoom(tx, { ...wish(roomId, '09:00', '10:00'), title: '人事酝酿', label: 'WORK_SECRET' }));
  const lost = (await book(roomId, '09:30', '10:30').catch((error: unknown) => error)) as RoomTaken;
  expect(lost).toBeInstanceOf(RoomTaken);
  expect(JSON.stringify(lost.refusals)).not.toContain('人事');
  expect(lost.offers.some((offer) => offer.roomId !== roomId && offer.startsAt === at('09:30'))).toBe(true);
  expect(lost.offers.some((offer) => offer.roomId === roomId && offer.startsAt === at('10:00'))).toBe(true);
});

it('control: looking first and inserting afterwards does let two in', async () => {
  const roomId = await newRoom();
  const wanted = [roomId, at('09:00')];
  const careless = async () => {
    const [seen] = await database.rows<{ n: number }>(
      'SELECT COUNT(*) n FROM booking WHERE roomId = ? AND startsAt = ?',
      wanted,
    );
    if (Number(seen!.n)) throw new Error('taken');
    const row = { ...wish(roomId, '09:00', '10:00'), id: newId(), meetingId: null, state: 'CONFIRMED' as const };
    await doing((tx) => tx.insert(Booking, { ...row, firstDay: '2026-11-25', overnight: false, createdAt: now }));
  };
  const ends = await Promise.allSettled(Array.from({ length: posts }, careless));
  expect(ends.filter((end) => end.status === 'fulfilled').length).toBeGreaterThan(1);
});

async function overlapFree(roomId: string): Promise<void> {
  const rows = await database.rows<{ startsAt: string; endsAt: string }>(
    "SELECT startsAt, endsAt FROM booking WHERE roomId = ? AND state <> 'RELEASED' ORDER BY startsAt",
    [roomId],
  );
  rows.slice(1).forEach((row, n) => expect(row.startsAt >= rows[n]!.endsAt).toBe(true));
}
