import { Not } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { offerFreed } from '../waiting/offer-freed.js';
import { Booking, RoomSlot } from './booking.entity.js';
import { freeFrom } from './booking.rules.js';
import { takeSlots } from './room-slots.js';
import { lockBooking, releaseBooking } from './room-time.js';
import { daysOf } from './spans.js';

/**
 * Ends the booking of a meeting that is over before its time: the rest is free for others, who are offered it (S8.X1).
 * Over before the booking begins, all of it is given back; at or after its end nothing happens.
 */
export async function endEarly(tx: Tx, meetingId: string): Promise<void> {
  const [held] = await tx.find(Booking, { meetingId, state: Not('RELEASED') });
  if (!held) return;
  const { booking, room } = await lockBooking(tx, held.id);
  const endsAt = freeFrom(tx.act.at);
  if (booking.state === 'RELEASED' || endsAt >= booking.endsAt) return;
  if (endsAt <= booking.startsAt) return releaseBooking(tx, booking.id, 'endedEarly');
  const span = { startsAt: booking.startsAt, endsAt };
  await tx.remove(RoomSlot, { bookingId: booking.id });
  await takeSlots(tx, room, booking.id, span, { label: booking.label });
  await tx.change(Booking, booking, { ...span, ...daysOf(span) });
  await offerFreed(tx, booking.roomId);
  const detail = { before: { endsAt: booking.endsAt }, after: { endsAt } };
  tx.audit({ act: 'booking.end', subject: 'booking', id: booking.id, detail });
}
