import { Injectable } from '@nestjs/common';
import type { Act } from '../../platform/access/act.js';
import { AuditVerifier } from '../../platform/audit/audit.verifier.js';
import { CheckpointVerifier } from '../../platform/audit/checkpoint.verifier.js';
import { checkpointName } from '../../platform/audit/checkpoints.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/database/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Download } from '../../platform/web/answers.js';

const named = 20;

/** Acts on the log itself: nobody changes it; checking and exporting it are audited too. */
@Injectable()
export class AuditService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly verifier: AuditVerifier,
    private readonly checkpoints: CheckpointVerifier,
    private readonly database: Database,
  ) {}

  /** Recomputes the chain, holds it against every signed checkpoint, and keeps what was found; returns the number of faults. */
  async verify(act: Act): Promise<number> {
    const { checked, faults: found } = await this.verifier.verify();
    const faults = [...found, ...(await this.checkpoints.verify()).faults];
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

  /** A checkpoint to take away; that it was taken is audited. */
  async checkpoint(act: Act, no: string): Promise<Download> {
    const row = await this.database.row<{ no: number; written: string }>(
      'SELECT no, written FROM audit_checkpoint WHERE no = ?',
      [/^\d{1,9}$/.test(no) ? Number(no) : 0],
    );
    if (!row) throw new NotFound('checkpoint');
    await this.unitOfWork.run(act, async (tx) => {
      tx.audit({ act: 'audit.checkpoint', subject: 'audit', detail: { no: row.no } });
    });
    return new Download(checkpointName(row.no), 'application/json', Buffer.from(row.written));
  }
}
