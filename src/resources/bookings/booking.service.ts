import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addMinutes, instantAt } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { NotFound } from '../../platform/database/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { Booking } from './booking.entity.js';
import { mayArrive, mayManage } from './booking.rules.js';
import type { BookingForm, MoveForm, ReleaseForm } from './finder.form.js';
import { known } from './known.js';
import { bookRoom, confirmBooking, moveBooking, releaseBooking } from './room-time.js';

/** Bookings that people make themselves, without a meeting; those of meetings follow their meeting. */
@Injectable()
export class BookingService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  book(act: Act, form: BookingForm): Promise<string> {
    return this.unitOfWork.run(act, (tx) => {
      const { roomId, title, label } = form;
      return bookRoom(tx, {
        roomId,
        title,
        label,
        ...spanOf(form),
        heads: form.heads ?? undefined,
        layout: form.layout ?? undefined,
        holderId: act.who.id,
      });
    });
  }

  move(act: Act, id: string, form: MoveForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.manageable(tx, id);
      await moveBooking(tx, id, { roomId: form.roomId, ...spanOf(form) }, version);
      return id;
    });
  }

  release(act: Act, id: string, form: ReleaseForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.manageable(tx, id);
      await releaseBooking(tx, id, form.reason);
      return id;
    });
  }

  confirm(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.manageable(tx, id);
      await confirmBooking(tx, id);
      return id;
    });
  }

  /** The people are there: from half an hour before the beginning until the end. A second press changes nothing. */
  arrive(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await this.manageable(tx, id);
      const booking = await tx.lock(Booking, id);
      if (booking.arrivedAt) return id;
      refuse([!mayArrive(booking, act.at) && { key: 'resources.bookings.notNow', source: 'S8.X1' }]);
      await tx.change(Booking, booking, { arrivedAt: act.at });
      tx.audit({ act: 'booking.arrive', subject: 'booking', id });
      return id;
    });
  }

  private async manageable(tx: Tx, id: string): Promise<void> {
    const mayKnow = known(tx.act.who);
    if (!(await tx.row(`SELECT 1 FROM booking b WHERE b.id = ? AND ${mayKnow.sql}`, [id, ...mayKnow.params])))
      throw new NotFound('booking');
    const booking = await tx.one(Booking, { id });
    if (!mayManage(booking, tx.act.who)) throw new NotAllowed();
    refuse([booking.meetingId !== null && { key: 'resources.bookings.ofMeeting', source: 'S6.I6' }]);
  }
}

/** The span that date, beginning and length make. */
export function spanOf(form: { date: string; starts: string; minutes: number }) {
  const startsAt = instantAt(form.date, form.starts);
  return { startsAt, endsAt: addMinutes(startsAt, form.minutes) };
}
