import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { isPossible, Meeting, MeetingEvaluated } from '../../meetings/meetings.js';
import { paths } from '../archive.paths.js';
import { ArchiveItem } from './archive-item.entity.js';

/** Once a meeting is summed up, its filing is the organiser's turn (S3.R5). */
@Injectable()
export class OweFiling extends Handler {
  readonly name = 'archive.owe';
  override readonly listensTo = MeetingEvaluated;

  async handle(tx: Tx, job: Job): Promise<void> {
    const [meeting] = await tx.find(Meeting, { id: String(job.payload.meetingId) });
    if (!meeting || !isPossible('archive', meeting.state)) return;
    if ((await tx.find(ArchiveItem, { meetingId: meeting.id })).length) return;
    const about = { kind: 'meeting', id: meeting.id };
    const line = { to: [meeting.organizerId], title: meeting.title, url: paths.filing(meeting.id) };
    await tx.todos.open({ kind: 'archiveFile', about, ...line });
  }
}
