import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import { versionFaults } from '../versions/version.rules.js';
import { ApprovalFlow, ApprovalFlowStep } from './flow.entity.js';
import type { FlowStep } from './flow.rules.js';

/** Changing who approves: always a new version; rounds under way go on as they began. */
@Injectable()
export class FlowsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  change(act: Act, type: string, steps: readonly FlowStep[], effectiveFrom: string): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      refuse(versionFaults(effectiveFrom, localDateOf(act.at)));
      const [newest] = await tx.find(ApprovalFlow, { type }, { number: 'DESC' });
      const number = (newest?.number ?? 0) + 1;
      const flowId = newId();
      const made = { createdAt: act.at, createdById: act.who.id };
      await tx.insert(ApprovalFlow, { id: flowId, type, number, effectiveFrom, ...made });
      await tx.insert(
        ApprovalFlowStep,
        steps.map((step, n) => ({ id: newId(), flowId, position: n + 1, ...step })),
      );
      const detail = { type, number, steps: steps.map((step) => step.approver), effectiveFrom };
      tx.audit({ act: 'approvalFlow.change', subject: 'approvalFlow', id: flowId, detail });
      return number;
    });
  }
}
