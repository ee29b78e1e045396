import { newId } from '../../platform/database/id.js';
import { NotFound } from '../../platform/database/errors.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { meetingPaths, MeetingPerson, refreshAudience, type Meeting } from '../../meetings/meetings.js';
import { messageOf } from '../messages/about-meeting.js';
import { paths } from '../notification.paths.js';
import { leaveDeciders } from './leave-deciders.js';
import { Leave } from './reply.entity.js';
import { leaveDecider, type Answering } from './reply.rules.js';
import { vacanciesOf } from './vacant.queries.js';

/** Puts leave to whoever decides on it (P13). */
export async function askLeave(tx: Tx, meeting: Meeting, answering: Answering): Promise<void> {
  const { personId, reason, substituteId } = answering;
  const id = newId();
  await tx.insert(Leave, {
    id,
    meetingId: meeting.id,
    personId,
    reason,
    substituteId,
    state: 'PENDING',
    askedAt: tx.act.at,
  });
  const { name } = await tx.one(MeetingPerson, { meetingId: meeting.id, personId });
  const to = await leaveDeciders(tx, meeting, personId);
  if (!to.length) return;
  const { notes } = leaveDecider(personId, meeting);
  const line = { about: { kind: 'leave', id }, to, title: meeting.title, url: paths.leave(id), data: { name } };
  await tx.todos.open({ ...line, kind: notes ? 'leaveNote' : 'leave' });
  const kind = notes ? 'leave.toNote' : 'leave.asked';
  await tx.later.message(messageOf(meeting, kind, to, { name }, paths.leave(id), id));
}

/** Invites a substitute, without a vote (P13). */
export async function seatSubstitute(tx: Tx, meeting: Meeting, personId: string): Promise<void> {
  const row = await tx.row<{ name: string; post: string; unitId: string; unitName: string; rank: number }>(
    'SELECT p.name, p.post, p.unitId, u.shortName AS unitName, p.rank FROM person p JOIN unit u ON u.id = p.unitId WHERE p.id = ?',
    [personId],
  );
  if (!row) throw new NotFound('person');
  const position = (await tx.find(MeetingPerson, { meetingId: meeting.id })).length + 1;
  await tx.insert(MeetingPerson, {
    id: newId(),
    meetingId: meeting.id,
    personId,
    capacity: 'NON_VOTING',
    position,
    ...row,
  });
  await refreshAudience(tx, meeting);
}

/** Tells the organiser that somebody with leave had duties at the meeting, and where he sees which. */
export async function tellVacancies(tx: Tx, meeting: Meeting, leave: Leave): Promise<void> {
  const [vacant] = (await vacanciesOf(rowsOf(tx), meeting.id)).filter((one) => one.personId === leave.personId);
  if (!vacant) return;
  const { name } = vacant;
  const url = meetingPaths.readiness(meeting.id);
  await tx.later.message(messageOf(meeting, 'leave.vacant', [meeting.organizerId], { name }, url, leave.id));
}
