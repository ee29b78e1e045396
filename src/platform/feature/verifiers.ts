import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AuditVerifier } from '../audit/audit.verifier.js';
import { CheckpointVerifier } from '../audit/checkpoint.verifier.js';
import { FileVerifier } from '../files/file.verifier.js';
import { Features } from './registry.js';
import type { Verifier } from './verifier.js';

/** Every check there is: the audit chain, its checkpoints, the file store, then what the modules add, from left to right. */
@Injectable()
export class Verifiers {
  constructor(
    private readonly audit: AuditVerifier,
    private readonly checkpoints: CheckpointVerifier,
    private readonly files: FileVerifier,
    private readonly features: Features,
    private readonly moduleRef: ModuleRef,
  ) {}

  all(): Verifier[] {
    const types = this.features.all.flatMap((feature) => feature.verifiers ?? []);
    return [
      this.audit,
      this.checkpoints,
      this.files,
      ...types.map((type) => this.moduleRef.get(type, { strict: false })),
    ];
  }
}
