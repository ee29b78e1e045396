import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Refused } from '../../platform/web/errors.js';
import { tellHolder } from '../bookings/booking-steps.js';
import { inTheWay, queueFor } from '../bookings/room-slots.js';
import { bookRoom } from '../bookings/room-time.js';
import { promoteWaiting } from './offer-freed.js';
import { WaitingEntry } from './waiting-entry.entity.js';

/**
 * Gives a room's freed time to who waits for it, in the order in which they came: whoever fits whole is booked like
 * anybody else, through the room's slots, and told once; the others go on waiting (S8.X1, Q5). Who has left the organ
 * is passed by.
 */
@Injectable()
export class PromoteWaiting extends Handler {
  readonly name = promoteWaiting;

  async handle(tx: Tx, job: Job): Promise<void> {
    const room = await queueFor(tx, job.subject.id);
    const entries = await tx.rows<WaitingEntry>(
      `SELECT w.* FROM waiting_entry w JOIN person p ON p.id = w.holderId
       WHERE w.roomId = ? AND w.state = 'WAITING' AND w.startsAt > ? AND p.active = 1 ORDER BY w.turn LIMIT 200`,
      [room.id, tx.act.at],
    );
    for (const entry of entries) {
      if (await inTheWay(tx, room, '', entry)) continue;
      const bookingId = await bookFor(tx, entry);
      if (bookingId) await promoted(tx, entry, bookingId, room.name);
    }
  }
}

/** The booking made of an entry; undefined where the room has changed and cannot take it any more. */
async function bookFor(tx: Tx, entry: WaitingEntry): Promise<string | undefined> {
  const { roomId, title, label, holderId, startsAt, endsAt, heads, layout } = entry;
  const seats = { heads: heads ?? undefined, layout: layout ?? undefined };
  try {
    return await bookRoom(tx, { roomId, title, label, holderId, startsAt, endsAt, ...seats });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return undefined;
  }
}

/**
 * Who waited for several rooms at one time has what he wanted: his other entries of that time end. Each is changed at its
 * version, so that of two rooms freed at the same moment only one is booked for him.
 */
async function promoted(tx: Tx, entry: WaitingEntry, bookingId: string, room: string): Promise<void> {
  const { holderId, startsAt, endsAt, title } = entry;
  await tx.change(WaitingEntry, entry, { state: 'PROMOTED', bookingId, endedAt: tx.act.at });
  const same = { holderId, startsAt, endsAt, title, state: 'WAITING' as const };
  for (const other of await tx.find(WaitingEntry, same))
    await tx.change(WaitingEntry, other, { state: 'REMOVED', endedAt: tx.act.at });
  await tellHolder(tx, 'waitingPromoted', { ...entry, id: bookingId }, { room });
  tx.audit({ act: 'waiting.promote', subject: 'waiting_entry', id: entry.id, detail: { bookingId } });
}
