import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, Refused, refuse } from '../../platform/web/errors.js';
import { tellHolder } from '../bookings/booking-steps.js';
import { approveBooking, lockBooking, releaseBooking } from '../bookings/room-time.js';
import { seenOf, type ApprovalForm } from './approval.form.js';

/** Who keeps the rooms decides on bookings that wait for him (RS3, S8.X1). */
@Injectable()
export class RoomApprovalService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Agreed it is a booking like any other; refused the time is free again. Its holder is told. */
  decide(act: Act, id: string, form: ApprovalForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      if (!hasRole(act.who, 'ROOM_KEEPER')) throw new NotAllowed();
      const { booking, room } = await lockBooking(tx, id);
      if (booking.state !== 'ASKED') throw new Refused({ key: 'resources.approval.notWaiting' });
      const { verdict, opinion } = form;
      refuse([
        form.seen !== seenOf(booking) && { key: 'resources.approval.moved' },
        verdict === 'REFUSE' && !opinion && { key: 'resources.approval.reasonNeeded', field: 'opinion' },
      ]);
      const said = { room: room.name, opinion: opinion || '—' };
      if (verdict === 'APPROVE') {
        await approveBooking(tx, booking);
        await tellHolder(tx, 'roomApproved', booking, said);
      } else {
        await releaseBooking(tx, id, opinion);
        await tellHolder(tx, 'roomRefused', booking, said);
      }
      return id;
    });
  }
}
