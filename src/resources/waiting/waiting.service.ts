import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { hasRole } from '../../platform/access/principal.js';
import { NotFound } from '../../platform/database/errors.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refused, refuse } from '../../platform/web/errors.js';
import { spanOf } from '../bookings/booking.service.js';
import type { BookingForm } from '../bookings/finder.form.js';
import { checkRoom, inTheWay, queueFor } from '../bookings/room-slots.js';
import { WaitingEntry } from './waiting-entry.entity.js';

/** Most entries that one person has waiting at a time. */
const mostWaiting = 20;

/** The waiting list of rooms (RS4, S8.X1). */
@Injectable()
export class WaitingService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Enters the person for a time that is taken. Free already, too small, shut: refused as a booking would be. */
  join(act: Act, form: BookingForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { roomId, title, label } = form;
      const span = spanOf(form);
      const room = await queueFor(tx, roomId);
      const seats = { heads: form.heads ?? undefined, layout: form.layout ?? undefined };
      await checkRoom(tx, room, span, { ...seats, label, holderId: act.who.id });
      const own = await tx.find(WaitingEntry, { holderId: act.who.id, state: 'WAITING' });
      const open = own.filter((entry) => entry.startsAt > act.at);
      refuse([
        span.startsAt <= act.at && { key: 'resources.bookings.past', field: 'date' },
        !(await inTheWay(tx, room, '', span)) && { key: 'resources.waiting.free', field: 'roomId' },
        open.some((entry) => entry.roomId === roomId && entry.startsAt === span.startsAt) && {
          key: 'resources.waiting.already',
          field: 'roomId',
        },
        open.length >= mostWaiting && { key: 'resources.waiting.tooMany', args: { n: mostWaiting }, field: 'roomId' },
      ]);
      const id = newId();
      const asked = { heads: form.heads, layout: form.layout, createdAt: act.at };
      const place = { id, roomId, turn: room.turn, holderId: act.who.id, state: 'WAITING' as const };
      await tx.insert(WaitingEntry, { ...place, title, label, ...span, ...asked, version: 1 });
      tx.audit({ act: 'waiting.join', subject: 'waiting_entry', id, detail: { roomId, ...span } });
      return id;
    });
  }

  /** Takes an entry off: its owner, or who keeps the rooms. */
  remove(act: Act, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const entry = await tx.lock(WaitingEntry, id);
      if (entry.holderId !== act.who.id && !hasRole(act.who, 'ROOM_KEEPER')) throw new NotFound('waiting_entry');
      if (entry.state !== 'WAITING') throw new Refused({ key: 'resources.waiting.over' });
      await tx.change(WaitingEntry, entry, { state: 'REMOVED', endedAt: act.at });
      tx.audit({ act: 'waiting.remove', subject: 'waiting_entry', id });
      return id;
    });
  }
}
