import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { namedPeople } from '../application/situation.queries.js';
import { ApprovalStep } from '../approval/approval.entity.js';
import { inHisName } from '../approval/approval.queries.js';
import { ApprovalChain } from '../approval/chain.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { lockUnfiltered } from '../meeting/meeting.queries.js';
import { paths } from '../meetings.paths.js';
import { Referables } from './referral.queries.js';
import { referralFaults, type Referral } from './referral.rules.js';

/** Whom the meeting's organiser, and the approver whose step the office gave on, hear of. */
export const approvalReferred = 'approvalReferred';

/** Bringing others into an approval: 转请 and 加签 (MT10, S6.I1). */
@Injectable()
export class ReferralService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly referables: Referables,
    private readonly chain: ApprovalChain,
  ) {}

  /** Throws `NotFound` when the step is not his to give on, `Refused` when the rules forbid it. */
  async bringIn(act: Act, stepId: string, kind: Referral, personIds: readonly string[], reason: string): Promise<void> {
    const seen = await this.referables.one(rowsOf(this.database), act, stepId);
    await this.unitOfWork.run(seen.right === 'OFFICE' ? act : inHisName(act, seen), async (tx) => {
      const meeting = await lockUnfiltered(tx, seen.meetingId);
      const step = await tx.lock(ApprovalStep, stepId);
      const round = await tx.find(ApprovalStep, { meetingId: meeting.id, round: step.round }, { position: 'DESC' });
      const found = await namedPeople(rowsOf(tx), personIds);
      const people = personIds.flatMap((id) => found.get(id) ?? []);
      const asked = round.filter(({ state }) => state !== 'REFERRED').map(({ approverId }) => approverId);
      const facts = { ...meeting, state: step.state, right: seen.right, proposers: [meeting.organizerId], asked };
      refuse(referralFaults(kind, people, facts));
      for (const later of round.filter(({ position }) => position > step.position))
        await tx.change(ApprovalStep, later, { position: later.position + people.length });
      if (kind === 'REFER') await this.giveOn(tx, step, reason);
      const brought = people.map(({ id }, n) => stepFor(step, kind, id, n + 1));
      await tx.insert(ApprovalStep, brought);
      for (const one of brought) await this.chain.open(tx, meeting, await tx.one(ApprovalStep, { id: one.id }));
      const names = people.map(({ name }) => name).join('、');
      const detail = { step: step.position, names, reason };
      tx.audit({ act: `approval.${kind}`, subject: 'meeting', id: meeting.id, detail });
      await tell(tx, meeting, step, { kind, names, approver: seen.approverName });
    });
  }

  private async giveOn(tx: Tx, step: ApprovalStep, reason: string): Promise<void> {
    const decided = { decidedAt: tx.act.at, decidedById: tx.act.who.id };
    await tx.change(ApprovalStep, step, { state: 'REFERRED', ...decided, opinion: reason });
    await tx.todos.close({ kind: 'approval', id: step.id });
    await tx.later.dropSteps({ kind: 'approval', id: step.id });
  }
}

function stepFor(step: ApprovalStep, kind: Referral, approverId: string, after: number) {
  const { meetingId, round, days } = step;
  return {
    ...{ id: newId(), meetingId, round, position: step.position + after, days, approverId },
    approver: kind === 'REFER' ? step.approver : ('COUNTERSIGN' as const),
    together: kind === 'COUNTERSIGN' || step.together,
    ...{ state: 'WAITING' as const, version: 1 },
  };
}

interface Brought {
  kind: Referral;
  names: string;
  approver: string;
}

async function tell(tx: Tx, meeting: Meeting, step: ApprovalStep, { kind, names, approver }: Brought): Promise<void> {
  const about = { kind: 'meeting', id: meeting.id };
  const to = [...new Set([meeting.organizerId, step.approverId])].filter((id) => id !== tx.act.who.id);
  const data = { title: meeting.title, who: tx.act.who.name, names, approver };
  const url = paths.meeting(meeting.id);
  const occasion = `${step.id} ${names}`;
  const told = kind === 'REFER' ? to : to.filter((id) => id === meeting.organizerId);
  await tx.later.message({
    kind: `${approvalReferred}${kind}`,
    to: told,
    about,
    data,
    url,
    label: meeting.label,
    occasion,
  });
}
