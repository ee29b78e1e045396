import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { screenSpan } from '../../platform/clock/format.js';
import { addDays, instantAt, localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse, Refused } from '../../platform/web/errors.js';
import { holdersOf } from '../../organisation/organisation.js';
import { spanOf } from '../bookings/booking.service.js';
import { paths } from '../resources.paths.js';
import { Equipment, EquipmentFault, Reservation } from './equipment.entity.js';
import type { EquipmentForm, FaultForm, ReserveForm } from './equipment.form.js';
import { maintenanceNotice, mayRelease, nextMaintenance, peakUse, type Use } from './equipment.rules.js';
import { queueForEquipment, releaseReservation, reserveEquipment } from './reserving.js';

/** The step that reminds of a maintenance. */
export const remindMaintenance = 'resources.remindMaintenance';

/** The register of devices, their faults, maintenance and reservations (S8.X2). Methods return the device's id. */
@Injectable()
export class EquipmentService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  add(act: Act, form: EquipmentForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const id = newId();
      await tx.insert(Equipment, { id, ...valuesOf(form), turn: 0 });
      await planMaintenance(tx, id, form.maintainDueOn);
      tx.audit({ act: 'equipment.add', subject: 'equipment', id, detail: { stock: form.stock } });
      return id;
    });
  }

  /** Throws `Refused` when more is reserved already than there would be. */
  revise(act: Act, id: string, form: EquipmentForm, version: number): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const device = await queueForEquipment(tx, id);
      const uses = await comingUses(tx, id);
      const most = peakUse(uses, { startsAt: act.at, endsAt: '9999' });
      refuse([
        form.stock - device.faulty < most && {
          key: 'equipment.refused.reserved',
          args: { most, faulty: device.faulty },
          field: 'stock',
          source: 'S8.X2',
        },
      ]);
      await tx.change(Equipment, { id, version }, valuesOf(form));
      await planMaintenance(tx, id, form.maintainDueOn);
      const detail = { stock: { from: device.stock, to: form.stock }, active: form.active };
      tx.audit({ act: 'equipment.revise', subject: 'equipment', id, detail });
      return id;
    });
  }

  /** 报修: the pieces cannot be had until repaired; whoever loses his by it is asked to see to others. */
  report(act: Act, id: string, form: FaultForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const device = await queueForEquipment(tx, id);
      const left = device.stock - device.faulty;
      refuse([form.pieces > left && { key: 'equipment.refused.tooManyFaulty', args: { left }, field: 'pieces' }]);
      const fault = { id: newId(), equipmentId: id, ...form, reportedAt: act.at, reportedById: act.who.id };
      await tx.insert(EquipmentFault, fault);
      const about = { kind: 'fault', id: fault.id };
      const to = await keepersOf(tx, device);
      await tx.todos.open({ kind: 'repair', about, to, title: device.name, url: paths.equipment(id) });
      await askToReplace(tx, device.name, id, left - form.pieces);
      tx.audit({ act: 'equipment.fault', subject: 'equipment', id, detail: { pieces: form.pieces } });
      return id;
    });
  }

  repair(act: Act, id: string, faultId: string, repair: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      await queueForEquipment(tx, id);
      const fault = await tx.one(EquipmentFault, { id: faultId, equipmentId: id });
      if (fault.repairedAt) throw new Refused({ key: 'equipment.refused.repaired' });
      await tx.update(EquipmentFault, { id: faultId }, { repairedAt: act.at, repairedById: act.who.id, repair });
      await tx.todos.close({ kind: 'fault', id: faultId });
      tx.audit({ act: 'equipment.repair', subject: 'equipment', id, detail: { pieces: fault.pieces } });
      return id;
    });
  }

  /** Notes a maintenance done today; the next one is due after its interval. */
  maintain(act: Act, id: string, done: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const device = await queueForEquipment(tx, id);
      const maintainDueOn = nextMaintenance(localDateOf(act.at), device.maintainEvery);
      await tx.change(Equipment, device, { maintainDueOn });
      await planMaintenance(tx, id, maintainDueOn);
      await tx.todos.close({ kind: 'equipment', id }, ['maintenance']);
      tx.audit({ act: 'equipment.maintain', subject: 'equipment', id, detail: { done, next: maintainDueOn } });
      return id;
    });
  }

  reserve(act: Act, id: string, form: ReserveForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const { title, pieces } = form;
      const use = { ...spanOf(form), pieces };
      await reserveEquipment(tx, { equipmentId: id, title, label: 'INTERNAL', holderId: act.who.id, ...use });
      return id;
    });
  }

  release(act: Act, id: string, reservationId: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const reservation = await tx.one(Reservation, { id: reservationId, equipmentId: id });
      refuse([reservation.meetingId !== null && { key: 'resources.bookings.ofMeeting', source: 'S6.I6' }]);
      if (!mayRelease(reservation, act.who)) throw new NotAllowed();
      await releaseReservation(tx, reservationId, 'released');
      return id;
    });
  }

  /** Puts the maintenance due on `dueOn` on its keepers' lists; moved since, it has a step of its own. */
  async remind(tx: Tx, id: string, dueOn: string): Promise<void> {
    const device = await tx.one(Equipment, { id });
    if (!device.active || device.maintainDueOn !== dueOn) return;
    const about = { kind: 'equipment', id };
    const due = instantAt(dueOn, '17:30');
    const to = await keepersOf(tx, device);
    await tx.todos.open({ kind: 'maintenance', about, to, title: device.name, url: paths.equipment(id), due });
  }
}

function valuesOf(form: EquipmentForm) {
  refuse([Boolean(form.number) && form.stock !== 1 && { key: 'equipment.refused.onePiece', field: 'stock' }]);
  return { ...form, number: form.number || null, note: form.note || null };
}

async function planMaintenance(tx: Tx, id: string, dueOn: string | null): Promise<void> {
  const subject = { kind: 'equipment', id };
  if (!dueOn) return tx.later.dropSteps(subject, [remindMaintenance]);
  const due = instantAt(addDays(dueOn, -maintenanceNotice), '09:00');
  await tx.later.schedule({ handler: remindMaintenance, subject, step: dueOn, due });
}

async function keepersOf(tx: Tx, device: { keeperId: string | null }): Promise<string[]> {
  return device.keeperId ? [device.keeperId] : holdersOf(tx, 'ROOM_KEEPER');
}

interface ComingUse extends Use {
  id: string;
  holderId: string;
}

function comingUses(tx: Tx, equipmentId: string): Promise<ComingUse[]> {
  return tx.rows<ComingUse>(
    `SELECT id, holderId, startsAt, endsAt, pieces FROM reservation
     WHERE equipmentId = ? AND state = 'RESERVED' AND endsAt > ? ORDER BY startsAt`,
    [equipmentId, tx.act.at],
  );
}

async function askToReplace(tx: Tx, name: string, id: string, working: number): Promise<void> {
  const uses = await comingUses(tx, id);
  for (const use of uses.filter((one) => peakUse(uses, one) > working)) {
    const about = { kind: 'reservation', id: use.id };
    const title = `${name} ${screenSpan(use.startsAt, use.endsAt)}`;
    await tx.todos.open({ kind: 'replaceEquipment', about, to: [use.holderId], title, url: paths.equipment(id) });
  }
}
