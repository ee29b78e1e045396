import { Injectable } from '@nestjs/common';
import { addMinutes, localDateOf, type Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Parameters } from '../../platform/parameters/parameters.js';
import { RoomUnused } from './booking.events.js';
import { noShow } from './booking-steps.js';
import { freeUnused } from './free-unused.js';
import { lockBooking } from './room-time.js';

/**
 * Frees a room to which nobody has come so many minutes after the beginning (S8.X1, wishes 20), and tells who had it.
 * Without a meeting, coming is said by a press on the booking's page. A meeting's people check in to the meeting, which
 * this module does not see: it announces `RoomUnused`, and the module of sittings frees the room unless the meeting has
 * begun, somebody has checked in, or its people were never asked to. Since an organ that keeps attendance on paper
 * would lose its rooms, meetings have a parameter of their own, at first 0: never.
 */
@Injectable()
export class NoShow extends Handler {
  readonly name = noShow;

  constructor(private readonly parameters: Parameters) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const { booking } = await lockBooking(tx, job.subject.id);
    const { id, state, startsAt, endsAt, meetingId } = booking;
    if (state !== 'CONFIRMED' || booking.arrivedAt || startsAt > tx.act.at || endsAt <= tx.act.at) return;
    const key = meetingId ? 'resources.meetingNoShowMinutes' : 'resources.noShowMinutes';
    const minutes = this.parameters.number(key, localDateOf(startsAt));
    if (!minutes) return;
    const due = addMinutes(startsAt, minutes);
    const subject = { kind: 'booking', id };
    if (due > tx.act.at) {
      const uselessAfter = endsAt as Instant;
      return tx.later.schedule({ handler: noShow, subject, step: `release:${startsAt}`, due, uselessAfter });
    }
    if (meetingId) return tx.later.announce(new RoomUnused(id, meetingId, minutes), subject);
    await freeUnused(tx, id, minutes);
  }
}
