import { hasRole } from '../../platform/access/principal.js';
import { screenSpan } from '../../platform/clock/format.js';
import type { Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { holdersOf } from '../../organisation/organisation.js';
import { paths } from '../resources.paths.js';
import type { Room } from '../rooms/room.entity.js';
import type { BookingState, Span } from './booking.rules.js';

export const expireHold = 'resources.expireHold';
export const noShow = 'resources.noShow';
/** Line of who keeps the rooms: a booking waits for him. */
export const askedTodo = 'roomApproval';

interface Planned extends Span {
  id: string;
  state: BookingState;
  heldUntil: string | null;
}

/**
 * Plans what happens to a booking by itself: a hold, or one that nobody decides on, ends; a booking to which nobody
 * comes is looked at when it begins. A step planned for another time is dropped.
 */
export async function planSteps(tx: Tx, booking: Planned): Promise<void> {
  const subject = { kind: 'booking', id: booking.id };
  const startsAt = booking.startsAt as Instant;
  await tx.later.dropSteps(subject);
  if (booking.state === 'CONFIRMED') {
    if (startsAt < tx.act.at) return;
    const uselessAfter = booking.endsAt as Instant;
    return tx.later.schedule({ handler: noShow, subject, step: `begin:${startsAt}`, due: startsAt, uselessAfter });
  }
  const due = booking.state === 'HELD' ? ((booking.heldUntil ?? startsAt) as Instant) : startsAt;
  await tx.later.schedule({ handler: expireHold, subject, step: 'expire', due });
}

/** What a booking of this room comes to: taken, or waiting for who keeps it, unless it is he who books. */
export function stateIn(tx: Tx, room: Room): 'ASKED' | 'CONFIRMED' {
  return room.needsApproval && !hasRole(tx.act.who, 'ROOM_KEEPER') ? 'ASKED' : 'CONFIRMED';
}

/** Puts a booking on the list of who keeps the room: its room and time, never what it is for. */
export async function askKeeper(tx: Tx, room: Room, booking: Span & { id: string }): Promise<void> {
  const title = `${room.name} ${screenSpan(booking.startsAt, booking.endsAt)}`;
  const to = await holdersOf(tx, 'ROOM_KEEPER');
  const about = { kind: 'booking', id: booking.id };
  const due = booking.startsAt as Instant;
  await tx.todos.open({ kind: askedTodo, about, to, title, url: paths.approval(booking.id), due });
}

/** Tells who has a booking what became of it. */
export async function tellHolder(
  tx: Tx,
  kind: string,
  booking: Span & { id: string; holderId: string },
  data: Record<string, string | number>,
): Promise<void> {
  const about = { kind: 'booking', id: booking.id };
  const when = screenSpan(booking.startsAt, booking.endsAt);
  const [to, url] = [[booking.holderId], paths.booking(booking.id)];
  await tx.later.message({ kind, to, about, url, label: 'INTERNAL', data: { when, ...data } });
}
