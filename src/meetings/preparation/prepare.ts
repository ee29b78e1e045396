import type { Tx } from '../../platform/database/tx.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { isPreparer, preparationFaults } from './preparation.rules.js';

/** Locks a meeting to prepare it. Throws `NotFound`, `NotAllowed`, or `Refused` when it is too early or too late. */
export async function lockToPrepare(tx: Tx, id: string): Promise<Meeting> {
  const meeting = await lockMeeting(tx, id);
  if (!isPreparer(meeting, tx.act.who.id)) throw new NotAllowed();
  refuse(preparationFaults(meeting));
  return meeting;
}
