import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { FileStore, type StoredFile } from '../../platform/files/file-store.js';
import { OutwardHandler, type Job } from '../../platform/jobs/handler.js';
import { ArchiveItem } from './archive-item.entity.js';
import { packageHandler } from './filing.service.js';
import { packed } from './package.js';
import { PackageSources } from './package.sources.js';

/** Makes the package of an accepted meeting: papers as PDF/A, process and data as JSON, a manifest (S6.A2, Q43). */
@Injectable()
export class MakePackage extends OutwardHandler<Record<string, unknown>, StoredFile> {
  readonly name = packageHandler;

  constructor(
    private readonly sources: PackageSources,
    private readonly database: Database,
    private readonly store: FileStore,
  ) {
    super();
  }

  async send(job: Job): Promise<StoredFile> {
    const [item] = await this.database.rows<ArchiveItem>('SELECT * FROM archive_item WHERE meetingId = ?', [
      job.subject.id,
    ]);
    return this.store.put(await packed(await this.sources.files(job.subject.id), item!.acceptedAt!));
  }

  async record(tx: Tx, job: Job, stored: StoredFile): Promise<void> {
    const values = { packageHash: stored.sha256, packageBytes: stored.bytes };
    await tx.update(ArchiveItem, { meetingId: job.subject.id }, values);
  }
}
