import type { Tx } from '../../platform/database/tx.js';
import {
  moveEngagements,
  moveReservations,
  releaseEngagements,
  releaseReservations,
} from '../../resources/resources.js';
import { refreshMaterials } from '../owed-materials/owed-materials.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { askVenue } from './engagement.service.js';
import { moveStaff, releaseStaff, timeOf } from './staffing.js';

/**
 * Moves devices, staff and partners of a meeting to its time as it now stands, in the caller's unit of work: all or
 * nothing. Throws `Taken` or `Refused` with what cannot be had then (S8.X2, S8.X4, S8.X5).
 */
export async function moveMeans(tx: Tx, meeting: Meeting): Promise<void> {
  const span = timeOf(meeting);
  if (!span) return;
  await moveReservations(tx, meeting.id, span);
  await moveStaff(tx, meeting);
  for (const id of await moveEngagements(tx, meeting.id, span))
    await tx.later.job(askVenue, { kind: 'engagement', id });
  await tx.later.job(refreshMaterials, { kind: 'meeting', id: meeting.id });
}

/** Gives back devices, staff and partners of a meeting that is called or put off. */
export async function releaseMeans(tx: Tx, meetingId: string, reason: string): Promise<void> {
  await releaseReservations(tx, meetingId, reason);
  await releaseStaff(tx, meetingId, reason);
  await releaseEngagements(tx, meetingId, reason);
  await tx.todos.close({ kind: 'meeting', id: meetingId }, ['check', 'material']);
}
