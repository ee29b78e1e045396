import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotAllowed, refuse } from '../../platform/web/errors.js';
import { releaseBooking } from '../../resources/resources.js';
import { MeetingWithdrawn } from '../application/application.events.js';
import { heldBy } from '../application/room-reservation.js';
import { ApprovalStep } from '../approval/approval.entity.js';
import { advance } from '../meeting/meeting-states.js';
import { lockMeeting } from '../meeting/meeting.queries.js';
import { withdrawalFaults } from './withdrawal.rules.js';

/** 撤回: the application becomes a draft again; who withdrew it, when and why stays in its history (wishes 17). */
@Injectable()
export class WithdrawalService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  withdraw(act: Act, id: string, reason: string): Promise<string> {
    return this.unitOfWork.run(act, async (tx) => {
      const meeting = await lockMeeting(tx, id);
      if (meeting.organizerId !== act.who.id) throw new NotAllowed();
      refuse(withdrawalFaults(meeting));
      const steps = await tx.find(ApprovalStep, { meetingId: id, round: meeting.round });
      for (const step of steps.filter(({ state }) => state === 'OPEN' || state === 'WAITING')) {
        const last = step.state === 'OPEN' ? { opinion: reason } : {};
        await tx.change(ApprovalStep, step, { state: 'DROPPED', ...last });
        await tx.todos.close({ kind: 'approval', id: step.id });
        await tx.later.dropSteps({ kind: 'approval', id: step.id });
      }
      await advance(tx, meeting, 'withdraw');
      const booking = await heldBy(tx, id);
      if (booking) await releaseBooking(tx, booking.id, 'withdrawn');
      await tx.later.announce(new MeetingWithdrawn(id), { kind: 'meeting', id });
      return id;
    });
  }
}
