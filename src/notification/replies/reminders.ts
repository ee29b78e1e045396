import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Meeting } from '../../meetings/meetings.js';
import { openCall } from '../calls/calls.js';
import { messageOf } from '../messages/about-meeting.js';
import { paths } from '../notification.paths.js';
import { invitedRows, type InvitedRow } from './reply.queries.js';
import { isAwaited } from './reply.rules.js';
import { rowsOf } from '../../platform/database/rows.js';

/** The meeting of a step, if it still stands: a step whose subject has moved on is a quiet no (Q54). */
async function standing(tx: Tx, job: Job): Promise<{ meeting: Meeting; invited: InvitedRow[] } | undefined> {
  const [meeting] = await tx.find(Meeting, { id: job.subject.id });
  if (meeting?.state !== 'NOTIFIED') return undefined;
  return { meeting, invited: await invitedRows(rowsOf(tx), meeting.id) };
}

const stepOf = (job: Job) => String(job.payload.step);

/** 回执-1: whoever has not answered is asked again. */
@Injectable()
export class RemindReply extends Handler {
  readonly name = 'notification.remindReply';

  async handle(tx: Tx, job: Job): Promise<void> {
    const found = await standing(tx, job);
    if (!found) return;
    const to = found.invited.filter(isAwaited).map((row) => row.personId);
    await tx.later.message(
      messageOf(found.meeting, 'reply.reminder', to, {}, paths.reply(found.meeting.id), stepOf(job)),
    );
  }
}

/** 回执-2: at the deadline the silent ones become a telephone list. */
@Injectable()
export class ReplyDeadline extends Handler {
  readonly name = 'notification.replyDeadline';

  async handle(tx: Tx, job: Job): Promise<void> {
    const found = await standing(tx, job);
    const missing = found?.invited.filter(isAwaited) ?? [];
    if (!found || !missing.length) return;
    const { meeting } = found;
    for (const { personId } of missing) await openCall(tx, { meetingId: meeting.id, personId, reason: 'UNANSWERED' });
    const line = {
      about: { kind: 'meeting', id: meeting.id },
      to: [meeting.organizerId],
      url: paths.replies(meeting.id),
    };
    await tx.todos.open({ ...line, kind: 'call', title: meeting.title });
    const data = { n: missing.length };
    await tx.later.message(
      messageOf(meeting, 'reply.missing', [meeting.organizerId], data, paths.replies(meeting.id), stepOf(job)),
    );
  }
}

/** 提醒-1, 提醒-2: whoever attends is reminded one working day and half an hour before. */
@Injectable()
export class RemindMeeting extends Handler {
  readonly name = 'notification.remindMeeting';

  async handle(tx: Tx, job: Job): Promise<void> {
    const found = await standing(tx, job);
    if (!found) return;
    const { meeting, invited } = found;
    const away = (row: InvitedRow) =>
      row.answer !== null && !row.stale && row.answer !== 'ATTEND' && row.leaveState === 'GRANTED';
    const to = invited.filter((row) => !away(row)).map((row) => row.personId);
    await tx.later.message(messageOf(meeting, 'meeting.reminder', to, {}, `/meetings/${meeting.id}`, stepOf(job)));
    if (stepOf(job).endsWith('T-30') && meeting.chairId) {
      const line = {
        about: { kind: 'meeting', id: meeting.id },
        to: [meeting.chairId],
        url: `/meetings/${meeting.id}/session`,
      };
      await tx.todos.open({ ...line, kind: 'session', title: meeting.title });
    }
  }
}
