import { ifCleared, labels, type Label } from '../../platform/access/principal.js';
import type { MeetingState } from '../meeting/meeting.rules.js';

/** A person with a part in a meeting, and what he is cleared for. */
export interface Concerned {
  id: string;
  clearance: Label;
}

const toArchive: readonly MeetingState[] = ['RECORD_APPROVED', 'MINUTES_ISSUED', 'EVALUATED', 'ARCHIVED'];

/**
 * Who may know of a meeting (S2.O8, S5.C2, pages §4 "What a label permits"). A draft is its applicant's. While it is
 * asked for: applicant and approvers, and oversight, which runs from submission (domain §8.6). Approved: the whole organ
 * for public and internal ones, those concerned by name for work secrets, if they are cleared when they read; and the archivist from the
 * approved record on, for the archive has to take it.
 */
export function audienceOf(
  meeting: { state: MeetingState; label: Label; organizerId: string },
  concerned: { approvers: readonly Concerned[]; invited: readonly Concerned[] },
): string[] {
  const named = meeting.label === 'WORK_SECRET' ? ifCleared : (name: string) => name;
  const cleared = (people: readonly Concerned[]) =>
    people
      .filter((one) => labels.indexOf(one.clearance) >= labels.indexOf(meeting.label))
      .filter((one) => meeting.label !== 'WORK_SECRET' || one.id !== meeting.organizerId)
      .map(({ id }) => named(`person:${id}`));
  const applicant = `person:${meeting.organizerId}`;
  if (meeting.state === 'DRAFT') return [applicant];
  const approvers = cleared(concerned.approvers);
  const oversight = meeting.label === 'WORK_SECRET' ? [] : ['role:OVERSIGHT'];
  if (['SUBMITTED', 'RETURNED', 'REJECTED'].includes(meeting.state)) return [applicant, ...approvers, ...oversight];
  if (meeting.label !== 'WORK_SECRET') return ['organ', applicant, ...approvers, ...cleared(concerned.invited)];
  const archivists = toArchive.includes(meeting.state) ? [ifCleared('role:ARCHIVIST')] : [];
  return [applicant, ...approvers, ...cleared(concerned.invited), ...archivists];
}
