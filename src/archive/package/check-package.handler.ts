import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { OutwardHandler, type Job } from '../../platform/jobs/handler.js';
import { ArchiveItem } from '../filing/archive-item.entity.js';
import { checkHandler, keepCheck, planCheck } from './package-checks.js';
import { PackageVerifier, type Packed } from './package.verifier.js';

/** Every month each package is read and held against what was filed (S3.R9, S6.A8). */
@Injectable()
export class CheckPackage extends OutwardHandler<Record<string, unknown>, string[]> {
  readonly name = checkHandler;
  override readonly upkeep = true;

  constructor(
    private readonly database: Database,
    private readonly verifier: PackageVerifier,
  ) {
    super();
  }

  async send(job: Job): Promise<string[]> {
    const item = await this.database.row<Packed>(
      'SELECT * FROM archive_item WHERE meetingId = ? AND packageHash IS NOT NULL',
      [job.subject.id],
    );
    return item ? this.verifier.faultsOf(item) : [];
  }

  async record(tx: Tx, job: Job, faults: string[]): Promise<void> {
    const item = await tx.one(ArchiveItem, { meetingId: job.subject.id });
    await keepCheck(tx, item, faults);
    await planCheck(tx, item.meetingId);
  }
}
