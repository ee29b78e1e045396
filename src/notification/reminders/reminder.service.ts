import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, Refused } from '../../platform/web/errors.js';
import { lockMeeting } from '../../meetings/meetings.js';
import { mayManage } from '../changes/notified.js';
import { ladderHandlers } from './ladder.js';
import type { SkipForm } from './reminder.form.js';

/** Leaves a reminder out, with its reason (pages.md NT9). */
@Injectable()
export class ReminderService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refused when the step is sent or dropped already. */
  skip(act: Act, meetingId: string, { stepId, reason }: SkipForm): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      if (!mayManage(meeting, act.who.id)) throw new NotAllowed();
      const subject = { kind: 'meeting', id: meetingId };
      if (!(await tx.later.skip(subject, ladderHandlers, stepId, reason)))
        throw new Refused({ key: 'notification.reminders.gone', field: 'stepId' });
      tx.audit({ act: 'reminder.skip', subject: 'meeting', id: meetingId, detail: { stepId } });
      return meetingId;
    });
  }
}
