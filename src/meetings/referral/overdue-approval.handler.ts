import { Injectable } from '@nestjs/common';
import { screenInstant } from '../../platform/clock/format.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { delegatesOf } from '../../organisation/organisation.js';
import { ApprovalStep } from '../approval/approval.entity.js';
import { overdueApproval } from '../approval/chain.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { paths } from '../meetings.paths.js';
import { Referables } from './referral.queries.js';

/** Tells the office the morning after the limit that an approval is overdue; it may give it on (S6.I1). */
@Injectable()
export class OverdueApproval extends Handler {
  readonly name = overdueApproval;

  constructor(private readonly referables: Referables) {
    super();
  }

  async handle(tx: Tx, job: Job): Promise<void> {
    const [step] = await tx.find(ApprovalStep, { id: job.subject.id, state: 'OPEN' });
    if (!step) return;
    const meeting = await tx.one(Meeting, { id: step.meetingId });
    const head = await this.referables.officeHead(rowsOf(tx), meeting.hostUnitId, tx.act.at);
    if (!head) return;
    const asked = [step.approverId, meeting.organizerId];
    const office = [head, ...(await delegatesOf(tx, head, localDateOf(tx.act.at)))];
    const to = office.filter((id) => !asked.includes(id));
    const about = { kind: 'approval', id: step.id };
    const url = paths.referral(step.id);
    await tx.todos.open({ kind: 'referApproval', about, to, title: meeting.title, url });
    const [approver] = await tx.rows<{ name: string }>('SELECT name FROM person WHERE id = ?', [step.approverId]);
    const data = { title: meeting.title, name: approver!.name, due: screenInstant(step.dueAt!) };
    await tx.later.message({ kind: 'approvalOverdue', to, about, data, url, label: meeting.label });
  }
}
