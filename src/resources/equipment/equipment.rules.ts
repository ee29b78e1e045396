import { hasRole, type Principal } from '../../platform/access/principal.js';
import { addDays } from '../../platform/clock/instant.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';
import { overlaps, type Span } from '../bookings/booking.rules.js';

/** 投影, 音响, 视频终端, 录音录像, 网络, 其他 (S8.X2). */
export const equipmentKinds = ['PROJECTOR', 'SOUND', 'VIDEO', 'RECORDING', 'NETWORK', 'OTHER'] as const;
export type EquipmentKind = (typeof equipmentKinds)[number];

export type ReservationState = 'RESERVED' | 'RELEASED';

/** (state, act) → state. */
export const reservationStateTable: StateTable = {
  name: 'reservation',
  initial: 'RESERVED',
  finals: ['RELEASED'],
  acts: { release: { from: ['RESERVED'], to: 'RELEASED' } },
};

/** Days before a maintenance by which its keeper is reminded. */
export const maintenanceNotice = 7;

/** Pieces in use for a time. */
export interface Use extends Span {
  pieces: number;
}

/** Most pieces in use at any moment of a span; uses that only touch it do not count. */
export function peakUse(uses: readonly Use[], span: Span): number {
  const within = uses.filter((use) => overlaps(use, span));
  const moments = [span.startsAt, ...within.map((use) => use.startsAt).filter((at) => at > span.startsAt)];
  const at = (moment: string) => within.filter((use) => use.startsAt <= moment && moment < use.endsAt);
  return Math.max(0, ...moments.map((moment) => at(moment).reduce((sum, use) => sum + use.pieces, 0)));
}

/** A device as reservations are judged by it. */
export interface Stock {
  name: string;
  stock: number;
  active: boolean | number;
  /** Pieces out of order now. */
  faulty: number;
}

/** Pieces that can still be had for a span: stock without the faulty ones and those reserved; never below none. */
export function freePieces(stock: Stock, uses: readonly Use[], span: Span): number {
  return stock.active ? Math.max(0, stock.stock - stock.faulty - peakUse(uses, span)) : 0;
}

/** Why these pieces cannot be had: retired, out of order, or reserved by others (S8.X2). */
export function reservingFaults(stock: Stock, uses: readonly Use[], wanted: Use): Refusal[] {
  const { name } = stock;
  const where = { field: 'pieces', source: 'S8.X2' };
  if (!stock.active) return [{ key: 'equipment.refused.retired', args: { name }, ...where }];
  const free = freePieces(stock, uses, wanted);
  if (wanted.pieces <= free) return [];
  const args = { name, wanted: wanted.pieces, free, stock: stock.stock, faulty: stock.faulty };
  return [{ key: 'equipment.refused.taken', args: { ...args, reserved: peakUse(uses, wanted) }, ...where }];
}

/** The day on which a maintenance done on `day` is due again. */
export function nextMaintenance(day: string, every: number | null): string | null {
  return every === null ? null : addDays(day, every);
}

/** Whether this person may give the pieces back: who reserved them, or who keeps the devices. */
export function mayRelease(reservation: { holderId: string }, person: Principal): boolean {
  return reservation.holderId === person.id || hasRole(person, 'ROOM_KEEPER');
}
