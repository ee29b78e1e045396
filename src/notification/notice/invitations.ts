import { Injectable } from '@nestjs/common';
import type { Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { MeetingPerson, type Meeting } from '../../meetings/meetings.js';
import { dropCalls } from '../calls/calls.js';
import { PhoneCall } from '../calls/phone-call.entity.js';
import { messageOf } from '../messages/about-meeting.js';
import { paths } from '../notification.paths.js';
import { ReminderLadder } from '../reminders/ladder.js';
import { leaveActs } from '../replies/leave.rules.js';
import { Leave, ReplyLink } from '../replies/reply.entity.js';
import { Issuing } from './issuing.js';
import { movedPeople } from './invitations.rules.js';

/** What an invited person is told. */
export interface Invitation {
  /** Of the notice that holds. */
  version: number;
  place: string;
  replyDueAt: Instant;
}

/** Who has been invited by a notice: his link to reply is the register of it (S1.3, S3.N4). */
@Injectable()
export class Invitations {
  constructor(
    private readonly issuing: Issuing,
    private readonly ladder: ReminderLadder,
  ) {}

  /** Who came onto the list since it was last told, and who was told but is no longer on it. */
  async moved(tx: Tx, meetingId: string): Promise<{ added: string[]; removed: string[] }> {
    const links = await tx.find(ReplyLink, { meetingId });
    return movedPeople(await tx.find(MeetingPerson, { meetingId }), links);
  }

  /** Sends these people the notice that holds (补发), with a link and a line to reply. `occasion` where it is the first. */
  async welcome(
    tx: Tx,
    meeting: Meeting,
    to: readonly string[],
    { version, place, replyDueAt }: Invitation,
    occasion?: string,
  ): Promise<void> {
    if (!to.length) return;
    await this.issuing.giveLinks(tx, meeting, to);
    const words = { place, due: replyDueAt, version };
    await tx.later.message(messageOf(meeting, 'notice.issued', to, words, paths.reply(meeting.id), occasion));
    await this.askToReply(tx, meeting, to, replyDueAt);
  }

  /** Plans their reminders anew, in the unit of work of what changed (Q15). */
  async remind(tx: Tx, meeting: Meeting, replyDueAt: Instant | null, version: number): Promise<void> {
    await this.ladder.drop(tx, meeting.id, 'changed');
    await this.ladder.plan(tx, meeting, replyDueAt, version);
  }

  /** Takes their reminders and lines back: the meeting is called off or put off. */
  async stopAsking(tx: Tx, meetingId: string, reason: 'cancelled' | 'postponed'): Promise<void> {
    await this.ladder.drop(tx, meetingId, reason);
    await tx.todos.close({ kind: 'meeting', id: meetingId });
    await tx.update(PhoneCall, { meetingId, state: 'OPEN' }, { state: 'DONE', note: null, calledAt: tx.act.at });
    await endLeave(tx, meetingId);
  }

  async askToReply(tx: Tx, meeting: Meeting, to: readonly string[], due: Instant): Promise<void> {
    const about = { kind: 'meeting', id: meeting.id };
    await tx.todos.open({ kind: 'reply', about, to, title: meeting.title, url: paths.reply(meeting.id), due });
  }

  /** Tells these people, once, that they need not come; what they were asked for ends with it. */
  async dismiss(tx: Tx, meeting: Meeting, ids: readonly string[], version: number): Promise<void> {
    const about = { kind: 'meeting', id: meeting.id };
    for (const personId of ids) {
      await tx.update(ReplyLink, { meetingId: meeting.id, personId }, { withdrawnAt: tx.act.at });
      await tx.todos.close(about, ['reply'], personId);
      await dropCalls(tx, meeting.id, personId);
      await endLeave(tx, meeting.id, personId);
    }
    await tx.later.message(messageOf(meeting, 'notice.withdrawn', ids, { version }, paths.inbox()));
  }
}

/** What somebody, or everybody, had asked for and nobody has decided yet ends. */
export async function endLeave(tx: Tx, meetingId: string, personId?: string): Promise<void> {
  const open = await tx.find(Leave, { meetingId, state: 'PENDING', ...(personId ? { personId } : {}) });
  for (const leave of open) {
    await tx.change(Leave, leave, { state: leaveActs.withdraw.to });
    await tx.todos.close({ kind: 'leave', id: leave.id });
  }
}
