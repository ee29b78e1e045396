import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/web/errors.js';
import { Meeting, MeetingStage } from './meeting.entity.js';
import { isPossible, meetingActs, type MeetingAct, type Stage } from './meeting.rules.js';

/**
 * Moves a meeting, locked by this transaction, along its life and records the stage it completes. Throws `Refused`
 * (`meetings.wrongState`, S8.I1) when its state does not allow the act.
 */
export async function advance(
  tx: Tx,
  meeting: Meeting,
  act: MeetingAct,
  changes: Partial<Meeting> = {},
): Promise<void> {
  if (!isPossible(act, meeting.state)) {
    throw new Refused({ key: 'meetings.wrongState', args: { state: meeting.state }, source: 'S8.I1' });
  }
  const from = meeting.state;
  const { to, ...rest } = meetingActs[act];
  await tx.change(Meeting, meeting, { ...changes, state: to });
  Object.assign(meeting, changes, { state: to, version: meeting.version + 1 });
  if ('stage' in rest) await completeStage(tx, meeting.id, rest.stage);
  tx.audit({ act: `meeting.${act}`, subject: 'meeting', id: meeting.id, detail: { from, to } });
}

async function completeStage(tx: Tx, meetingId: string, stage: Stage): Promise<void> {
  const values = { doneAt: tx.act.at, doneBy: tx.act.who.name };
  if (await tx.update(MeetingStage, { meetingId, stage }, values)) return;
  await tx.insert(MeetingStage, { meetingId, stage, ...values });
}
