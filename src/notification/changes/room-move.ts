import type { Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { Booking, bookRoom, moveBooking, releaseBooking } from '../../resources/resources.js';
import { MeetingPerson, releaseMeans, type Meeting } from '../../meetings/meetings.js';

/** Where and when a meeting is to be; no room: it is held outside. */
export interface Placing {
  startsAt: Instant;
  endsAt: Instant;
  roomId: string | null;
}

/**
 * Gives a meeting another room or time and its old room back, in the caller's unit of work: both or neither. Throws
 * `RoomTaken` when somebody else has the room then (Q5).
 */
export async function placeMeeting(tx: Tx, meeting: Meeting, placing: Placing, reason: string): Promise<void> {
  const booking = await bookingOf(tx, meeting.id);
  const { startsAt, endsAt, roomId } = placing;
  if (!roomId) return releaseRoom(tx, meeting.id, reason);
  const heads = (await tx.find(MeetingPerson, { meetingId: meeting.id })).length;
  const wanted = { roomId, startsAt, endsAt, heads };
  if (booking) return moveBooking(tx, booking.id, wanted);
  const { title, label, organizerId } = meeting;
  await bookRoom(tx, { ...wanted, meetingId: meeting.id, title, label, holderId: organizerId });
}

/** Gives back all that a meeting has: its room, devices, staff and partners. */
export async function releasePlace(tx: Tx, meetingId: string, reason: string): Promise<void> {
  await releaseRoom(tx, meetingId, reason);
  await releaseMeans(tx, meetingId, reason.slice(0, 200));
}

async function releaseRoom(tx: Tx, meetingId: string, reason: string): Promise<void> {
  const booking = await bookingOf(tx, meetingId);
  if (booking) await releaseBooking(tx, booking.id, reason.slice(0, 200));
}

async function bookingOf(tx: Tx, meetingId: string): Promise<Booking | undefined> {
  return (await tx.find(Booking, { meetingId })).find((booking) => booking.state !== 'RELEASED');
}
