import type { Tx } from '../../platform/database/tx.js';
import type { Instant } from '../../platform/clock/instant.js';
import { bookRoom, moveBooking, releaseBooking } from '../../resources/resources.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { peopleOf, type ApplicationContent } from './application.js';

interface Held {
  id: string;
}

/**
 * Holds the room an application asks for until the meeting begins; approval confirms it. A hold from an earlier round
 * is moved, or given back when no room is wanted. Throws `RoomTaken` (Q5).
 */
export async function reserveRoom(tx: Tx, meeting: Meeting, content: ApplicationContent): Promise<void> {
  const held = await heldBy(tx, meeting.id);
  const { roomId, startsAt, endsAt, title, label } = content;
  if (!roomId || !startsAt || !endsAt) {
    if (held) await releaseBooking(tx, held.id, 'application');
    return;
  }
  const wanted = { roomId, startsAt, endsAt, title, label, heads: peopleOf(content).length };
  if (held) await moveBooking(tx, held.id, wanted);
  else if (startsAt > tx.act.at)
    await bookRoom(tx, {
      ...wanted,
      meetingId: meeting.id,
      holderId: meeting.organizerId,
      heldUntil: startsAt as Instant,
    });
}

/** The meeting's booking in force. */
export function heldBy(tx: Tx, meetingId: string): Promise<Held | undefined> {
  return tx.row<Held>("SELECT id FROM booking WHERE meetingId = ? AND state <> 'RELEASED'", [meetingId]);
}
