import { addMinutes } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { tellHolder } from './booking-steps.js';
import { lockBooking, releaseBooking } from './room-time.js';

/**
 * Frees a room to which nobody has come, counts it, and tells who had it. Released, come, or moved to a later time
 * meanwhile: nothing happens.
 */
export async function freeUnused(tx: Tx, id: string, minutes: number): Promise<void> {
  const { booking, room } = await lockBooking(tx, id);
  if (booking.state !== 'CONFIRMED' || booking.arrivedAt) return;
  if (addMinutes(booking.startsAt, minutes) > tx.act.at) return;
  await releaseBooking(tx, id, 'noShow', true);
  await tellHolder(tx, 'roomFreed', booking, { room: room.name, minutes });
}
