import { Injectable } from '@nestjs/common';
import { screenDate } from '../../platform/clock/format.js';
import { newId } from '../../platform/database/id.js';
import type { Tx } from '../../platform/database/tx.js';
import { Handler, type Job } from '../../platform/jobs/handler.js';
import { Meeting } from '../../meetings/meetings.js';
import { Finding, FindingStep } from './finding.entity.js';
import { isUnanswered } from './finding.rules.js';
import { findingLine } from './oversight.service.js';

/**
 * 监督-1: a rectification is called to mind two working days before its day; past it, it is told to who owes it and to the
 * supervisor, and two working days later to the chair and the leader in whose line the unit is (S4.S4). Each once.
 */
@Injectable()
export class FindingOverdue extends Handler {
  readonly name = 'supervision.findingOverdue';

  async handle(tx: Tx, job: Job): Promise<void> {
    const [finding] = await tx.find(Finding, { id: job.subject.id });
    if (!finding || !isUnanswered(finding)) return;
    const meeting = await tx.one(Meeting, { id: finding.meetingId });
    const line = findingLine(finding.id, meeting, { due: screenDate(finding.dueOn) });
    const step = String(job.payload.step);
    const owing = [finding.responsibleId];
    if (step === 'near') return tx.later.message({ ...line, kind: 'oversight.near', to: owing, occasion: step });
    const both = [...owing, finding.supervisorId];
    if (step === 'overdue') return tx.later.message({ ...line, kind: 'oversight.overdue', to: both, occasion: step });
    const above = await leadersOf(tx, finding, meeting);
    await tx.later.message({ ...line, kind: 'oversight.escalated', to: [...above, ...both], occasion: step });
    await tx.change(Finding, finding, { escalatedAt: tx.act.at });
    const by = { at: tx.act.at, byId: finding.supervisorId };
    await tx.insert(FindingStep, { id: newId(), findingId: finding.id, act: 'ESCALATE', words: '', ...by });
    tx.audit({ act: 'finding.escalate', subject: 'meeting', id: meeting.id, detail: { findingId: finding.id } });
  }
}

/** The chair, and the leader of the unit's line if he may know of the meeting. */
async function leadersOf(tx: Tx, finding: Finding, meeting: Meeting): Promise<string[]> {
  const line = await tx.row<{ leaderId: string | null }>('SELECT leaderId FROM unit WHERE id = ?', [finding.unitId]);
  const open = meeting.label !== 'WORK_SECRET';
  return [meeting.chairId, open ? line?.leaderId : null].filter((id): id is string => Boolean(id));
}
