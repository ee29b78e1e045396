import type { Refusal } from '../../platform/web/errors.js';
import type { Capacity } from './meeting-person.entity.js';

/** What a list of people means for the quorum (P1, P2): only members count. */
export interface QuorumFigures {
  due: number;
  /** Fewest members that are more than half. */
  half: number;
  /** Fewest members for personnel matters: two thirds. */
  twoThirds: number;
}

export function quorumFigures(people: readonly { capacity: Capacity }[]): QuorumFigures {
  const due = people.filter((person) => person.capacity === 'MEMBER').length;
  return { due, half: Math.floor(due / 2) + 1, twoThirds: Math.ceil((due * 2) / 3) };
}

/** Who carries a duty is not taken off the list, nor the chair made anything but a member (S1.2, S2.O5). */
export function dutyFaults(
  meeting: { chairId: string | null; convenerId: string | null; recorderId: string | null },
  personId: string,
  becomes: Capacity | null,
): Refusal[] {
  if (personId === meeting.chairId && becomes !== 'MEMBER')
    return [{ key: 'meetings.people.isChair', source: 'S2.O5' }];
  if (personId === meeting.recorderId && becomes === null)
    return [{ key: 'meetings.people.isRecorder', source: 'S2.O6' }];
  return [];
}

/** The recorder neither chairs nor oversees (P20). */
export function appointmentFaults(duties: {
  organizerId: string;
  chairId: string | null;
  recorderId: string | null;
  supervisorId: string | null;
}): Refusal[] {
  const { organizerId, chairId, recorderId, supervisorId } = duties;
  const faults: Refusal[] = [];
  if (recorderId && recorderId === chairId)
    faults.push({ key: 'meetings.verdicts.recorderIsChair', field: 'recorder', source: 'P20' });
  if (supervisorId && [organizerId, chairId, recorderId].includes(supervisorId))
    faults.push({ key: 'meetings.verdicts.supervisorHasDuty', source: 'P20' });
  return faults;
}
