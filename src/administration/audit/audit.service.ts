import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { AuditVerifier } from '../../platform/audit/audit.verifier.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const named = 20;

/** Acts on the log itself: nobody changes it; checking and exporting it are audited too. */
@Injectable()
export class AuditService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly verifier: AuditVerifier,
  ) {}

  /** Recomputes the chain and keeps what was found; returns the number of faults. */
  async verify(act: Act): Promise<number> {
    const { checked, faults } = await this.verifier.verify();
    await this.unitOfWork.run(act, async (tx) => {
      const first = faults.slice(0, named).map(({ where, what }) => `${where} ${what}`);
      tx.audit({ act: 'audit.verify', subject: 'audit', detail: { checked, faults: faults.length, first } });
    });
    return faults.length;
  }

  async exported(act: Act, rows: number): Promise<void> {
    await this.unitOfWork.run(act, async (tx) => {
      tx.audit({ act: 'audit.export', subject: 'audit', detail: { rows } });
    });
  }
}
