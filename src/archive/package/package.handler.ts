import { Injectable } from '@nestjs/common';
import type { Instant } from '../../platform/clock/instant.js';
import type { Tx } from '../../platform/database/tx.js';
import { FileStore } from '../../platform/files/file-store.js';
import { OutwardHandler, type Job } from '../../platform/jobs/handler.js';
import { ArchiveItem } from '../filing/archive-item.entity.js';
import { packageHandler } from '../filing/filing.service.js';
import { ArchiveDocument } from './archive-document.entity.js';
import { DocumentSources } from './document-sources.js';
import { hasFailed } from './four-properties.rules.js';
import { alarm, planCheck } from './package-checks.js';
import { PackageBuilder, type BuiltPackage } from './package.builder.js';
import { PackageData } from './package.data.js';
import { PackageFactsReader } from './package.facts.js';

type Kept = Omit<BuiltPackage, 'zip'> & { sha256: string; bytes: number };

/** Makes and tests the package of a received meeting, once (S6.A2, Q43). */
@Injectable()
export class MakePackage extends OutwardHandler<Record<string, unknown>, Kept> {
  readonly name = packageHandler;
  override readonly upkeep = true;

  constructor(
    private readonly facts: PackageFactsReader,
    private readonly sources: DocumentSources,
    private readonly data: PackageData,
    private readonly builder: PackageBuilder,
    private readonly store: FileStore,
  ) {
    super();
  }

  async send(job: Job): Promise<Kept> {
    const meetingId = job.subject.id;
    const facts = await this.facts.of(meetingId);
    const { zip, ...built } = await this.builder.build({
      facts,
      documents: await this.sources.documents(meetingId, facts.item.acceptedAt as Instant),
      data: await this.data.files(meetingId),
    });
    return { ...built, ...(await this.store.put(zip)) };
  }

  async record(tx: Tx, job: Job, { sha256, bytes, documents, manifestHash, checks }: Kept): Promise<void> {
    const item = await tx.one(ArchiveItem, { meetingId: job.subject.id });
    if (item.packageHash) return;
    const testResult = hasFailed(checks) ? ('FAILED' as const) : ('PASSED' as const);
    const tested = { testedAt: tx.act.at, testResult, testReport: JSON.stringify(checks) };
    await tx.update(
      ArchiveItem,
      { id: item.id },
      { packageHash: sha256, packageBytes: bytes, manifestHash, ...tested },
    );
    await tx.insert(ArchiveDocument, documents);
    if (testResult === 'FAILED') await alarm(tx, item);
    await planCheck(tx, item.meetingId);
    tx.audit({ act: 'archive.pack', subject: 'meeting', id: item.meetingId, detail: { sha256, bytes, testResult } });
  }
}
