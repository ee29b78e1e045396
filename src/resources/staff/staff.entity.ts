import type { Label } from '../../platform/access/principal.js';
import { At, Code, Day, Flag, Id, Name, Ref, Text, Version } from '../../platform/database/columns.js';
import { Stored } from '../../platform/database/stored.js';
import type { AssignmentState, StaffDuty } from './staff.rules.js';

/** Somebody who serves at meetings, and what he can do. Never deleted: who serves no more is not `active`. */
@Stored('staff_member', [['!personId']])
export class StaffMember {
  @Id() id: string;
  @Ref() personId: string;
  /** Codes of the duties he can do, parted by commas. */
  @Name() duties: string;
  @Flag() active: boolean;
  @Text({ nullable: true }) note: string | null;
  @Version() version: number;
}

/** A time in which somebody does not serve: leave, travel, training. Lifted, never deleted. */
@Stored('staff_absence', [['personId', 'untilDay']])
export class StaffAbsence {
  @Id() id: string;
  @Ref() personId: string;
  @Day() fromDay: string;
  @Day() untilDay: string;
  @Name() reason: string;
  @Ref() byId: string;
  @At() createdAt: string;
  @At({ nullable: true }) liftedAt: string | null;
}

/** 值守: who is on call for a duty on a day. */
@Stored('staff_shift', [
  ['!day', 'duty'],
  ['personId', 'day'],
])
export class StaffShift {
  @Id() id: string;
  @Day() day: string;
  @Code() duty: StaffDuty;
  @Ref() personId: string;
  @Version() version: number;
}

/** Somebody's time given to a duty at a meeting. Released, never deleted (Q8). */
@Stored('staff_assignment', [
  ['personId', 'state', 'endsAt'],
  ['meetingId', 'state'],
])
export class StaffAssignment {
  @Id() id: string;
  @Ref() personId: string;
  @Ref() meetingId: string;
  @Code() duty: StaffDuty;
  @Name() title: string;
  @Code() label: Label;
  @At() startsAt: string;
  @At() endsAt: string;
  /** Who assigned him. */
  @Ref() holderId: string;
  @Code() state: AssignmentState;
  @At() createdAt: string;
  @At({ nullable: true }) releasedAt: string | null;
  @Ref({ nullable: true }) releasedById: string | null;
  @Text({ nullable: true }) releaseReason: string | null;
  @Version() version: number;
}
