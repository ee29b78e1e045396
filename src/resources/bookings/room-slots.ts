import { IsNull, MoreThan } from 'typeorm';
import { screenSpan } from '../../platform/clock/format.js';
import { hasRole } from '../../platform/access/principal.js';
import { isDuplicate } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Taken, type Refusal } from '../../platform/web/errors.js';
import { Closure, Room } from '../rooms/room.entity.js';
import { RoomSlot } from './booking.entity.js';
import { roomFaults, slotRange, slotsOf, spanFaults, type Span, type Wish } from './booking.rules.js';
import { nearestOffers } from './free.queries.js';
import type { Offer } from './free.rules.js';
import { known } from './known.js';

/** Somebody else has the room then: who, for those who may know, and what is free nearby (Q5, Q20). */
export class RoomTaken extends Taken {
  constructor(
    refusals: Refusal[],
    readonly offers: Offer[],
  ) {
    super(refusals);
  }
}

/** Takes this act's place in the room's queue; everything read of the room afterwards is true until commit. */
export async function queueFor(tx: Tx, roomId: string): Promise<Room> {
  await tx.update(Room, { id: roomId }, { turn: () => 'turn + 1' });
  return tx.one(Room, { id: roomId });
}

/** Refuses what the room cannot take, whoever else is in it; who keeps the rooms books them for any unit. */
export async function checkRoom(tx: Tx, room: Room, span: Span, wish: Wish & { holderId: string }): Promise<void> {
  const shut = await tx.find(Closure, { roomId: room.id, endsAt: MoreThan(span.startsAt), liftedAt: IsNull() });
  const own = { ...wish, unitId: await unitAsked(tx, room, wish.holderId) };
  refuse([...spanFaults(span, tx.act.at), ...roomFaults(room, span, shut, own)]);
}

/** The unit that must be among those the room is for; undefined: not looked at. */
async function unitAsked(tx: Tx, room: Room, holderId: string): Promise<string | undefined> {
  if (!room.bookerUnits || hasRole(tx.act.who, 'ROOM_KEEPER')) return undefined;
  return (await tx.row<{ unitId: string }>('SELECT unitId FROM person WHERE id = ?', [holderId]))?.unitId;
}

/** Whoever sees the time taken has lost; whoever sees it free may still lose to the slots' primary key. */
export async function takeSlots(tx: Tx, room: Room, bookingId: string, span: Span, wish: Wish): Promise<void> {
  const holder = await inTheWay(tx, room, bookingId, span);
  if (holder) throw await lost(tx, room, holder, span, wish);
  const slots = slotsOf(span, room.turnaroundMinutes).map((slot) => ({ roomId: room.id, slot, bookingId }));
  try {
    await tx.insert(RoomSlot, slots);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw await lost(tx, room, await inTheWay(tx, room, bookingId, span), span, wish);
  }
}

interface Holder extends Span {
  title: string | null;
}

async function lost(tx: Tx, room: Room, holder: Holder | undefined, span: Span, wish: Wish): Promise<RoomTaken> {
  const { heads, layout, label } = wish;
  const wanted = { ...span, roomId: room.id, need: { heads, layout, label } };
  const offers = await nearestOffers(rowsOf(tx), wanted, tx.act.at);
  const { startsAt, endsAt, title } = holder ?? { ...span, title: null };
  const args = { room: room.name, when: screenSpan(startsAt, endsAt) };
  const named = title
    ? { key: 'resources.bookings.takenBy', args: { ...args, title } }
    : { key: 'resources.bookings.taken', args };
  return new RoomTaken([{ ...named, field: 'roomId', source: 'P21' }], offers);
}

/** The booking whose slots are in the way, with its title only for those who may know it. */
export async function inTheWay(tx: Tx, room: Room, bookingId: string, span: Span): Promise<Holder | undefined> {
  const mayKnow = known(tx.act.who);
  const { from, until } = slotRange(span, room.turnaroundMinutes);
  return tx.row<Holder>(
    `SELECT b.startsAt, b.endsAt, CASE WHEN ${mayKnow.sql} THEN b.title END AS title
     FROM room_slot s JOIN booking b ON b.id = s.bookingId
     WHERE s.roomId = ? AND s.slot >= ? AND s.slot < ? AND s.bookingId <> ? ORDER BY s.slot LIMIT 1`,
    [...mayKnow.params, room.id, from, until, bookingId],
  );
}
