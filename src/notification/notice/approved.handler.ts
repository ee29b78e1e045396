import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Meeting, MeetingApproved } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';

/** An approved meeting waits for its notice: the organiser's turn. */
@Injectable()
export class AskForNotice extends Handler {
  readonly name = 'notification.askForNotice';
  override readonly listensTo = MeetingApproved;

  async handle(tx: Tx, job: Job): Promise<void> {
    const [meeting] = await tx.find(Meeting, { id: String(job.payload.meetingId) });
    if (meeting?.state !== 'PREPARING') return;
    const line = {
      about: { kind: 'meeting', id: meeting.id },
      to: [meeting.organizerId],
      url: paths.notice(meeting.id),
    };
    await tx.todos.open({ ...line, kind: 'notice', title: meeting.title });
  }
}
