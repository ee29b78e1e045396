import type { Label } from '../../platform/access/principal.js';
import { At, Code, Day, Flag, Id, Int, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { EquipmentKind, ReservationState } from './equipment.rules.js';

/** A kind of device in stock, or one piece with its number. Never deleted: what is no longer lent is not `active`. */
@Stored('equipment', [['active', 'name', 'id']])
export class Equipment {
  @Id() id: string;
  @Name() name: string;
  @Code() kind: EquipmentKind;
  /** Its number in the register of assets; then it is one piece. */
  @Name({ nullable: true }) number: string | null;
  /** Pieces there are, the faulty ones included. */
  @Int() stock: number;
  @Name() site: string;
  /** Who keeps it and answers for it. */
  @Ref({ nullable: true }) keeperId: string | null;
  /** Days from one maintenance to the next. */
  @Int({ nullable: true }) maintainEvery: number | null;
  @Day({ nullable: true }) maintainDueOn: string | null;
  @Flag() active: boolean;
  @Text({ nullable: true }) note: string | null;
  /** Raised first by every reservation and fault, so that they queue per device (Q5); apart from `version`. */
  @Int() turn: number;
  @Version() version: number;
}

/** Pieces that do not work, from the report until the repair. */
@Stored('equipment_fault', [['equipmentId', 'repairedAt']])
export class EquipmentFault {
  @Id() id: string;
  @Ref() equipmentId: string;
  @Int() pieces: number;
  @Text() report: string;
  @At() reportedAt: string;
  @Ref() reportedById: string;
  @At({ nullable: true }) repairedAt: string | null;
  @Ref({ nullable: true }) repairedById: string | null;
  @Text({ nullable: true }) repair: string | null;
}

/** Pieces of a device kept for a meeting, or for a stated purpose. Released, never deleted (Q8). */
@Stored('reservation', [
  ['equipmentId', 'state', 'endsAt'],
  ['meetingId', 'state'],
])
export class Reservation {
  @Id() id: string;
  @Ref() equipmentId: string;
  /** Null: reserved without a meeting; then `title` is its purpose. */
  @Ref({ nullable: true }) meetingId: string | null;
  @Name() title: string;
  @Code() label: Label;
  @Int() pieces: number;
  @At() startsAt: string;
  @At() endsAt: string;
  @Ref() holderId: string;
  @Code() state: ReservationState;
  @At() createdAt: string;
  @At({ nullable: true }) releasedAt: string | null;
  @Ref({ nullable: true }) releasedById: string | null;
  @Text({ nullable: true }) releaseReason: string | null;
  @Version() version: number;
}
