import type { Label } from '../../platform/access/principal.js';
import type { Instant } from '../../platform/clock/instant.js';
import { screenSpan } from '../../platform/clock/format.js';
import { isDuplicate } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Refused, Taken, type Refusal } from '../../platform/web/errors.js';
import { Closure, Room } from '../rooms/room.entity.js';
import { Booking, RoomSlot } from './booking.entity.js';
import { roomFaults, slotRange, slotsOf, spanFaults, type Span } from './booking.rules.js';
import { nearestOffers } from './free.queries.js';
import type { Offer } from './free.rules.js';
import { known } from './known.js';
import { daysOf } from './spans.js';
import { rowsOf } from '../../platform/database/rows.js';

/** A room's time that somebody wants. */
export interface RoomRequest extends Span {
  roomId: string;
  /** Absent: booked without a meeting; `title` then states the purpose. */
  meetingId?: string;
  title: string;
  label: Label;
  holderId: string;
  /** People expected; a smaller room is refused (P21). */
  heads?: number;
  /** A hold instead of a booking: released at this instant unless confirmed. */
  heldUntil?: Instant;
}

/** Somebody else has the room then: who, for those who may know, and what is free nearby (Q5, Q20). */
export class RoomTaken extends Taken {
  constructor(
    refusals: Refusal[],
    readonly offers: Offer[],
  ) {
    super(refusals);
  }
}

/**
 * Books a room in the caller's transaction and returns the booking's id. Exactly one of several at once wins: they queue
 * at the room's row, and the slots' primary key is the guarantee (Q5, S6.I6). Throws `RoomTaken`, or `Refused` when the
 * room cannot take it. Lock the meeting before, counters after (Q6).
 */
export async function bookRoom(tx: Tx, request: RoomRequest): Promise<string> {
  const room = await queueFor(tx, request.roomId);
  const id = newId();
  await check(tx, room, request, request.heads);
  await takeSlots(tx, room, id, request, request.heads);
  const { roomId, meetingId, title, label, startsAt, endsAt, holderId, heldUntil } = request;
  const booking = { id, roomId, meetingId: meetingId ?? null, title, label, startsAt, endsAt, ...daysOf(request) };
  const state = heldUntil ? 'HELD' : 'CONFIRMED';
  await tx.insert(Booking, { ...booking, holderId, state, heldUntil: heldUntil ?? null, createdAt: tx.act.at });
  if (heldUntil) await planExpiry(tx, id, heldUntil);
  tx.audit({ act: 'booking.book', subject: 'booking', id, detail: { roomId, startsAt, endsAt, state } });
  return id;
}

/** What may change about a booking in force; absent fields stay. */
export type BookingChange = Partial<
  Pick<RoomRequest, 'roomId' | 'startsAt' | 'endsAt' | 'title' | 'label' | 'holderId' | 'heads'>
>;

/**
 * Moves a booking to another room or time, or renames it; it keeps its id. Throws as `bookRoom` does, and then the old
 * time stays booked. `version`, where given, is the one the person saw.
 */
export async function moveBooking(tx: Tx, id: string, change: BookingChange, version?: number): Promise<void> {
  const seen = await tx.one(Booking, { id });
  const { heads, ...values } = change;
  const roomId = change.roomId ?? seen.roomId;
  for (const locked of [...new Set([seen.roomId, roomId])].sort()) await queueFor(tx, locked);
  const booking = await tx.lock(Booking, id);
  if (booking.state === 'RELEASED') throw new Refused({ key: 'resources.bookings.alreadyReleased' });
  const room = await tx.one(Room, { id: roomId });
  const span = { startsAt: change.startsAt ?? booking.startsAt, endsAt: change.endsAt ?? booking.endsAt };
  const moves = roomId !== booking.roomId || span.startsAt !== booking.startsAt || span.endsAt !== booking.endsAt;
  if (moves) {
    await check(tx, room, span, heads);
    await tx.remove(RoomSlot, { bookingId: id });
    await takeSlots(tx, room, id, span, heads);
  }
  await tx.change(Booking, { id, version: version ?? booking.version }, { ...values, ...span, ...daysOf(span) });
  const before = { roomId: booking.roomId, startsAt: booking.startsAt, endsAt: booking.endsAt };
  tx.audit({ act: 'booking.move', subject: 'booking', id, detail: { before, after: { roomId, ...span } } });
}

/** Gives the room's time back; the booking stays with who, when and why (Q8). Released already: nothing happens. */
export async function releaseBooking(tx: Tx, id: string, reason: string): Promise<void> {
  const booking = await tx.lock(Booking, id);
  if (booking.state === 'RELEASED') return;
  await tx.remove(RoomSlot, { bookingId: id });
  const released = { releasedAt: tx.act.at, releasedById: tx.act.who.id, releaseReason: reason };
  await tx.change(Booking, booking, { state: 'RELEASED', ...released });
  await tx.later.dropSteps({ kind: 'booking', id });
  await tx.todos.close({ kind: 'booking', id });
  tx.audit({ act: 'booking.release', subject: 'booking', id, detail: { from: booking.state } });
}

/** Turns a hold into a booking. */
export async function confirmBooking(tx: Tx, id: string): Promise<void> {
  const booking = await tx.lock(Booking, id);
  if (booking.state === 'RELEASED') throw new Refused({ key: 'resources.bookings.alreadyReleased' });
  if (booking.state === 'CONFIRMED') return;
  await tx.change(Booking, booking, { state: 'CONFIRMED', heldUntil: null });
  await tx.later.dropSteps({ kind: 'booking', id });
  tx.audit({ act: 'booking.confirm', subject: 'booking', id });
}

/** Takes this act's place in the room's queue; everything read of the room afterwards is true until commit. */
export async function queueFor(tx: Tx, roomId: string): Promise<Room> {
  await tx.update(Room, { id: roomId }, { turn: () => 'turn + 1' });
  return tx.one(Room, { id: roomId });
}

async function check(tx: Tx, room: Room, span: Span, heads?: number): Promise<void> {
  const closures = await tx.find(Closure, { roomId: room.id });
  const shut = closures.filter((closure) => !closure.liftedAt);
  refuse([...spanFaults(span, tx.act.at), ...roomFaults(room, span, shut, heads)]);
}

/** Whoever sees the time taken has lost; whoever sees it free may still lose to the slots' primary key. */
async function takeSlots(tx: Tx, room: Room, bookingId: string, span: Span, heads?: number): Promise<void> {
  const holder = await inTheWay(tx, room, bookingId, span);
  if (holder) throw await lost(tx, room, holder, span, heads);
  const slots = slotsOf(span, room.turnaroundMinutes).map((slot) => ({ roomId: room.id, slot, bookingId }));
  try {
    await tx.insert(RoomSlot, slots);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw await lost(tx, room, await inTheWay(tx, room, bookingId, span), span, heads);
  }
}

interface Holder extends Span {
  title: string | null;
}

async function lost(tx: Tx, room: Room, holder: Holder | undefined, span: Span, heads?: number): Promise<RoomTaken> {
  const wanted = { ...span, roomId: room.id, need: { heads } };
  const offers = await nearestOffers(rowsOf(tx), wanted, tx.act.at);
  const { startsAt, endsAt, title } = holder ?? { ...span, title: null };
  const args = { room: room.name, when: screenSpan(startsAt, endsAt) };
  const named = title
    ? { key: 'resources.bookings.takenBy', args: { ...args, title } }
    : { key: 'resources.bookings.taken', args };
  return new RoomTaken([{ ...named, field: 'roomId', source: 'P21' }], offers);
}

/** The booking whose slots are in the way, with its title only for those who may know it. */
async function inTheWay(tx: Tx, room: Room, bookingId: string, span: Span) {
  const mayKnow = known(tx.act.who);
  const { from, until } = slotRange(span, room.turnaroundMinutes);
  return tx.row<Holder>(
    `SELECT b.startsAt, b.endsAt, CASE WHEN ${mayKnow.sql} THEN b.title END AS title
     FROM room_slot s JOIN booking b ON b.id = s.bookingId
     WHERE s.roomId = ? AND s.slot >= ? AND s.slot < ? AND s.bookingId <> ? ORDER BY s.slot LIMIT 1`,
    [...mayKnow.params, room.id, from, until, bookingId],
  );
}

async function planExpiry(tx: Tx, id: string, heldUntil: Instant): Promise<void> {
  const subject = { kind: 'booking', id };
  await tx.later.schedule({ handler: 'resources.expireHold', subject, step: 'expire', due: heldUntil });
}
