import { Injectable } from '@nestjs/common';
import { screenDate } from '../../platform/clock/format.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Meeting } from '../../meetings/meetings.js';
import { Finding } from './finding.entity.js';
import { findingLine } from './oversight.service.js';

/** A rectification past its day is told once to who owes it and to the supervisor (S4.S4). */
@Injectable()
export class FindingOverdue extends Handler {
  readonly name = 'supervision.findingOverdue';

  async handle(tx: Tx, job: Job): Promise<void> {
    const [finding] = await tx.find(Finding, { id: job.subject.id });
    if (finding?.state !== 'OPEN') return;
    const meeting = await tx.one(Meeting, { id: finding.meetingId });
    const line = findingLine(finding.id, meeting, { due: screenDate(finding.dueOn) });
    const to = [finding.responsibleId, finding.supervisorId];
    await tx.later.message({ ...line, kind: 'oversight.overdue', to, occasion: 'overdue' });
  }
}
