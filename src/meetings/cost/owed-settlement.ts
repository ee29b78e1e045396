import type { Tx } from '../../platform/database/tx.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { paths } from '../meetings.paths.js';
import { Settlement } from './settlement.entity.js';
import { isOwed } from './settlement.rules.js';

/** A meeting that spends fees has ended: its organiser owes the settlement. Its id is the meeting's own. */
export async function oweSettlement(tx: Tx, meeting: Meeting): Promise<void> {
  if (!isOwed(meeting)) return;
  const { id, title, organizerId } = meeting;
  await tx.insert(Settlement, { id, meetingId: id, state: 'OPEN', explanation: '', version: 1 });
  await tx.todos.open({
    kind: 'settle',
    about: { kind: 'meeting', id },
    to: [organizerId],
    title,
    url: paths.cost(id),
  });
}
