import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { askVenue, EngagementService } from './engagement.service.js';

/** What was approved for one time is not approved for another: a hired venue is asked for again (S8.X5). */
@Injectable()
export class AskVenue extends Handler {
  readonly name = askVenue;

  constructor(private readonly engagements: EngagementService) {
    super();
  }

  handle(tx: Tx, job: Job): Promise<void> {
    return this.engagements.askAgain(tx, job.subject.id);
  }
}
