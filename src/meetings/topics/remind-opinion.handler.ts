import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { remindOpinion, TopicConsultations } from './consultation.service.js';

/** 议题-2: asks a silent unit again; silence is never consent (P10). */
@Injectable()
export class RemindOpinion extends Handler<{ step?: string }> {
  readonly name = remindOpinion;

  constructor(private readonly consultations: TopicConsultations) {
    super();
  }

  handle(tx: Tx, job: Job<{ step?: string }>): Promise<void> {
    return this.consultations.remind(tx, job.subject.id, job.payload.step ?? 'over');
  }
}
