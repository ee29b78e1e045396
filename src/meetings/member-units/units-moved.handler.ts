import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { MeetingMoved } from '../meeting/meeting.events.js';
import { MemberUnits } from './member-unit.service.js';

/** 联席-1: consent to one time is none to another, so member units are asked again. */
@Injectable()
export class UnitsMoved extends Handler<{ meetingId: string }> {
  readonly name = 'meetings.memberUnitsMoved';
  override readonly listensTo = MeetingMoved;

  constructor(private readonly units: MemberUnits) {
    super();
  }

  handle(tx: Tx, job: Job<{ meetingId: string }>): Promise<void> {
    return this.units.moved(tx, job.payload.meetingId);
  }
}
