import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { localDateOf } from '../../platform/clock/instant.js';
import { newId } from '../../platform/database/id.js';
import { rowsOf } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { refuse } from '../../platform/web/errors.js';
import type { FeeClass } from '../plan/plan.rules.js';
import { nextVersion } from '../versions/version.queries.js';
import { versionFaults } from '../versions/version.rules.js';
import { feeVersions } from './fee.queries.js';
import { FeeStandard } from './fee-standard.entity.js';
import type { FeeForm } from './fees.form.js';

/** Changing a standard of meeting fees: always a new version, never backdated. */
@Injectable()
export class FeesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Returns the number of the new version. */
  change(act: Act, feeClass: FeeClass, form: FeeForm): Promise<number> {
    return this.unitOfWork.run(act, async (tx) => {
      refuse(versionFaults(form.effectiveFrom, localDateOf(act.at)));
      const number = await nextVersion(rowsOf(tx), feeVersions, feeClass);
      const made = { createdAt: act.at, createdById: act.who.id };
      await tx.insert(FeeStandard, { id: newId(), feeClass, number, ...form, ...made });
      const detail = { feeClass, number, capFen: form.capFen, effectiveFrom: form.effectiveFrom };
      tx.audit({ act: 'feeStandard.change', subject: 'feeStandard', detail });
      return number;
    });
  }
}
