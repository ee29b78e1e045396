import { hasRole, type Principal } from '../../platform/access/principal.js';
import { screenSpan } from '../../platform/clock/format.js';
import type { StateTable } from '../../platform/feature/feature.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { Span } from '../bookings/booking.rules.js';

/** 记录, 技术保障, 接待引导, 会场服务 (S8.X4). */
export const staffDuties = ['RECORDER', 'TECHNICIAN', 'RECEPTION', 'HOST'] as const;
export type StaffDuty = (typeof staffDuties)[number];

export type AssignmentState = 'ASSIGNED' | 'RELEASED';

/** (state, act) → state. */
export const assignmentStateTable: StateTable = {
  name: 'staffAssignment',
  initial: 'ASSIGNED',
  finals: ['RELEASED'],
  acts: { release: { from: ['ASSIGNED'], to: 'RELEASED' } },
};

/** Days back and ahead within which meetings count as somebody's load. */
export const loadDays = 30;

/** Whether this person keeps rota and register. */
export function keepsStaff(person: Principal): boolean {
  return hasRole(person, 'SECRETARY', 'ROOM_KEEPER');
}

/** Something that fills somebody's time; the title only for whom it is to be known. */
export interface Engaged extends Span {
  personId: string;
  title: string | null;
}

/** Somebody who could do a duty at a meeting. */
export interface StaffCandidate {
  personId: string;
  name: string;
  duties: readonly StaffDuty[];
  /** The duties he is on call for on that day. */
  onCall: readonly StaffDuty[];
  absent: string | null;
  busy: Engaged | null;
  /** Meetings served in the last and next thirty days. */
  load: number;
  rank: number;
}

/** Whether he can be had: not absent, nowhere else. */
export function isAvailable(candidate: Pick<StaffCandidate, 'absent' | 'busy'>): boolean {
  return !candidate.absent && !candidate.busy;
}

/** Those who can do the duty, available ones first, then who is on call, then who has served least (S8.X4). */
export function suggested(candidates: readonly StaffCandidate[], duty: StaffDuty): StaffCandidate[] {
  return candidates
    .filter((one) => one.duties.includes(duty))
    .sort(
      (a, b) =>
        Number(isAvailable(b)) - Number(isAvailable(a)) ||
        Number(b.onCall.includes(duty)) - Number(a.onCall.includes(duty)) ||
        a.load - b.load ||
        a.rank - b.rank,
    );
}

/** Nobody serves at two meetings at once, nor while he is away (S8.X4). */
export function engagedFaults(name: string, busy: readonly Engaged[], absent: string | null, field: string): Refusal[] {
  const where = { field, source: 'S8.X4' };
  return [
    ...(absent ? [{ key: 'staff.refused.absent', args: { name, reason: absent }, ...where }] : []),
    ...busy.slice(0, 1).map(({ startsAt, endsAt, title }) => {
      const args = { name, when: screenSpan(startsAt, endsAt) };
      return title
        ? { key: 'staff.refused.busy', args: { ...args, title }, ...where }
        : { key: 'staff.refused.busyHidden', args, ...where };
    }),
  ];
}

/** The duties of a row, as they are stored. */
export function dutiesIn(stored: string): StaffDuty[] {
  return staffDuties.filter((duty) => stored.split(',').includes(duty));
}
