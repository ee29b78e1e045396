import type { Tx } from '../../platform/database/tx.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { isPossible, lockMeeting, type Meeting, type MeetingAct } from '../../meetings/meetings.js';
import type { NoticeBody } from '../notice/notice.body.js';
import { Notice } from '../notice/notice.entity.js';

/** A meeting whose notice went out, locked, with the notice that holds now. */
export interface Notified {
  meeting: Meeting;
  last: Notice;
  /** What the last notice says. */
  before: NoticeBody;
  /** Number of the first notice, to which changes refer. */
  firstNumber: string;
}

/** Whose act it is: the organiser's or the convener's (pages.md NT7, NT8). */
export function mayManage(meeting: { organizerId: string; convenerId: string | null }, personId: string): boolean {
  return meeting.organizerId === personId || meeting.convenerId === personId;
}

/** Locks a notified meeting for an act on its notice. Throws `NotFound`, `NotAllowed`, or `Refused` in the wrong state. */
export async function lockNotified(tx: Tx, id: string, act: MeetingAct): Promise<Notified> {
  const meeting = await lockMeeting(tx, id);
  if (!mayManage(meeting, tx.act.who.id)) throw new NotAllowed();
  const notices = await tx.find(Notice, { meetingId: id }, { version: 'ASC' });
  const last = notices.at(-1);
  if (!isPossible(act, meeting.state) || !last)
    throw new Refused({ key: 'notification.change.notNotified', source: 'S8.I1' });
  return { meeting, last, before: JSON.parse(last.body) as NoticeBody, firstNumber: notices[0]!.number };
}
