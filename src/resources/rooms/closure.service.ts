import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Act } from '../../platform/access/act.js';
import { screenSpan } from '../../platform/clock/format.js';
import { instantAt } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotFound } from '../../platform/database/errors.js';
import { refuse } from '../../platform/web/errors.js';
import { spanFaults, type Span } from '../bookings/booking.rules.js';
import { queueFor } from '../bookings/room-slots.js';
import { paths } from '../resources.paths.js';
import { offerFreed } from '../waiting/offer-freed.js';
import { Closure, type Room } from './room.entity.js';
import { weekly } from './room.rules.js';
import type { ClosureForm } from './room.form.js';

const longestClosureDays = 370;
const mostWeeks = 53;

/** Shuts a room for a time and opens it again (S8.X1). Closures queue with bookings, so none slips in between. */
@Injectable()
export class ClosureService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  close(act: Act, roomId: string, form: ClosureForm): Promise<string> {
    const span = {
      startsAt: instantAt(form.fromDate, form.fromTime),
      endsAt: instantAt(form.untilDate, form.untilTime),
    };
    return this.unitOfWork.run(act, async (tx) => {
      const room = await queueFor(tx, roomId);
      const faults = spanFaults(span, act.at, longestClosureDays);
      refuse(faults.map((fault) => ({ ...fault, field: 'untilDate' })));
      const spans = weekly(span, form.weeklyUntil);
      refuse([spans.length > mostWeeks && { key: 'resources.closure.tooMany', field: 'weeklyUntil' }]);
      const hit = [];
      for (const one of spans) hit.push(...(await bookedWithin(tx, roomId, one)));
      refuse([
        hit.length > 0 && !form.anyway && { key: 'resources.closure.booked', args: { n: hit.length }, field: 'anyway' },
      ]);
      const why = { reason: form.reason, byId: act.who.id, createdAt: act.at };
      await tx.insert(
        Closure,
        spans.map((one) => ({ id: newId(), roomId, ...one, ...why })),
      );
      for (const booking of hit) await askToRebook(tx, room, booking);
      tx.audit({
        act: 'room.close',
        subject: 'room',
        id: roomId,
        detail: { ...span, times: spans.length, bookings: hit.length },
      });
      return roomId;
    });
  }

  lift(act: Act, roomId: string, id: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await queueFor(tx, roomId);
      const lifted = await tx.update(Closure, { id, roomId, liftedAt: IsNull() }, { liftedAt: act.at });
      if (!lifted) throw new NotFound('closure');
      await offerFreed(tx, roomId);
      tx.audit({ act: 'room.open', subject: 'room', id: roomId });
      return roomId;
    });
  }
}

interface Hit extends Span {
  id: string;
  holderId: string;
}

function bookedWithin(tx: Tx, roomId: string, span: Span): Promise<Hit[]> {
  return tx.rows<Hit>(
    `SELECT b.id, b.holderId, b.startsAt, b.endsAt FROM booking b
     WHERE b.roomId = ? AND b.state <> 'RELEASED' AND b.endsAt > ? AND b.startsAt < ? ORDER BY b.startsAt`,
    [roomId, span.startsAt, span.endsAt],
  );
}

async function askToRebook(tx: Tx, room: Room, booking: Hit): Promise<void> {
  const title = `${room.name} ${screenSpan(booking.startsAt, booking.endsAt)}`;
  const about = { kind: 'booking', id: booking.id };
  await tx.todos.open({ kind: 'rebook', about, to: [booking.holderId], title, url: paths.booking(booking.id) });
}
