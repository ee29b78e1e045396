import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import type { Tx } from '../../platform/database/tx.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { advance, lockMeeting, participantsOf, type Meeting } from '../../meetings/meetings.js';
import { mayManage } from '../changes/notified.js';
import { releasePlace } from '../changes/room-move.js';
import { messageOf } from '../messages/about-meeting.js';
import type { NoticeBody } from '../notice/notice.body.js';
import { Notice } from '../notice/notice.entity.js';
import { Invitations } from '../notice/invitations.js';
import { Issuing } from '../notice/issuing.js';
import { MeetingCalledOff } from '../notification.events.js';
import { paths } from '../notification.paths.js';
import { isCancellable } from './cancellation.rules.js';

/** Calls a meeting off (pages.md NT8). */
@Injectable()
export class CancellationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly issuing: Issuing,
    private readonly invitations: Invitations,
  ) {}

  /** Frees the room, takes reminders and open lines back, and tells everybody once who was told of it or has a duty. */
  cancel(act: Act, id: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (!mayManage(meeting, act.who.id)) throw new NotAllowed();
      if (!isCancellable(meeting.state)) throw new Refused({ key: 'notification.change.notNotified', source: 'S8.I1' });
      const notices = await tx.find(Notice, { meetingId: id }, { version: 'ASC' });
      await releasePlace(tx, id, reason);
      await advance(tx, meeting, 'cancel');
      const version = await this.revoke(tx, meeting, notices, reason);
      const to = notices.length ? await participantsOf(rowsOf(tx), id) : dutiesOf(meeting);
      const told = to.filter((personId) => notices.length || personId !== act.who.id);
      const words = { reason, version };
      await tx.later.message(messageOf(meeting, 'notice.cancelled', told, words, paths.notice(id), 'cancelled'));
      await this.invitations.stopAsking(tx, id, 'cancelled');
      await tx.later.announce(new MeetingCalledOff(id), { kind: 'meeting', id });
      return id;
    });
  }

  /** Issues the notice that takes the others back; its version, or 0 where none was ever issued. */
  private async revoke(tx: Tx, meeting: Meeting, notices: readonly Notice[], reason: string): Promise<number> {
    const last = notices.at(-1);
    if (!last) return 0;
    const before = JSON.parse(last.body) as NoticeBody;
    const { number: firstNumber } = notices[0]!;
    const body: NoticeBody = { ...before, reason, firstNumber, replyDueAt: null, changes: undefined };
    const lead = { days: last.leadDays, wanted: last.leadWanted };
    const version = last.version + 1;
    await this.issuing.issue(tx, meeting, body, { kind: 'CANCELLATION', version, replyDueAt: null, lead });
    return version;
  }
}

function dutiesOf({ organizerId, convenerId, chairId, recorderId }: Meeting): string[] {
  return [organizerId, convenerId, chairId, recorderId].filter((id): id is string => id !== null);
}
