import type { Refusal } from '../../platform/web/errors.js';
import type { MeetingState } from '../meeting/meeting.rules.js';

/** What decides who may prepare a meeting, and when. */
export interface Prepared {
  state: MeetingState;
  organizerId: string;
  chairId: string | null;
  convenerId: string | null;
}

const preparing: readonly MeetingState[] = ['PREPARING', 'NOTIFIED', 'POSTPONED'];

/** Agenda, people and duties are prepared by the applicant, the convener or the chair (S2.O5, S8.X4). */
export function isPreparer(meeting: Prepared, personId: string): boolean {
  return [meeting.organizerId, meeting.chairId, meeting.convenerId].includes(personId);
}

/** From approval until the meeting begins; before that the application itself is changed (S8.I1). */
export function preparationFaults(meeting: Prepared): Refusal[] {
  if (preparing.includes(meeting.state)) return [];
  const early = ['DRAFT', 'SUBMITTED', 'RETURNED'].includes(meeting.state);
  return [{ key: `meetings.preparation.${early ? 'tooEarly' : 'tooLate'}`, source: 'S8.I1' }];
}

/** Whether the page offers to change anything. */
export function mayPrepare(meeting: Prepared, personId: string): boolean {
  return isPreparer(meeting, personId) && preparationFaults(meeting).length === 0;
}
