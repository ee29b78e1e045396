import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { MeetingApproved } from '../approval/approval.events.js';
import { MemberUnits } from './member-unit.service.js';

/** 联席-1: with the approval the member units are asked. */
@Injectable()
export class UnitsApproved extends Handler<{ meetingId: string }> {
  readonly name = 'meetings.memberUnitsApproved';
  override readonly listensTo = MeetingApproved;

  constructor(private readonly units: MemberUnits) {
    super();
  }

  handle(tx: Tx, job: Job<{ meetingId: string }>): Promise<void> {
    return this.units.askNamed(tx, job.payload.meetingId);
  }
}
