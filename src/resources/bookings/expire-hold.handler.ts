import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Texts } from '../../platform/text/texts.js';
import { expireHold, tellHolder } from './booking-steps.js';
import { lockBooking, releaseBooking } from './room-time.js';

/** Gives back the time of a hold that nobody confirmed, and of a booking that nobody decided on in time (Q5, S8.X1). */
@Injectable()
export class ExpireHold extends Handler {
  readonly name = expireHold;

  constructor(private readonly texts: Texts) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const { booking, room } = await lockBooking(tx, job.subject.id);
    if (booking.state === 'HELD') return releaseBooking(tx, booking.id, this.texts.t('resources.bookings.holdExpired'));
    if (booking.state !== 'ASKED' || booking.startsAt > tx.act.at) return;
    const opinion = this.texts.t('resources.bookings.undecided');
    await releaseBooking(tx, booking.id, opinion);
    await tellHolder(tx, 'roomRefused', booking, { room: room.name, opinion });
  }
}
