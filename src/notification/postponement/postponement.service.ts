import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { addMinutes } from '../../platform/clock/instant.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { advance, participantsOf } from '../../meetings/meetings.js';
import { ChangeNotices } from '../changes/change-notices.js';
import { lockNotified } from '../changes/notified.js';
import { releasePlace } from '../changes/room-move.js';
import { messageOf } from '../messages/about-meeting.js';
import type { NoticeBody } from '../notice/notice.body.js';
import { Invitations } from '../notice/invitations.js';
import { MeetingChanged } from '../notification.events.js';
import { paths } from '../notification.paths.js';
import { ReplyLink } from '../replies/reply.entity.js';

/** Links of a meeting put off stay alive so long, in minutes, so that they say so; the new date sets them anew. */
const linkLife = 366 * 1440;

/** Puts a notified meeting off without a new day yet (pages.md NT7, 改期). */
@Injectable()
export class PostponementService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: ChangeNotices,
    private readonly invitations: Invitations,
  ) {}

  /** Frees the room, takes reminders and open replies back, tells everybody once; the new time comes by a change. */
  postpone(act: Act, id: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const notified = await lockNotified(tx, id, 'postpone');
      const { meeting, last, before } = notified;
      await releasePlace(tx, id, reason);
      await advance(tx, meeting, 'postpone', { roomId: null, place: null });
      const version = last.version + 1;
      const body: NoticeBody = { ...before, postponed: true, reason, replyDueAt: null };
      const lead = { days: last.leadDays, wanted: last.leadWanted };
      const issue = { kind: 'CHANGE' as const, version, replyDueAt: null, lead };
      const notice = await this.notices.issue(tx, notified, body, issue);
      const to = await participantsOf(rowsOf(tx), id);
      const words = { reason, version };
      await tx.later.message(messageOf(meeting, 'notice.postponed', to, words, paths.notice(id), String(version)));
      await this.invitations.stopAsking(tx, id, 'postponed');
      await tx.update(ReplyLink, { meetingId: id }, { expiresAt: addMinutes(meeting.endsAt!, linkLife) });
      const line = { about: { kind: 'meeting', id }, to: [meeting.organizerId], url: paths.change(id) };
      await tx.todos.open({ ...line, kind: 'reschedule', title: meeting.title });
      await tx.later.announce(new MeetingChanged(id, notice.id, version), { kind: 'meeting', id });
      return id;
    });
  }
}
