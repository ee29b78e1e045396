import type { Tx } from '../../platform/database/tx.js';
import { Room } from '../rooms/room.entity.js';
import { Booking } from './booking.entity.js';
import { tellHolder } from './booking-steps.js';
import { releaseBooking } from './room-time.js';

/** Frees a room to which nobody has come, counts it, and tells who had it. Released already: nothing happens. */
export async function freeUnused(tx: Tx, id: string, minutes: number): Promise<void> {
  const booking = await tx.one(Booking, { id });
  if (booking.state === 'RELEASED') return;
  const room = await tx.one(Room, { id: booking.roomId });
  await releaseBooking(tx, id, 'noShow', true);
  await tellHolder(tx, 'roomFreed', booking, { room: room.name, minutes });
}
