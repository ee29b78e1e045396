import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { MinutesSubmitted } from '../minutes.events.js';
import { CountersignService } from './countersign.service.js';

/** 纪要-1: with the submission to the chair the member units are asked about the text. */
@Injectable()
export class AskCountersigns extends Handler<{ meetingId: string }> {
  readonly name = 'minutes.askCountersigns';
  override readonly listensTo = MinutesSubmitted;

  constructor(private readonly countersigns: CountersignService) {
    super();
  }

  handle(tx: Tx, job: Job<{ meetingId: string }>): Promise<void> {
    return this.countersigns.askAll(tx, job.payload.meetingId);
  }
}
