import { Injectable } from '@nestjs/common';
import { addMinutes } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { freeUnused, RoomUnused } from '../../resources/resources.js';
import { lockUnfiltered } from '../../meetings/meetings.js';

type Unused = Pick<RoomUnused, keyof RoomUnused>;

/**
 * Frees the room of a meeting to which nobody has come. It stays where the meeting has begun, where somebody has
 * checked in, where the meeting was moved to a later time, and where it was never notified: its people were not asked
 * to check in (S8.X1).
 */
@Injectable()
export class FreeUnusedRoom extends Handler<Unused> {
  readonly name = 'minutes.freeUnusedRoom';
  override readonly listensTo = RoomUnused;

  async handle(tx: Tx, { payload }: Job<Unused>): Promise<void> {
    const { bookingId, meetingId, minutes } = payload;
    const meeting = await lockUnfiltered(tx, meetingId);
    if (meeting.state !== 'NOTIFIED' || !meeting.startsAt) return;
    if (addMinutes(meeting.startsAt, minutes) > tx.act.at) return;
    if (await tx.row('SELECT 1 AS x FROM presence_event WHERE meetingId = ? LIMIT 1', [meetingId])) return;
    await freeUnused(tx, bookingId, minutes);
  }
}
