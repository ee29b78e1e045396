import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { NotFound } from '../../platform/database/errors.js';
import { isId } from '../../platform/database/id.js';
import type { Rows } from '../../platform/database/rows.js';
import type { ApprovalStep } from '../approval/approval.entity.js';
import { officeHeadOf } from '../flows/posts.queries.js';
import { MeetingSettings } from '../settings.js';
import { referralRight, type ReferralRight } from './referral.rules.js';

/** A step whose approver may be joined or replaced, and as whom the reader may do that. */
export interface Referable extends ApprovalStep {
  approverName: string;
  right: ReferralRight;
}

type Found = ApprovalStep & { approverName: string; organizerId: string; hostUnitId: string };

/** Which steps somebody may bring others into. */
@Injectable()
export class Referables {
  constructor(private readonly settings: MeetingSettings) {}

  /** The head of the office that looks after overdue steps of this host unit's meetings. */
  officeHead(rows: Rows, hostUnitId: string, at: string): Promise<string | null> {
    return officeHeadOf(rows, hostUnitId, this.settings, at);
  }

  /** Throws `NotFound` for everybody who may not. Two queries. */
  async one(rows: Rows, act: Act, id: string): Promise<Referable> {
    const [step] = isId(id)
      ? await rows<Found>(
          `SELECT s.*, p.name AS approverName, m.organizerId, m.hostUnitId FROM approval_step s
           JOIN person p ON p.id = s.approverId JOIN meeting m ON m.id = s.meetingId WHERE s.id = ?`,
          [id],
        )
      : [];
    if (!step) throw new NotFound('approval_step');
    const officeHead = await this.officeHead(rows, step.hostUnitId, act.at);
    const right = referralRight(step, act.who, { proposers: [step.organizerId], officeHead, at: act.at });
    if (!right) throw new NotFound('approval_step');
    return { ...step, right };
  }
}
