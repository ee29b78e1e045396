import type { Label } from '../../platform/access/principal.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse, Taken } from '../../platform/web/errors.js';
import { spanFaults, type Span } from '../bookings/booking.rules.js';
import { Equipment, Reservation } from './equipment.entity.js';
import { reservingFaults, type Stock, type Use } from './equipment.rules.js';

/** Pieces that somebody wants. */
export interface ReservationRequest extends Use {
  equipmentId: string;
  /** Absent: reserved without a meeting; `title` then states the purpose. */
  meetingId?: string;
  title: string;
  label: Label;
  holderId: string;
}

/**
 * Reserves pieces in the caller's transaction and returns the reservation's id. All who want the device queue at its
 * row, so that what is reserved never exceeds what works (Q5, S8.X2). Throws `Taken` with what is left.
 */
export async function reserveEquipment(tx: Tx, request: ReservationRequest): Promise<string> {
  refuse(spanFaults(request, tx.act.at));
  await fit(tx, request.equipmentId, request);
  const id = newId();
  const { equipmentId, meetingId, title, label, pieces, startsAt, endsAt, holderId } = request;
  const values = { equipmentId, meetingId: meetingId ?? null, title, label, pieces, startsAt, endsAt, holderId };
  await tx.insert(Reservation, { id, ...values, state: 'RESERVED', createdAt: tx.act.at });
  tx.audit({ act: 'equipment.reserve', subject: 'reservation', id, detail: { equipmentId, pieces, startsAt, endsAt } });
  return id;
}

/** Moves what a meeting has reserved to its new time, all or nothing. Throws `Taken` with what is left. */
export async function moveReservations(tx: Tx, meetingId: string, span: Span): Promise<void> {
  const kept = await tx.find(Reservation, { meetingId, state: 'RESERVED' }, { equipmentId: 'ASC', id: 'ASC' });
  for (const { id, equipmentId, pieces, ...from } of kept) {
    if (from.startsAt === span.startsAt && from.endsAt === span.endsAt) continue;
    await fit(tx, equipmentId, { ...span, pieces }, id);
    await tx.update(Reservation, { id }, { ...span });
    tx.audit({ act: 'equipment.move', subject: 'reservation', id, detail: { equipmentId, ...span } });
  }
}

/** Gives back all that a meeting has reserved. */
export async function releaseReservations(tx: Tx, meetingId: string, reason: string): Promise<void> {
  for (const { id } of await tx.find(Reservation, { meetingId, state: 'RESERVED' }, { id: 'ASC' }))
    await releaseReservation(tx, id, reason);
}

/** Gives pieces back; the reservation stays with who, when and why (Q8). Released already: nothing happens. */
export async function releaseReservation(tx: Tx, id: string, reason: string): Promise<void> {
  const reservation = await tx.lock(Reservation, id);
  if (reservation.state === 'RELEASED') return;
  const released = { releasedAt: tx.act.at, releasedById: tx.act.who.id, releaseReason: reason };
  await tx.change(Reservation, reservation, { state: 'RELEASED', ...released });
  await tx.todos.close({ kind: 'reservation', id });
  tx.audit({ act: 'equipment.release', subject: 'reservation', id });
}

/** Takes this act's place in the device's queue; what is read of it afterwards is true until commit. */
export async function queueForEquipment(tx: Tx, id: string): Promise<Equipment & Stock> {
  await tx.update(Equipment, { id }, { turn: () => 'turn + 1' });
  const found = await tx.one(Equipment, { id });
  const faulty = await tx.row<{ n: number | null }>(
    'SELECT SUM(pieces) AS n FROM equipment_fault WHERE equipmentId = ? AND repairedAt IS NULL',
    [id],
  );
  return { ...found, faulty: Number(faulty?.n ?? 0) };
}

async function fit(tx: Tx, equipmentId: string, wanted: Use, own = ''): Promise<void> {
  const device = await queueForEquipment(tx, equipmentId);
  const uses = await tx.rows<Use>(
    `SELECT startsAt, endsAt, pieces FROM reservation
     WHERE equipmentId = ? AND state = 'RESERVED' AND endsAt > ? AND startsAt < ? AND id <> ?`,
    [equipmentId, wanted.startsAt, wanted.endsAt, own],
  );
  const faults = reservingFaults(device, uses, wanted);
  if (faults.length) throw new Taken(faults);
}
