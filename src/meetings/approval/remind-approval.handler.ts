import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { ApprovalStep } from './approval.entity.js';
import { ApprovalChain, remindApproval } from './chain.js';

/** Asks again at half time and when the time is up, then also those who act for the approver (审批-1). */
@Injectable()
export class RemindApproval extends Handler<{ step?: string }> {
  readonly name = remindApproval;

  constructor(private readonly chain: ApprovalChain) {
    super();
  }

  async handle(tx: Tx, job: Job<{ step?: string }>): Promise<void> {
    const [step] = await tx.find(ApprovalStep, { id: job.subject.id, state: 'OPEN' });
    if (!step) return;
    await this.chain.ask(tx, await tx.one(Meeting, { id: step.meetingId }), step, job.payload.step ?? '');
  }
}
