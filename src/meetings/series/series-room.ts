import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/web/errors.js';
import { bookRoom, moveBooking, releaseBooking, spanOf } from '../../resources/resources.js';
import type { MeetingSeries, SeriesOccurrence } from './series.entity.js';

type Wanted = Pick<SeriesOccurrence, 'date' | 'starts' | 'minutes' | 'roomId' | 'bookingId'>;

/**
 * Books, moves or gives back the room of one date; the id of the booking in force, or null. A date whose room is taken,
 * closed or too small keeps none: it alone is asked for another (S6.I6), the others are booked.
 */
export async function bookDate(tx: Tx, series: MeetingSeries, wanted: Wanted, heads: number): Promise<string | null> {
  const { date, roomId, bookingId } = wanted;
  if (!date || !roomId) return giveBack(tx, bookingId);
  const span = spanOf({ ...wanted, date });
  try {
    if (bookingId) {
      await moveBooking(tx, bookingId, { roomId, ...span, heads });
      return bookingId;
    }
    const { title, label, organizerId } = series;
    return await bookRoom(tx, { roomId, title, label, ...span, heads, holderId: organizerId });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return giveBack(tx, bookingId);
  }
}

async function giveBack(tx: Tx, bookingId: string | null): Promise<null> {
  if (bookingId) await releaseBooking(tx, bookingId, 'series');
  return null;
}
