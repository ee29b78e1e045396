import type { Tx } from '../../platform/database/tx.js';
import { tellHolder } from './booking-steps.js';
import { lockBooking, releaseBooking } from './room-time.js';

/** Frees a room to which nobody has come, counts it, and tells who had it. Released, or come meanwhile: nothing happens. */
export async function freeUnused(tx: Tx, id: string, minutes: number): Promise<void> {
  const { booking, room } = await lockBooking(tx, id);
  if (booking.state === 'RELEASED' || booking.arrivedAt) return;
  await releaseBooking(tx, id, 'noShow', true);
  await tellHolder(tx, 'roomFreed', booking, { room: room.name, minutes });
}
