import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import type { MeetingState } from '../meeting/meeting.rules.js';
import type { Capacity } from '../people/meeting-person.entity.js';

export const recusalMessages = ['set', 'declared', 'lifted'].map((kind) => `recusal.${kind}`);

interface Duties {
  organizerId: string;
  chairId: string | null;
  recorderId: string | null;
}

/** The secretary (applicant or recorder) and the chair set and lift recusals; everybody declares his own (P7, MT14). */
export function keepsRecusals(act: Act, meeting: Duties): boolean {
  const { organizerId, recorderId, chairId } = meeting;
  return [organizerId, recorderId].includes(act.who.id) || standsFor(act.who, chairId);
}

const open: readonly MeetingState[] = ['PREPARING', 'NOTIFIED', 'POSTPONED', 'IN_SESSION', 'PAUSED'];

/** From approval until the meeting ends. */
export function areOpen(state: MeetingState): boolean {
  return open.includes(state);
}

/** Why nobody can be recused any more, or this person not: not on the list, working for the meeting, recused already. */
export function recusingFaults(
  state: MeetingState,
  item: { endedAt: string | null },
  { capacity, recused }: { capacity: Capacity | null; recused: boolean },
): (Refusal | false)[] {
  return [
    !areOpen(state) && { key: 'recusals.closed', source: 'P7' },
    item.endedAt !== null && { key: 'recusals.itemOver', field: 'itemId', source: 'P7' },
    capacity === null && { key: 'recusals.notListed', field: 'personId', source: 'P7' },
    capacity === 'STAFF' && { key: 'recusals.isStaff', field: 'personId', source: 'P7' },
    recused && { key: 'recusals.already', field: 'itemId', source: 'P7' },
  ];
}

/** It is lifted before its item is called; afterwards it has been kept, or broken. */
export function liftingFaults(
  state: MeetingState,
  item: { startedAt: string | null },
  recusal: { liftedAt: string | null },
): (Refusal | false)[] {
  return [
    !areOpen(state) && { key: 'recusals.closed', source: 'P7' },
    item.startedAt !== null && { key: 'recusals.begun', source: 'P7' },
    recusal.liftedAt !== null && { key: 'recusals.lifted' },
  ];
}
