import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { CountersignService, remindCountersign } from './countersign.service.js';

/** 纪要-1: asks a silent unit again; silence is never consent (S2.K4). */
@Injectable()
export class RemindCountersign extends Handler<{ step?: string }> {
  readonly name = remindCountersign;

  constructor(private readonly countersigns: CountersignService) {
    super();
  }

  handle(tx: Tx, job: Job<{ step?: string }>): Promise<void> {
    return this.countersigns.remind(tx, job.subject.id, job.payload.step ?? 'near');
  }
}
