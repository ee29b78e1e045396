import type { Tx } from '../../platform/database/tx.js';
import { Refused } from '../../platform/web/errors.js';
import { endAsking } from '../member-units/ended.js';
import { refreshAudience } from '../audience/meeting-audience.js';
import { oweSettlement } from '../cost/owed-settlement.js';
import { freeTopics } from '../topics/topic-moves.js';
import { MeetingMoved } from './meeting.events.js';
import { Meeting, MeetingStage } from './meeting.entity.js';
import { isPossible, meetingActs, type MeetingAct, type Stage } from './meeting.rules.js';

/**
 * Moves a meeting, locked by this transaction, along its life, records the stage it completes and sets anew who may
 * know of it. Throws `Refused` (`meetings.wrongState`, S8.I1) when its state does not allow the act.
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
  const { state: from, startsAt } = meeting;
  const { to, ...rest } = meetingActs[act];
  const values = { ...changes, ...(changes.startsAt ? { sortAt: changes.startsAt } : {}), state: to };
  await tx.change(Meeting, meeting, values);
  Object.assign(meeting, values, { version: meeting.version + 1 });
  if ('stage' in rest) await completeStage(tx, meeting.id, rest.stage);
  await refreshAudience(tx, meeting);
  if (act === 'end') await oweSettlement(tx, meeting);
  if (act === 'open' || act === 'cancel') await tx.todos.close({ kind: 'meeting', id: meeting.id }, ['check']);
  if (act === 'cancel' || act === 'reject') await freeTopics(tx, meeting.id);
  if (act === 'cancel' || act === 'open') await endAsking(tx, meeting.id);
  if (changes.startsAt && changes.startsAt !== startsAt && from !== 'DRAFT')
    await tx.later.announce(new MeetingMoved(meeting.id), { kind: 'meeting', id: meeting.id });
  tx.audit({ act: `meeting.${act}`, subject: 'meeting', id: meeting.id, detail: { from, to } });
}

async function completeStage(tx: Tx, meetingId: string, stage: Stage): Promise<void> {
  const values = { doneAt: tx.act.at, doneBy: tx.act.who.name };
  if (await tx.update(MeetingStage, { meetingId, stage }, values)) return;
  await tx.insert(MeetingStage, { meetingId, stage, ...values });
}
