import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Instant } from '../../platform/clock/instant.js';
import { filedKinds, type FiledDocument } from '../../platform/feature/filed-document.js';
import { Features } from '../../platform/feature/registry.js';

/** The documents that the modules give to a package, in the order in which they are filed. */
@Injectable()
export class DocumentSources {
  constructor(
    private readonly features: Features,
    private readonly moduleRef: ModuleRef,
  ) {}

  async documents(meetingId: string, at: Instant): Promise<FiledDocument[]> {
    const found: FiledDocument[] = [];
    for (const type of this.features.all.flatMap((feature) => feature.documents ?? []))
      found.push(...(await this.moduleRef.get(type, { strict: false }).documents(meetingId, at)));
    return filedKinds.flatMap((kind) => found.filter((one) => one.kind === kind));
  }
}
