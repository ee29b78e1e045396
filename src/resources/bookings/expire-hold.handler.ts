import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Texts } from '../../platform/text/texts.js';
import { Booking } from './booking.entity.js';
import { releaseBooking } from './room-time.js';

/** Gives back the time of a hold that nobody confirmed (Q5, S8.X1). */
@Injectable()
export class ExpireHold extends Handler {
  readonly name = 'resources.expireHold';

  constructor(private readonly texts: Texts) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const booking = await tx.lock(Booking, job.subject.id);
    if (booking.state !== 'HELD') return;
    await releaseBooking(tx, booking.id, this.texts.t('resources.bookings.holdExpired'));
  }
}
