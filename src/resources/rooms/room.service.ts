import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { equipmentOf } from '../bookings/free.rules.js';
import { Room } from './room.entity.js';
import type { RoomForm } from './room.form.js';
import { hoursFaults, openingTime } from './room.rules.js';

/** The register of rooms; times already booked are never touched by what changes here. */
@Injectable()
export class RoomService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add(act: Act, form: RoomForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const id = newId();
      const [last] = await tx.rows<{ rank: number }>('SELECT rank FROM room ORDER BY rank DESC LIMIT 1');
      await tx.insert(Room, { id, ...valuesOf(form), keeperId: act.who.id, rank: (last?.rank ?? 0) + 10, turn: 0 });
      tx.audit({ act: 'room.add', subject: 'room', id, detail: { capacity: form.capacity } });
      return id;
    });
  }

  revise(act: Act, id: string, form: RoomForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const room = await tx.lock(Room, id);
      await tx.change(Room, { id, version }, valuesOf(form));
      const detail = { capacity: { from: room.capacity, to: form.capacity }, active: form.active };
      tx.audit({ act: 'room.revise', subject: 'room', id, detail });
      return id;
    });
  }
}

function valuesOf(form: RoomForm) {
  const [openFrom, openUntil] = [openingTime(form.openFrom), openingTime(form.openUntil)];
  refuse(hoursFaults(openFrom, openUntil));
  const equipment = equipmentOf(form.equipment).join('、');
  const bookerUnits = form.bookerUnits.length ? [...form.bookerUnits].sort().join(',') : null;
  const highestLabel = form.highestLabel === 'WORK_SECRET' ? null : form.highestLabel;
  const terms = { bookerUnits, highestLabel, note: form.note || null };
  return { ...form, ...terms, equipment, openFrom: openFrom!, openUntil: openUntil! };
}
