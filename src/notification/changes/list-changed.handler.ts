import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { AgendaChanged, Meeting, PeopleChanged } from '../../meetings/meetings.js';
import { paths } from '../notification.paths.js';

/** Agenda or list changed after the notice: the organiser is to tell those whom it concerns. */
abstract class AskForChange extends Handler {
  async handle(tx: Tx, job: Job): Promise<void> {
    const [meeting] = await tx.find(Meeting, { id: String(job.payload.meetingId) });
    if (meeting?.state !== 'NOTIFIED') return;
    const line = {
      about: { kind: 'meeting', id: meeting.id },
      to: [meeting.organizerId],
      url: paths.change(meeting.id),
    };
    await tx.todos.open({ ...line, kind: 'change', title: meeting.title });
  }
}

@Injectable()
export class AgendaAskedForChange extends AskForChange {
  readonly name = 'notification.agendaChanged';
  override readonly listensTo = AgendaChanged;
}

@Injectable()
export class PeopleAskedForChange extends AskForChange {
  readonly name = 'notification.peopleChanged';
  override readonly listensTo = PeopleChanged;
}
