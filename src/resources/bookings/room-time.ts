import type { Label } from '../../platform/access/principal.js';
import type { Instant } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { Stale } from '../../platform/database/errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refused, refuse } from '../../platform/web/errors.js';
import { Room, type Layout } from '../rooms/room.entity.js';
import { offerFreed } from '../waiting/offer-freed.js';
import { Booking, RoomSlot } from './booking.entity.js';
import { rightFaults, type BookingState, type Span } from './booking.rules.js';
import { askedTodo, askKeeper, planSteps, stateIn } from './booking-steps.js';
import { checkRoom, queueFor, takeSlots } from './room-slots.js';
import { daysOf } from './spans.js';

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
  /** How their seats are to stand. */
  layout?: Layout;
  /** A hold instead of a booking: released at this instant unless confirmed. */
  heldUntil?: Instant;
}

/**
 * Books a room in the caller's transaction and returns the booking's id. Exactly one of several at once wins: they queue
 * at the room's row, and the slots' primary key is the guarantee (Q5, S6.I6). Where the room asks for it, the booking
 * waits for who keeps it and counts as taken meanwhile. Throws `RoomTaken`, or `Refused` when the room cannot take it.
 * Lock the meeting before, counters after (Q6).
 */
export async function bookRoom(tx: Tx, request: RoomRequest): Promise<string> {
  const room = await queueFor(tx, request.roomId);
  const id = newId();
  await checkRoom(tx, room, request, request);
  await takeSlots(tx, room, id, request, request);
  const { roomId, meetingId, title, label, startsAt, endsAt, holderId, heads, layout } = request;
  const booking = { id, roomId, meetingId: meetingId ?? null, title, label, startsAt, endsAt, ...daysOf(request) };
  const state: BookingState = request.heldUntil ? 'HELD' : stateIn(tx, room);
  const heldUntil = request.heldUntil ?? null;
  const asked = { holderId, heads: heads ?? null, layout: layout ?? null };
  await tx.insert(Booking, { ...booking, ...asked, state, heldUntil, createdAt: tx.act.at });
  await planSteps(tx, { id, state, startsAt, endsAt, heldUntil });
  if (state === 'ASKED') await askKeeper(tx, room, booking);
  tx.audit({ act: 'booking.book', subject: 'booking', id, detail: { roomId, startsAt, endsAt, state } });
  return id;
}

/** What may change about a booking in force; absent fields stay. */
export type BookingChange = Partial<
  Pick<RoomRequest, 'roomId' | 'startsAt' | 'endsAt' | 'title' | 'label' | 'holderId' | 'heads'>
>;

/**
 * Moves a booking to another room or time, or renames it; it keeps its id. Throws as `bookRoom` does, and then the old
 * time stays booked. Moved within or into a room that asks for approval it waits again. `version`, where given, is the
 * one the person saw.
 */
export async function moveBooking(tx: Tx, id: string, change: BookingChange, version?: number): Promise<void> {
  const seen = await tx.one(Booking, { id });
  const roomId = change.roomId ?? seen.roomId;
  for (const locked of [...new Set([seen.roomId, roomId])].sort()) await queueFor(tx, locked);
  const booking = await lockIn(tx, id, seen.roomId);
  if (booking.state === 'RELEASED') throw new Refused({ key: 'resources.bookings.alreadyReleased' });
  const room = await tx.one(Room, { id: roomId });
  const span = { startsAt: change.startsAt ?? booking.startsAt, endsAt: change.endsAt ?? booking.endsAt };
  const wish = {
    holderId: change.holderId ?? booking.holderId,
    heads: change.heads ?? booking.heads ?? undefined,
    layout: booking.layout ?? undefined,
    label: change.label ?? booking.label,
  };
  const moves = roomId !== booking.roomId || span.startsAt !== booking.startsAt || span.endsAt !== booking.endsAt;
  let { state, heldUntil } = booking;
  if (moves) {
    await checkRoom(tx, room, span, wish);
    await tx.remove(RoomSlot, { bookingId: id });
    await takeSlots(tx, room, id, span, wish);
    if (state === 'HELD' && heldUntil === booking.startsAt) heldUntil = span.startsAt;
    if (state !== 'HELD') state = stateIn(tx, room);
    await planSteps(tx, { id, state, ...span, heldUntil });
    await tx.todos.close({ kind: 'booking', id });
    if (state === 'ASKED') await askKeeper(tx, room, { id, ...span });
    await offerFreed(tx, booking.roomId);
  } else if (wish.label !== booking.label) refuse(rightFaults(room, { label: wish.label }));
  const values = { ...change, ...span, ...daysOf(span), state, heldUntil };
  await tx.change(Booking, { id, version: version ?? booking.version }, values);
  const before = { roomId: booking.roomId, startsAt: booking.startsAt, endsAt: booking.endsAt };
  tx.audit({ act: 'booking.move', subject: 'booking', id, detail: { before, after: { roomId, ...span } } });
}

/**
 * Gives the room's time back and offers it to who waits for it; the booking stays with who, when and why (Q8).
 * Released already: nothing happens.
 */
export async function releaseBooking(tx: Tx, id: string, reason: string, unused = false): Promise<void> {
  const { booking } = await lockBooking(tx, id);
  if (booking.state === 'RELEASED') return;
  await tx.remove(RoomSlot, { bookingId: id });
  const released = { releasedAt: tx.act.at, releasedById: tx.act.who.id, releaseReason: reason, noShow: unused };
  await tx.change(Booking, booking, { state: 'RELEASED', ...released });
  await tx.later.dropSteps({ kind: 'booking', id });
  await tx.todos.close({ kind: 'booking', id });
  await offerFreed(tx, booking.roomId);
  tx.audit({ act: 'booking.release', subject: 'booking', id, detail: { from: booking.state, unused } });
}

/** A booking with its room, both locked in their order (Q6): what is decided by its state is read here (Q51). */
export async function lockBooking(tx: Tx, id: string): Promise<{ booking: Booking; room: Room }> {
  const { roomId } = await tx.one(Booking, { id });
  const room = await queueFor(tx, roomId);
  return { room, booking: await lockIn(tx, id, roomId) };
}

/** Locks a booking whose room's place was taken; one that went to another room meanwhile is `Stale`. */
async function lockIn(tx: Tx, id: string, roomId: string): Promise<Booking> {
  const booking = await tx.lock(Booking, id);
  if (booking.roomId !== roomId) throw new Stale('booking', id);
  return booking;
}

/** Turns a hold into a booking, which may still wait for who keeps the room. */
export async function confirmBooking(tx: Tx, id: string): Promise<void> {
  const booking = await tx.lock(Booking, id);
  if (booking.state === 'RELEASED') throw new Refused({ key: 'resources.bookings.alreadyReleased' });
  if (booking.state !== 'HELD') return;
  const room = await tx.one(Room, { id: booking.roomId });
  const state = stateIn(tx, room);
  await tx.change(Booking, booking, { state, heldUntil: null });
  await planSteps(tx, { ...booking, state, heldUntil: null });
  if (state === 'ASKED') await askKeeper(tx, room, booking);
  tx.audit({ act: 'booking.confirm', subject: 'booking', id, detail: { state } });
}

/** Who keeps the rooms agrees to a booking that waits for him. */
export async function approveBooking(tx: Tx, booking: Booking): Promise<void> {
  const decided = { state: 'CONFIRMED' as const, decidedById: tx.act.who.id, decidedAt: tx.act.at };
  await tx.change(Booking, booking, decided);
  await planSteps(tx, { ...booking, state: 'CONFIRMED' });
  await tx.todos.close({ kind: 'booking', id: booking.id }, [askedTodo]);
  tx.audit({ act: 'booking.approve', subject: 'booking', id: booking.id });
}
