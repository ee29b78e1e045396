import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { remindCall, TopicCalls } from './call.service.js';

/** 议题-1: reminds units that have neither proposed a topic nor said that there is none. */
@Injectable()
export class RemindCall extends Handler<{ step?: string }> {
  readonly name = remindCall;

  constructor(private readonly calls: TopicCalls) {
    super();
  }

  handle(tx: Tx, job: Job<{ step?: string }>): Promise<void> {
    return this.calls.remind(tx, job.subject.id, job.payload.step ?? 'near');
  }
}
