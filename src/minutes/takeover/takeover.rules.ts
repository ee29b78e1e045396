import type { Act } from '../../platform/access/act.js';
import { standsFor } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/web/errors.js';
import { isWritable, type RecordFacts } from '../record/record.rules.js';

interface Duties {
  chairId: string | null;
  organizerId: string;
  supervisorId: string | null;
}

/** The organiser and the chair, or his delegate, name who may take over, while the record can be written. */
export function mayName(act: Act, record: RecordFacts, meeting: Pick<Duties, 'chairId' | 'organizerId'>): boolean {
  const { chairId, organizerId } = meeting;
  return isWritable(record) && (standsFor(act.who, chairId) || act.who.id === organizerId);
}

/** Why somebody cannot be named: he writes it already, or has a duty that reviews or oversees it (P20). */
export function namingRefusals(personId: string, record: RecordFacts, meeting: Duties): (Refusal | false)[] {
  return [
    personId === record.recorderId && { key: 'sitting.takeover.writes', field: 'name', source: 'S2.O6' },
    [meeting.chairId, meeting.supervisorId].includes(personId) && {
      key: 'sitting.takeover.hasDuty',
      field: 'name',
      source: 'P20',
    },
  ];
}

/** Only who was named takes over. */
export function mayTakeOver(act: Act, record: RecordFacts & { deputyId?: string | null }): boolean {
  return isWritable(record) && record.deputyId === act.who.id && record.recorderId !== act.who.id;
}
