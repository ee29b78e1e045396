import type { Tx } from '../../platform/database/tx.js';
import { MeetingPerson, type Meeting } from '../../meetings/meetings.js';
import { messageOf } from '../messages/about-meeting.js';
import { paths } from '../notification.paths.js';
import { leaveDeciders } from './leave-deciders.js';
import { leaveActs } from './leave.rules.js';
import { Leave } from './reply.entity.js';

/**
 * Leave that nobody has decided when the meeting changes concerned another meeting: it is void, who asked and who was to
 * decide are told, and one press puts it again.
 */
export async function voidLeave(tx: Tx, meeting: Meeting): Promise<void> {
  for (const leave of await tx.find(Leave, { meetingId: meeting.id, state: 'PENDING' })) {
    await tx.change(Leave, leave, { state: leaveActs.void.to });
    await tx.todos.close({ kind: 'leave', id: leave.id });
    const { personId } = leave;
    tx.audit({ act: 'leave.void', subject: 'meeting', id: meeting.id, detail: { personId } });
    const person = await tx.one(MeetingPerson, { meetingId: meeting.id, personId });
    await tx.later.message(messageOf(meeting, 'leave.void', [personId], {}, paths.reply(meeting.id), leave.id));
    const deciders = await leaveDeciders(tx, meeting, personId);
    if (!deciders.length) continue;
    const data = { name: person.name };
    await tx.later.message(messageOf(meeting, 'leave.voided', deciders, data, paths.leave(leave.id), leave.id));
  }
}
